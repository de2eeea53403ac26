import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { answer, bookOf, namedCell } from '../support/book';

/** A pool P with an earmark E inside it and an earmark F inside that. */
const POOLS = [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'F', parentId: 'E' }] as const;

const FILLED: ExampleWorkbook = {
  Pools: POOLS,
  Frames: [
    { poolId: 'P', appropriation: 1000, carriedIn: 50 },
    { poolId: 'E', year: 2023, appropriation: 300, carriedIn: 10 },
    { poolId: 'E', year: 2024, appropriation: 200, carriedIn: 70 },
    { poolId: 'E', year: 2024, appropriation: 0.05 },
    { poolId: 'F', appropriation: 90 },
  ],
  Projects: [
    { projectId: 'A', recipient: 'KL' },
    { projectId: 'B', recipient: 'Aarhus Kommune' },
  ],
  Allocations: [
    {
      allocationId: '1',
      projectId: 'A',
      poolId: 'P',
      year: 2023,
      committedOn: '2023-05-01',
      amount: 100,
      status: 'committed',
    },
    {
      allocationId: '2',
      projectId: 'A',
      poolId: 'E',
      year: 2023,
      committedOn: '2023-06-01',
      amount: 30.25,
      status: 'committed',
    },
    {
      allocationId: '3',
      projectId: 'B',
      poolId: 'F',
      year: 2024,
      committedOn: '2024-02-01',
      amount: 7.5,
      status: 'committed',
    },
    { allocationId: '4', projectId: 'B', poolId: 'F', year: 2024, amount: 4, status: 'planned' },
    { allocationId: '5', projectId: 'B', poolId: 'E', year: 2024, amount: 9, status: 'cancelled' },
  ],
  Returns: [
    {
      allocationId: '1',
      amount: 20,
      year: 2024,
      kind: 'annulled',
      realisedOn: '2024-03-01',
      cause: 'changed-assumptions',
    },
    {
      allocationId: '2',
      amount: 5,
      year: 2024,
      kind: 'repaid',
      realisedOn: '2024-09-01',
      cause: 'basis-error',
    },
    { allocationId: '2', amount: 1, year: 2024, kind: 'repaid', realisedOn: '2024-10-01', cause: 'other' },
    {
      allocationId: '5',
      amount: 2,
      year: 2024,
      kind: 'annulled',
      realisedOn: '2024-10-01',
      cause: 'basis-error',
    },
  ],
  Payments: [
    { paymentId: 'a', allocationId: '1', paidOn: '2023-07-01', amount: 40 },
    { paymentId: 'b', allocationId: '1', paidOn: '2024-07-01', amount: 10 },
    { paymentId: 'c', allocationId: '2', amount: 30.25 },
  ],
};

describe('a pool’s budget', () => {
  const book = bookOf(FILLED);
  it.each([
    ['is the frame row with a blank year, carried in included', 'POOL_BUDGET(Ledger,"P")', 1050],
    ['adds up the rows of one year', 'POOL_BUDGET(Ledger,"E",2024)', 270.05],
    [
      'is, without such a row, all appropriations and only the first year’s carried in',
      'POOL_BUDGET(Ledger,"E")',
      510.05,
    ],
    ['is not known for a year without a frame', 'POOL_BUDGET(Ledger,"P",2024)', '#N/A no-frame'],
    ['is looked up by an id in any case and with blanks around it', 'POOL_BUDGET(Ledger," p ")', 1050],
    ['of an unknown pool is not known', 'POOL_BUDGET(Ledger,"Q")', '#N/A unknown-pool'],
  ])('%s', (_, formula, expected) => expect(answer(book, formula)).toBe(expected));

  it('names the years that have commitments and no frame', () => {
    const { Frames, ...rest } = FILLED;
    const without = bookOf({ ...rest, Frames: (Frames ?? []).filter(({ year }) => year !== 2024) });
    expect(answer(without, 'POOL_BUDGET(Ledger,"E")')).toBe('#N/A years-without-frame');
  });
});

describe('a pool’s figures', () => {
  const book = bookOf(FILLED);
  it.each([
    ['commitments include every earmark inside', 'POOL_COMMITTED(Ledger,"P")', 137.75],
    ['commitments of one year', 'POOL_COMMITTED(Ledger,"P",2023)', 130.25],
    ['commitments of a year without any are 0', 'POOL_COMMITTED(Ledger,"P",2025)', 0],
    ['commitments up to a day', 'POOL_COMMITTED(Ledger,"P",,DATE(2023,6,1))', 130.25],
    ['commitments up to the day before', 'POOL_COMMITTED(Ledger,"P",,"2023-05-31")', 100],
    ['planned ones stand apart', 'POOL_PLANNED(Ledger,"P")', 4],
    ['returns count by cause, and only on binding commitments', 'POOL_RETURNS(Ledger,"P")', 25],
    ['returns count in the year in which they were realised', 'POOL_RETURNS(Ledger,"P",2023)', 0],
    ['remaining is budget and returns less commitments', 'POOL_REMAINING(Ledger,"P")', 937.25],
    ['remaining of a year', 'POOL_REMAINING(Ledger,"E",2024)', 267.55],
    ['remaining up to a day leaves later returns out', 'POOL_REMAINING(Ledger,"P",,"2024-04-01")', 932.25],
    ['a return counts from the day it was realised', 'POOL_REMAINING(Ledger,"P",,"2024-09-01")', 937.25],
    ['and not the day before', 'POOL_REMAINING(Ledger,"P",,"2024-08-31")', 932.25],
    ['unearmarked takes earmarks’ frames and own commitments off', 'POOL_UNEARMARKED(Ledger,"P")', 439.95],
    ['paid counts only what has a payment date', 'POOL_PAID(Ledger,"P")', 50],
    ['paid up to a day', 'POOL_PAID(Ledger,"P",,"2023-12-31")', 40],
    ['a payment counts on its day', 'POOL_PAID(Ledger,"P",,"2023-07-01")', 40],
    ['and not the day before it', 'POOL_PAID(Ledger,"P",,"2023-06-30")', 0],
    ['an annulment counts on its day', 'POOL_OUTSTANDING(Ledger,"P",,"2024-03-01")', 77.75],
    ['outstanding is committed less annulled less paid', 'POOL_OUTSTANDING(Ledger,"P")', 67.75],
    ['utilisation is a ratio of exact øre', 'POOL_UTILISATION(Ledger,"E",2024)', 750 / 27505],
  ])('%s', (_, formula, expected) => expect(answer(book, formula)).toBe(expected));

  it('adds up for every year: committed is annulled, paid and outstanding', () => {
    for (const year of [2023, 2024]) {
      const of = (name: string): number => answer(book, `${name}(Ledger,"P",${year})`) as number;
      const annulled = year === 2023 ? 20 : 0;
      expect(of('POOL_PAID') + of('POOL_OUTSTANDING') + annulled).toBeCloseTo(of('POOL_COMMITTED'), 9);
    }
  });
});

describe('what cannot be read', () => {
  const withRow = (row: object): ReturnType<typeof bookOf> =>
    bookOf({ ...FILLED, Allocations: [...(FILLED.Allocations ?? []), row] });
  const whole = {
    allocationId: '9',
    projectId: 'A',
    poolId: 'P',
    year: 2024,
    amount: 1,
    status: 'committed',
  };

  it.each([
    ['an unreadable amount', { ...whole, amount: "'22,8" }, 'POOL_COMMITTED(Ledger,"P")', 'Allocations!G7'],
    ['an error value', { ...whole, amount: '#REF!' }, 'POOL_REMAINING(Ledger,"P")', 'Allocations!G7'],
    ['a blank amount', { ...whole, amount: undefined }, 'POOL_COMMITTED(Ledger,"P")', 'Allocations!G7'],
    ['an unknown pool', { ...whole, poolId: 'X' }, 'POOL_COMMITTED(Ledger,"F")', 'Allocations!C7'],
    ['a blank pool', { ...whole, poolId: undefined }, 'POOL_COMMITTED(Ledger,"F")', 'Allocations!C7'],
    ['a wrong status', { ...whole, status: 'måske' }, 'POOL_COMMITTED(Ledger,"F")', 'Allocations!I7'],
    [
      'an unreadable year that was asked',
      { ...whole, year: "'2024" },
      'POOL_COMMITTED(Ledger,"F",2024)',
      'Allocations!E7',
    ],
    ['a blank date with a day asked', whole, 'POOL_COMMITTED(Ledger,"P",,"2025-01-01")', 'Allocations!F7'],
  ])('%s is never a partial sum: the cell is named', (_, row, formula, cell) => {
    expect(namedCell(withRow(row), formula)).toBe(cell);
    expect(answer(withRow(row), formula)).toMatch(/^#VALUE!/);
  });

  it('is a commitment that stands twice, for what was paid on it', () => {
    const twice = withRow({ ...whole, allocationId: '1' });
    expect(answer(twice, 'POOL_PAID(Ledger,"P")')).toBe('#VALUE! id-twice');
    expect(namedCell(twice, 'POOL_PAID(Ledger,"P")')).toBe('Payments!B2');
  });

  it('does not stand in the way where it is not needed', () => {
    expect(answer(withRow({ ...whole, amount: "'x" }), 'POOL_COMMITTED(Ledger,"F")')).toBe(7.5);
    expect(answer(withRow({ ...whole, year: "'2024" }), 'POOL_COMMITTED(Ledger,"F")')).toBe(7.5);
    expect(answer(withRow({ ...whole, status: 'planned', amount: "'x" }), 'POOL_COMMITTED(Ledger,"P")')).toBe(
      137.75,
    );
  });

  it('is a circle among pools, or a pool inside an unknown one, for everybody who may hold it', () => {
    const circle = bookOf({
      ...FILLED,
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'F' }, { poolId: 'F', parentId: 'E' }],
    });
    expect(answer(circle, 'POOL_COMMITTED(Ledger,"P")')).toBe('#VALUE! pools-in-a-circle');
    expect(answer(circle, 'POOL_COMMITTED(Ledger,"E")')).toBe('#VALUE! pools-in-a-circle');
    const orphan = bookOf({
      ...FILLED,
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'X' }, { poolId: 'F', parentId: 'E' }],
    });
    expect(answer(orphan, 'POOL_COMMITTED(Ledger,"P")')).toBe('#VALUE! unknown-reference');
    expect(answer(orphan, 'POOL_COMMITTED(Ledger,"E")')).toBe(37.75);
  });

  it('is a return of an unknown commitment, for every pool', () => {
    const stray = bookOf({
      ...FILLED,
      Returns: [{ allocationId: '77', amount: 1, year: 2024, cause: 'basis-error' }],
    });
    expect(answer(stray, 'POOL_REMAINING(Ledger,"F")')).toBe('#VALUE! unknown-reference');
    expect(answer(stray, 'POOL_COMMITTED(Ledger,"F")')).toBe(7.5);
  });

  it('is a table that is not there, unless it is one that may be empty', () => {
    const { tables, ...rest } = bookOf(FILLED).ledger.workbook;
    const without = (name: string): ReturnType<typeof bookOf> =>
      bookOf({ ...rest, tables: tables.filter((table) => table.name !== name) });
    expect(answer(without('Frames'), 'POOL_BUDGET(Ledger,"P")')).toBe('#N/A table-not-given');
    expect(answer(without('Returns'), 'POOL_RETURNS(Ledger,"P")')).toBe(0);
    expect(answer(without('Payments'), 'POOL_PAID(Ledger,"P")')).toBe(0);
  });
});

describe('sums too large to be exact', () => {
  it('are an error, not a rounded figure', () => {
    const huge = 80_000_000_000_000;
    const row = (allocationId: string): object => ({
      allocationId,
      projectId: 'A',
      poolId: 'P',
      year: 2024,
      amount: huge,
      status: 'committed',
    });
    const book = bookOf({ ...FILLED, Allocations: [row('1'), row('2')], Returns: [], Payments: [] });
    expect(answer(book, 'POOL_COMMITTED(Ledger,"P")')).toBe('#VALUE! amount-too-large');
  });
});
