import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceColumn, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import { findingsSheets } from '../../src/report/findingsSheet';
import type { FileReport } from '../../src/report/fileReport';
import { sheetWordsIn } from '../../src/report/sheetWords';
import { htmlReport } from '../../src/report/html';
import { jsonReport } from '../../src/report/json';
import { sarifReport } from '../../src/report/sarif';
import { textReport } from '../../src/report/text';
import { check, type CheckResult } from '../../src/rules/check';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { LANGUAGES } from '../../src/text/language';
import { newWorkbook } from '../../src/workbook/file/patch/newWorkbook';
import { FIRST_ROW } from '../support/excelBook';
import { sourceOf, type Book } from './book';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';
import { checked } from './faults/told';
import { RANDOM_CASES, strew } from './randomCases';

const pack: Pack = packJson;

/** A table as another agency may have it: rows and columns in another order, an own column, another corner. */
function shuffled(table: SourceTable): fc.Arbitrary<SourceTable> {
  const rows = [...Array(table.rowCount).keys()];
  const all = (length: number) => ({ minLength: length, maxLength: length });
  const inOrder = <Of>(list: ReadonlyMap<number, Of> | undefined, order: readonly number[]) =>
    list && new Map([...list].map(([row, value]) => [order.indexOf(row), value]));
  return fc
    .record({
      order: fc.shuffledSubarray(rows, all(rows.length)),
      columns: fc.shuffledSubarray([...table.columns], all(table.columns.length)),
      at: fc.nat({ max: table.columns.length }),
      firstRow: fc.integer({ min: 2, max: 40 }),
      firstColumn: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ order, columns, at, firstRow, firstColumn }) => {
      const moved = columns.map((column): SourceColumn => {
        const formulas = inOrder(column.formulas, order);
        const formats = inOrder(column.formats, order);
        return {
          ...column,
          cells: order.map((row) => column.cells[row] ?? null),
          ...(formulas && { formulas }),
          ...(formats && { formats }),
        };
      });
      moved.splice(at, 0, { caption: 'Vores note', cells: order.map((row) => `note ${row}`) });
      return { ...table, firstRow, firstColumn, columns: moved };
    });
}

function rearranged(source: SourceWorkbook): fc.Arbitrary<SourceWorkbook> {
  return fc.tuple(...source.tables.map(shuffled)).map((tables) => ({ ...source, tables }));
}

/** What was found, its values by their fingerprint, and what became of every rule, wherever it stands. */
function matters({ findings, rules, rows, tables }: CheckResult): unknown {
  const found = findings.map(({ id, fingerprint, severity, message, difference }) =>
    JSON.stringify([id, fingerprint, severity, message.id, difference]),
  );
  return {
    found: found.sort(),
    rules: rules.map(({ id, status, rows: at }) => [id, status, at]),
    rows,
    tables,
  };
}

const checkSource = (source: SourceWorkbook): CheckResult => check(new Ledger(source), pack);

describe('The same content in another order of rows and columns gives the same findings', () => {
  it.each(FAULTS.map((fault) => [fault.title, fault] as const))('%s', (_title, { put }) => {
    const book = cleanBook();
    put(book);
    const source = sourceOf(book);
    const before = matters(checkSource(source));
    fc.assert(
      fc.property(rearranged(source), (other) => expect(matters(checkSource(other))).toEqual(before)),
      { numRuns: 5 },
    );
  });
});

describe('The same content gives the same bytes', () => {
  const some = FAULTS.filter((_, index) => index % 8 === 3);
  const writers = {
    text: ({ language }, files) => textReport(files, { language, colour: true }),
    json: ({ language }, files) => jsonReport(files, pack, '1', language),
    sarif: ({ language }, files) => Promise.resolve(sarifReport(files, pack, '1', language)),
    html: ({ language }, files) => htmlReport(files, language),
    xlsx: async ({ language }, files) =>
      Buffer.from(await newWorkbook(findingsSheets(files, sheetWordsIn(language)))).toString('base64'),
  } satisfies Record<
    string,
    (options: { language: 'da' | 'en' }, files: readonly FileReport[]) => string | Promise<string>
  >;

  it.each(Object.keys(writers) as (keyof typeof writers)[])('in the report as %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(RANDOM_CASES, fc.constantFrom(...some), async (cases, { put }) => {
        const reportOf = async (): Promise<FileReport> => {
          const book: Book = cleanBook();
          put(book);
          strew(book, cases, FIRST_ROW);
          return { file: 'pulje.xlsx', status: 'checked', result: await checked(book), history: null };
        };
        const [one, other] = [await reportOf(), await reportOf()];
        for (const language of LANGUAGES) {
          const first = await writers[name]({ language }, [one]);
          expect(await writers[name]({ language }, [other])).toBe(first);
          expect(first.length).toBeGreaterThan(200);
        }
      }),
      { numRuns: 6 },
    );
  });
});
