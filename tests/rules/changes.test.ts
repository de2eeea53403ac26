import { Ledger } from '../../src/ledger/ledger';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Change, Finding } from '../../src/rules/finding';
import pack from '../../src/rules/packs/nye-teknologier.json';

/** The workbook with one cell written. Throws where no table of it has that cell. */
function written(source: SourceWorkbook, { sheet, cell, write }: Change): SourceWorkbook {
  const [, letters = '', digits = ''] = /^([A-Z]+)([0-9]+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  let done = false;
  const tables = source.tables.map((table) => {
    const row = Number(digits) - table.firstRow;
    const at = column - table.firstColumn;
    if (done || table.sheet !== sheet || row < 0 || row >= table.rowCount || !table.columns[at]) return table;
    done = true;
    const columns = table.columns.map((each, index) =>
      index === at
        ? { ...each, cells: each.cells.map((old, line): Cell => (line === row ? write : old)) }
        : each,
    );
    return { ...table, columns };
  });
  if (!done) throw new Error(`no cell ${sheet}!${cell}`);
  return { ...source, tables };
}

interface Case {
  readonly name: string;
  readonly source: SourceWorkbook;
  readonly finding: Finding;
}

const cases: Case[] = KINDS.flatMap((kind) =>
  kind.examples.flatMap(({ title, workbook }) => {
    const source = exampleSource(workbook);
    return check(new Ledger(source), pack)
      .findings.filter(({ rule, change }) => rule === kind.id && change !== null)
      .map((finding) => ({ name: `${kind.id}: ${title.en} (${finding.id})`, source, finding }));
  }),
);

describe('The smallest change that a finding names', () => {
  it.each(cases.map((each) => [each.name, each] as const))('clears it: %s', (_, { source, finding }) => {
    const after = check(new Ledger(written(source, finding.change as Change)), pack);
    expect(after.findings.map(({ id }) => id)).not.toContain(finding.id);
  });

  it('brings no error that was not there before', () => {
    for (const { name, source, finding } of cases) {
      const errorsOf = (book: SourceWorkbook): string[] =>
        check(new Ledger(book), pack)
          .findings.filter(({ severity }) => severity === 'error')
          .map(({ id }) => id);
      const before = errorsOf(source);
      const after = errorsOf(written(source, finding.change as Change));
      expect([name, after.filter((id) => !before.includes(id))]).toEqual([name, []]);
    }
  });

  it('is named by kinds of every family that has a single answer', () => {
    const named = new Set(cases.map(({ finding }) => finding.rule));
    const families = KINDS.filter(({ id }) => named.has(id)).map(({ family }) => family);
    for (const family of ['integrity', 'pool', 'approval', 'recipient', 'match', 'project']) {
      expect(families).toContain(family);
    }
  });
});
