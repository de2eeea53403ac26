import type { FinanceYear } from '../../src/ledger/dates';
import { asked, ledgerOf, type RowOf } from './asked';

type Row = RowOf<'Frames'>;

const bookOf = (rows: readonly Row[], years: readonly number[] = []) =>
  ledgerOf({
    Pools: [{ poolId: 'P' }, { poolId: 'Q' }],
    Projects: [{ projectId: 'A' }],
    Allocations: years.map((year, at) => ({
      allocationId: `T${at}`,
      projectId: 'A',
      poolId: 'P',
      year,
      amount: 1,
      status: 'committed',
    })),
    Frames: rows.map((row) => ({ poolId: 'P', ...row })),
  });

const budget = (ledger: ReturnType<typeof bookOf>, year: number | null, pool = 'P') =>
  asked(() => {
    const { rows, appropriation, carriedIn, total } = ledger.frames.budget(
      ledger.pools.named(pool),
      year as FinanceYear | null,
    );
    return { rows: [...rows], appropriation, carriedIn, total };
  });

const WHOLE = { appropriation: 1000, carriedIn: 5 };
const Y23 = { year: 2023, appropriation: 300, carriedIn: 7 };
const Y24 = { year: 2024, appropriation: 200, carriedIn: 9 };

describe('A budget', () => {
  it('is made of the rows of its appropriation and of what was carried in, each with what it states', () => {
    const { frames, pools } = bookOf([Y24, { year: 2023, appropriation: 300 }, Y23]);
    const { parts } = frames.budget(pools.named('P'), 2023 as FinanceYear);
    expect(
      parts.map(({ field, total, rows, amountOf }) => [field, total, ...rows, ...rows.map(amountOf)]),
    ).toEqual([
      ['appropriation', 600_00, 1, 2, 300_00, 300_00],
      ['carriedIn', 7_00, 2, 7_00],
    ]);
  });

  it('is what is stated for the whole period, whatever the years say', () => {
    expect(budget(bookOf([Y23, WHOLE, Y24]), null)).toEqual({
      rows: [1],
      appropriation: 1000_00,
      carriedIn: 5_00,
      total: 1005_00,
    });
  });

  it('is of a year the rows of that year, all of them', () => {
    expect(budget(bookOf([WHOLE, Y23, Y24, Y23]), 2023)).toEqual({
      rows: [1, 3],
      appropriation: 600_00,
      carriedIn: 14_00,
      total: 614_00,
    });
  });

  it('is, where only years are stated, all of them with what was carried into the first', () => {
    expect(budget(bookOf([Y24, Y23]), null)).toEqual({
      rows: [1, 0],
      appropriation: 500_00,
      carriedIn: 7_00,
      total: 507_00,
    });
  });

  it('takes a blank for nothing carried in, and no unreadable cell for it', () => {
    expect(budget(bookOf([{ appropriation: 1 }]), null)).toMatchObject({ carriedIn: 0, total: 100 });
    expect(budget(bookOf([{ ...WHOLE, carriedIn: '#REF!' }]), null)).toBe(
      '#VALUE! unreadable-cell Frames!D2',
    );
    expect(budget(bookOf([{ carriedIn: 1 }]), null)).toBe('#VALUE! blank-cell Frames!C2');
  });

  it('is not known without a row, nor for years with commitments and no row', () => {
    expect(budget(bookOf([WHOLE]), 2024)).toBe('#N/A no-frame {"pool":"P","year":2024}');
    expect(budget(bookOf([WHOLE]), null, 'Q')).toBe('#N/A no-frame {"pool":"Q","year":null}');
    expect(budget(bookOf([Y23], [2025, 2023, 2024]), null)).toBe(
      '#N/A years-without-frame {"pool":"P","years":[2024,2025]}',
    );
    expect(budget(bookOf([Y23, Y24], [2023, 2024]), null)).toMatchObject({ total: 507_00 });
  });

  it('of a pool is not known while one of its years cannot be read, and that of another pool is', () => {
    const ledger = bookOf([
      Y23,
      { ...Y24, year: '#REF!' },
      { ...Y24, year: "'2024" },
      { ...Y23, poolId: 'Q' },
    ]);
    const why = '#VALUE! unreadable-cell Frames!B3';
    expect([budget(ledger, 2023), budget(ledger, null)]).toEqual([why, why]);
    expect(asked(() => ledger.frames.yearsOf(ledger.pools.named('P')))).toBe(why);
    expect(budget(ledger, 2023, 'Q')).toMatchObject({ total: 307_00 });
  });

  it.each([
    ['is blank', undefined, '#VALUE! blank-cell Frames!A3'],
    ['cannot be read', '#REF!', '#VALUE! unreadable-cell Frames!A3'],
    ['is not listed', 'X', '#VALUE! unknown-reference Frames!A3 {"value":"X"}'],
  ])('of any pool is not known while the pool of a row %s', (_, poolId, why) => {
    const ledger = bookOf([Y23, { ...Y24, poolId }]);
    expect([budget(ledger, 2023), budget(ledger, null, 'Q')]).toEqual([why, why]);
  });

  it('is stated for the whole period first, and then for the years in order, each once', () => {
    const statedFor = (...rows: Row[]) => {
      const { frames, pools } = bookOf(rows);
      return frames.statedFor(pools.named('P'));
    };
    expect(statedFor(Y24, Y23, WHOLE, Y24)).toEqual([null, 2023, 2024]);
    expect(statedFor(Y24)).toEqual([2024]);
    expect(statedFor()).toEqual([]);
  });
});
