import fc from 'fast-check';
import { laterLedger } from '../../src/ledger/laterLedger';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import { runs } from '../support/runs';

const ROWS = 12;
/** Two that are read, one that is not, none; and one so large that a few of it are no longer exact. */
const AMOUNTS = fc.constantFrom<Cell>(
  0,
  100,
  250.25,
  0.01,
  -5,
  null,
  new CellError('#N/A'),
  45_000_000_000_000,
);

const columnOf = (...cells: Cell[]): fc.Arbitrary<Cell[]> =>
  fc.array(fc.constantFrom(...cells), { minLength: ROWS, maxLength: ROWS });

const BOOKS = fc.record({
  project: columnOf('A', 'B', null, new CellError('#REF!')),
  pool: columnOf('P', 'Q'),
  approval: columnOf('H1', 'H2', null),
  year: columnOf(2023, 2024, 'snart'),
  status: columnOf('committed', 'planned', null),
  amount: fc.array(AMOUNTS, { minLength: ROWS, maxLength: ROWS }),
});
type Book = typeof BOOKS extends fc.Arbitrary<infer T> ? T : never;

/** The same columns as before, but for the amounts. */
function withAmounts(source: SourceWorkbook, cells: Cell[]): SourceWorkbook {
  const amounts = (caption: string) => caption === 'Amount';
  return {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (amounts(column.caption) ? { ...column, cells } : column)),
    })),
  };
}

function workbookOf(book: Book): SourceWorkbook {
  const columns: [string, Cell[]][] = [
    ['Allocation ID', Array.from({ length: ROWS }, (_, row) => `T${row}`)],
    ['Project ID', book.project],
    ['Pool ID', book.pool],
    ['Approval ID', book.approval],
    ['Finance year', book.year],
    ['Status', book.status],
    ['Amount', book.amount],
  ];
  const table = {
    ...{ name: 'Allocations', sheet: 'Ark', firstRow: 2, firstColumn: 1, rowCount: ROWS },
    columns: columns.map(([caption, cells]) => ({ caption, cells })),
  };
  return { date1904: false, names: new Map(), notices: [], tables: [table] };
}

/** Every way in which commitments are added up. */
function sumsOf({ commitments }: Ledger): unknown {
  const { projectIds, poolIds, approvalIds, years } = commitments;
  const ways = [
    [projectIds, null],
    [poolIds, null],
    [poolIds, years],
    [projectIds, approvalIds],
    [approvalIds, null],
  ] as const;
  return (['committed', 'planned'] as const).map((status) =>
    ways.map(([owners, beside]) => {
      const { totals, counts, firstRows } = commitments.sumsBy(owners, beside, status);
      return { totals: [...totals], counts: [...counts], firstRows: [...firstRows] };
    }),
  );
}

describe('Sums of commitments after edits of amounts', () => {
  const later = (before: Ledger, source: SourceWorkbook): Ledger =>
    straight(laterLedger(before, source)).ledger;

  it('are those of a workbook read from nothing', () => {
    fc.assert(
      fc.property(
        BOOKS,
        fc.array(fc.dictionary(fc.nat(ROWS - 1).map(String), AMOUNTS, { maxKeys: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        (book, edits) => {
          let source = workbookOf(book);
          let ledger = new Ledger(source);
          sumsOf(ledger);
          let cells = book.amount;
          for (const edit of edits) {
            cells = cells.map((cell, row) => (String(row) in edit ? (edit[row] as Cell) : cell));
            source = withAmounts(source, cells);
            ledger = later(ledger, source);
            expect(sumsOf(ledger)).toEqual(sumsOf(new Ledger(source)));
          }
        },
      ),
      runs(200),
    );
  });

  it('are taken over without adding up where no amount changed, and made anew where the projects did', () => {
    const [book] = fc.sample(BOOKS, { numRuns: 1, seed: 3 }) as [Book];
    const source = workbookOf(book);
    const before = new Ledger(source);
    sumsOf(before);
    const sizes = (ledger: Ledger): number => ledger.commitments.sumsMade.size;
    expect(sizes(before)).toBe(10);
    expect(sizes(later(before, { ...source, names: new Map([['CutOff', null]]) }))).toBe(10);
    const others = book.project.map((cell, row) => (row === 0 ? 'C' : cell));
    const moved = workbookOf({ ...book, project: others });
    const [{ columns = [] } = {}] = source.tables;
    const kept = moved.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column, at) =>
        column.caption === 'Project ID' ? column : (columns[at] ?? column),
      ),
    }));
    // Those by pool, by pool and year, and by approval are as they were.
    expect(sizes(later(before, { ...source, tables: kept }))).toBe(6);
  });
});
