import { Ledger } from '../../src/ledger/ledger';
import type { SourceTable, SourceWorkbook } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Example, ExpectedFinding } from '../../src/rules/kind';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { writeXlsx, writtenAt } from '../support/excelBook';
import { asExpected } from './asExpected';

const pack = packJson as Pack;

/** Examples that cannot be a file written by the other library, and why. */
const NOT_WRITTEN: ReadonlyMap<string, string> = new Map([
  [
    'Macros and links, which were not run',
    'the library writes neither macros nor links; tested in workbook/file',
  ],
  ['Two tables of the same name', 'a file has no two tables of one name: the reader refuses it'],
  [
    'A column that the mapping points to is no longer there',
    'the file would hold the mapping, and not what became of it; see mapping/live',
  ],
  ['Rows stand below those that the mapping reads', 'as above'],
  ['A text longer than Excel can hold', 'the example states the notice without the text; see oneFaultEach'],
]);

const cases = KINDS.flatMap((kind) =>
  kind.examples
    .filter(({ title }) => !NOT_WRITTEN.has(title.en))
    .map((example) => [kind.id, example.title.en, example] as const),
);

/** Where a cell of the example stands in the file. */
function moved({ tables }: SourceWorkbook, { table: name, cell }: ExpectedFinding): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const tablesOfName = tables.filter((each) => each.name.toLowerCase() === name?.toLowerCase());
  const table = tablesOfName.at(-1);
  if (!table || letters === '') return cell;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return writtenAt(Number(digits) - table.firstRow, column - table.firstColumn);
}

/** What is found, but for the words and places that captions and sheets give it. */
function matters({ findings, rules, rows, tables }: CheckResult) {
  return {
    findings: findings.map(({ id, fingerprint, severity, message }) => [
      id,
      fingerprint,
      severity,
      message.id,
    ]),
    rules: rules.map(({ id, status, rows: covered, reasons }) => [
      id,
      status,
      covered,
      reasons.map((reason) => [reason.kind, 'rows' in reason ? reason.rows : 0]),
    ]),
    rows,
    tables,
  };
}

/** The same with formulas known, as a file has them: none but those that the example states. */
function withFormulas(source: SourceWorkbook): SourceWorkbook {
  const columnsOf = (table: SourceTable) =>
    table.columns.map((column) => ({ formulas: new Map<number, string>(), ...column }));
  return { ...source, tables: source.tables.map((table) => ({ ...table, columns: columnsOf(table) })) };
}

function isRaw(example: Example, table: SourceTable): boolean {
  return example.workbook.raw?.tables?.includes(table) ?? false;
}

describe('Every example, written as an .xlsx file by another library and read back', () => {
  it('leaves out only examples that are there', () => {
    const titles = KINDS.flatMap(({ examples }) => examples.map(({ title }) => title.en));
    for (const title of NOT_WRITTEN.keys()) expect(titles).toContain(title);
  });

  it.each(cases)('%s: %s', async (id, _title, example) => {
    const source = exampleSource(example.workbook);
    const bytes = await writeXlsx(source, (table) => (isRaw(example, table) ? 'as they are' : 'danish'));
    const file = await readWorkbook(bytes, { inflate: inflateWithNode });
    const result = check(new Ledger(file), pack);
    const found = result.findings.filter(({ rule }) => rule === id);
    const wanted = example.findings.map((each) => ({ ...each, cell: moved(source, each) }));
    expect(asExpected(found, wanted)).toEqual(wanted);
    expect(matters(result)).toEqual(matters(check(new Ledger(withFormulas(source)), pack)));
  });
});
