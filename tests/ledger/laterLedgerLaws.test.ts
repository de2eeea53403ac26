import fc from 'fast-check';
import { laterLedger } from '../../src/ledger/laterLedger';
import { Ledger } from '../../src/ledger/ledger';
import type { ReadTable } from '../../src/ledger/readTable';
import { CellError, type Cell, type MappedColumn, type SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import { runs } from '../support/runs';

const HEAD = { sheet: 'Ark', firstRow: 2, firstColumn: 1 };
const ROWS = 4;
const DATE_SHOWN = new Map([[1, 'dd-mm-yyyy']]);

const someOf = (...cells: Cell[]) =>
  fc.array(fc.constantFrom(...cells), { minLength: ROWS, maxLength: ROWS });
const IDS = someOf('NT', ' nt', 'Nt-1', 'B', 45_000, null, '  ', new CellError('#REF!'));
const AMOUNTS = someOf(1, 2.5, -3, '4 kr.', null, 'snart', new CellError('#N/A'), true);
const FORMATS = fc.constantFrom(undefined, DATE_SHOWN, new Map([[2, '0.00']]));

/** Pools, and frames of which the user may have mapped the amount. */
const BOOKS = fc.record({
  poolId: IDS,
  parentId: IDS,
  formats: FORMATS,
  frame: IDS,
  appropriation: AMOUNTS,
  carriedIn: AMOUNTS,
  carriedInFormats: FORMATS,
  mapped: fc.constantFrom<MappedColumn | undefined>(
    undefined,
    undefined,
    { field: 'carriedIn', unit: 'kr', position: 3 },
    { field: 'carriedIn', unit: 'thousand', position: 3 },
  ),
  pools: fc.constantFrom(ROWS, ROWS, ROWS, ROWS - 1),
});
type Book = typeof BOOKS extends fc.Arbitrary<infer T> ? T : never;

/** A column that is another object than it was where any cell is. */
function workbookOf(book: Book): SourceWorkbook {
  const { poolId, parentId, frame, appropriation, carriedIn, mapped } = book;
  const column = (caption: string, cells: Cell[], formats?: ReadonlyMap<number, string>) =>
    formats ? { caption, cells, formats } : { caption, cells };
  return {
    date1904: false,
    names: new Map(),
    notices: [],
    tables: [
      {
        ...HEAD,
        name: 'Pools',
        rowCount: book.pools,
        columns: [column('Pool ID', poolId, book.formats), column('Part of', parentId)],
      },
      {
        ...HEAD,
        name: 'Frames',
        rowCount: ROWS,
        columns: [
          column('Pool ID', frame),
          column('Appropriation', appropriation),
          { ...column('Carried in', carriedIn, book.carriedInFormats), ...(mapped ? { mapped } : {}) },
        ],
      },
    ],
  };
}

/** An edit of one thing, or of a few. */
const EDITS = fc
  .record({ book: BOOKS, then: BOOKS })
  .chain(({ book, then }) =>
    fc
      .subarray(Object.keys(book) as (keyof Book)[], { minLength: 1, maxLength: 3 })
      .chain((fields) =>
        fc
          .constantFrom<readonly number[]>([0], [1], [ROWS - 1], [0, 1], [0, 2, 3], [0, 1, 2, 3])
          .map((rows) => ({ before: book, after: edited(book, then, fields, rows) })),
      ),
  );

/** Of columns only these rows; of anything else the whole. */
function edited(book: Book, then: Book, fields: readonly (keyof Book)[], rows: readonly number[]): Book {
  const parts = fields.map((field) => {
    const [was, is] = [book[field], then[field]];
    if (!Array.isArray(was) || !Array.isArray(is)) return [field, is] as const;
    return [field, was.map((cell: Cell, row) => (rows.includes(row) ? (is[row] as Cell) : cell))] as const;
  });
  return { ...book, ...(Object.fromEntries(parts) as Partial<Book>) };
}

/** What one row of a column says. A text is told as its first cell spells it, and not by its code. */
function rowSaid({ interner }: Ledger, table: ReadTable, field: string, row: number) {
  const { state, values, kind, problems, unit, ...column } = table.column(field);
  const value = values[row] as number;
  return {
    cell: column.cell(row),
    format: column.format(row),
    unit,
    state: state[row],
    value: kind === 'code' && value >= 0 ? interner.text(value) : value,
    problems: problems.filter((problem) => problem.row === row),
  };
}

function said(ledger: Ledger) {
  return [...ledger.tables.values()]
    .filter(({ source }) => source)
    .map((table) => ({
      offsets: [...table.offsets],
      problems: table.tableProblems,
      columns: table.columns.map(({ field, problems }) => ({
        field,
        problemRows: problems.map(({ row }) => row),
        rows: [...table.offsets.keys()].map((row) => rowSaid(ledger, table, field, row)),
      })),
    }));
}

describe('A ledger after an edit', () => {
  it('says the same as one that is made from nothing, and leaves the one before it as it was', () => {
    fc.assert(
      fc.property(EDITS, ({ before, after }) => {
        const known = new Ledger(workbookOf(before));
        const { ledger } = straight(laterLedger(known, workbookOf(after)));
        expect(said(ledger)).toEqual(said(new Ledger(workbookOf(after))));
        expect(said(known)).toEqual(said(new Ledger(workbookOf(before))));
      }),
      runs(300),
    );
  });

  it('says the same as before of every row that it does not name as changed', () => {
    fc.assert(
      fc.property(EDITS, ({ before, after }) => {
        const known = new Ledger(workbookOf(before));
        const { ledger, changed } = straight(laterLedger(known, workbookOf(after)));
        if (!changed) return;
        for (const [name, table] of ledger.tables) {
          const was = known.tables.get(name) as ReadTable;
          for (const { field } of table.columns) {
            const rows = changed.get(name)?.get(field) ?? (changed.get(name)?.has(field) ? null : []);
            if (rows === null) continue;
            expect([...rows]).toEqual([...new Set(rows)].sort((one, other) => one - other));
            for (const row of table.offsets.keys()) {
              if (rows.includes(row)) continue;
              expect(rowSaid(ledger, table, field, row)).toEqual(rowSaid(known, was, field, row));
            }
          }
        }
      }),
      runs(300),
    );
  });
});
