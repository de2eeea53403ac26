import type { AnswerRows } from '../../src/functions/spec';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { answer, bookOf, namedCell } from '../support/book';

/** A pool P with an earmark E; match is 1:1 in P, and nobody is stated to bear it for B. */
const FILLED = {
  Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'EMPTY' }],
  Frames: [
    { poolId: 'P', year: 2023, appropriation: 100, carriedIn: 5 },
    { poolId: 'P', year: 2025, appropriation: 50 },
  ],
  Projects: [
    { projectId: 'A', poolId: 'P', recipient: 'KL', matchBearer: 'KL' },
    { projectId: 'B', poolId: 'E' },
  ],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'P', year: 2023, amount: 60, status: 'committed' },
    { allocationId: '2', projectId: 'B', poolId: 'E', year: 2024, amount: 15.05, status: 'committed' },
    { allocationId: '3', projectId: 'A', poolId: 'E', year: 2023, amount: 20, status: 'committed' },
    { allocationId: '4', projectId: 'A', poolId: 'P', year: 2022, amount: 9, status: 'planned' },
  ],
  Returns: [
    { allocationId: '1', amount: 7, year: 2026, kind: 'repaid', cause: 'basis-error' },
    { allocationId: '1', amount: 3, year: 2023, kind: 'repaid', cause: 'changed-assumptions' },
  ],
  Payments: [{ paymentId: '1', allocationId: '1', paidOn: '2024-02-01', amount: 40 }],
  Match: [{ matchId: '1', projectId: 'A', amount: 33 }],
  Rules: [{ ruleId: 'match-ratio', pool: 'P', value: 1, base: 'grant' }],
} as const satisfies ExampleWorkbook;

/** Rows with an error value as its code and reason. */
function rows(workbook: ExampleWorkbook, formula: string): unknown {
  const answered = answer(bookOf(workbook), formula);
  if (typeof answered !== 'object') return answered;
  return answered.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell ? `${cell.code} ${cell.reason.id}` : cell)),
  );
}

describe('POOL_BY_YEAR', () => {
  it('has a row for every year with a frame, a commitment or a return, earmarks included', () => {
    const none = '#N/A no-frame';
    // Year, frame, carried in, returns, committed, remaining, paid. 105 + 3 - 80 = 28.
    expect(rows(FILLED, 'POOL_BY_YEAR(Ledger,"P")')).toEqual([
      [2023, 105, 5, 3, 80, 28, 40],
      [2024, none, none, 0, 15.05, none, 0],
      [2025, 50, 0, 0, 0, 50, 0],
      [2026, none, none, 7, 0, none, 0],
    ]);
  });

  it('says the same as the functions of one figure, cell by cell', () => {
    const book = bookOf(FILLED);
    const byYear = answer(book, 'POOL_BY_YEAR(Ledger,"P")') as AnswerRows;
    for (const [year, budget, , returned, committed, remaining, paid] of byYear) {
      const figures = ['BUDGET', 'RETURNS', 'COMMITTED', 'REMAINING', 'PAID'].map((name) =>
        answer(book, `POOL_${name}(Ledger,"P",${Number(year)})`),
      );
      const shown = [budget, returned, committed, remaining, paid].map((cell) =>
        typeof cell === 'object' && cell ? `${cell.code} ${cell.reason.id}` : cell,
      );
      expect([year, ...shown]).toEqual([year, ...figures]);
    }
  });

  it('has no answer for a pool without any year, one that is unknown, and one that is left out', () => {
    expect(rows(FILLED, 'POOL_BY_YEAR(Ledger,"EMPTY")')).toBe('#N/A nothing-by-year');
    expect(rows(FILLED, 'POOL_BY_YEAR(Ledger,"X")')).toBe('#N/A unknown-pool');
    expect(rows(FILLED, 'POOL_BY_YEAR(Ledger,)')).toBe('#VALUE! argument-missing');
  });

  it('has no answer at all where a row may belong to any year or pool', () => {
    const broken = { ...FILLED, Allocations: [{ ...FILLED.Allocations[0], year: '#REF!' }] };
    expect(rows(broken, 'POOL_BY_YEAR(Ledger,"P")')).toBe('#VALUE! unreadable-cell');
    expect(namedCell(bookOf(broken), 'POOL_BY_YEAR(Ledger,"P")')).toBe('Allocations!E2');
  });

  it('keeps what cannot be read to its own cells where the rest is known', () => {
    const broken = { ...FILLED, Payments: [{ ...FILLED.Payments[0], amount: '#REF!' }] };
    const [first] = rows(broken, 'POOL_BY_YEAR(Ledger,"P")') as unknown[][];
    expect(first).toEqual([2023, 105, 5, 3, 80, 28, '#VALUE! unreadable-cell']);
  });
});

describe('POOL_PROJECTS', () => {
  it('has a row for every project with commitments, with its share and its match', () => {
    // A: 60 + 20 of 95.05; match in all its pools: 80 required, 33 pledged.
    expect(rows(FILLED, 'POOL_PROJECTS(Ledger,"P")')).toEqual([
      ['A', 'KL', 80, 80 / 95.05, 80, 33],
      ['B', null, 15.05, 15.05 / 95.05, '#N/A no-bearer', 0],
    ]);
  });

  it('counts the pool’s own commitments of the year asked for', () => {
    expect(rows(FILLED, 'POOL_PROJECTS(Ledger,"E",2023)')).toEqual([['A', 'KL', 20, 1, 80, 33]]);
    expect(rows(FILLED, 'POOL_PROJECTS(Ledger,"E",2024)')).toEqual([
      ['B', null, 15.05, 1, '#N/A no-bearer', 0],
    ]);
  });

  it('has shares that make up the whole, and no share of nothing', () => {
    const all = rows(FILLED, 'POOL_PROJECTS(Ledger,"P")') as number[][];
    expect(all.reduce((sum, [, , , share = 0]) => sum + share, 0)).toBeCloseTo(1, 12);
    const nothing = { ...FILLED, Allocations: [{ ...FILLED.Allocations[0], amount: 0 }] };
    expect(rows(nothing, 'POOL_PROJECTS(Ledger,"P")')).toEqual([['A', 'KL', 0, null, 0, 33]]);
  });

  it.each([
    ['a year without commitments', 'POOL_PROJECTS(Ledger,"P",2022)', '#N/A nothing-committed'],
    ['a pool without commitments', 'POOL_PROJECTS(Ledger,"EMPTY")', '#N/A nothing-committed'],
    ['an unknown pool', 'POOL_PROJECTS(Ledger,"X")', '#N/A unknown-pool'],
    ['no year at all', 'POOL_PROJECTS(Ledger,"P","soon")', '#VALUE! argument-wrong'],
  ])('has no answer for %s', (_, formula, expected) => expect(rows(FILLED, formula)).toBe(expected));

  it('has no answer where a commitment’s amount cannot be read', () => {
    const broken = { ...FILLED, Allocations: [{ ...FILLED.Allocations[0], amount: '#REF!' }] };
    expect(rows(broken, 'POOL_PROJECTS(Ledger,"P")')).toBe('#VALUE! unreadable-cell');
    expect(namedCell(bookOf(broken), 'POOL_PROJECTS(Ledger,"P")')).toBe('Allocations!G2');
  });
});
