import { parseIsoDate, type Day, type FinanceYear } from '../../src/ledger/dates';
import { asked, ledgerOf, type RowOf } from './asked';

type Row = RowOf<'Returns'>;
type Commitment = RowOf<'Allocations'>;

const BACK: Row = {
  allocationId: 'T1',
  amount: 10,
  year: 2024,
  kind: 'annulled',
  cause: 'basis-error',
  realisedOn: '2024-05-01',
};
const T = { projectId: 'A', year: 2024, amount: 100, status: 'committed' };
const T1: Commitment = { ...T, allocationId: 'T1', poolId: 'P' };
const T2: Commitment = { ...T, allocationId: 'T2', poolId: 'E' };

const bookOf = (returns: readonly Row[], commitments: readonly Commitment[] = [T1, T2]) =>
  ledgerOf({
    Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'Q' }],
    Projects: [{ projectId: 'A' }],
    Allocations: commitments,
    Returns: returns,
  });

const MAY = parseIsoDate('2024-05-01') as Day;
const Y2024 = 2024 as FinanceYear;

const reusable = (
  ledger: ReturnType<typeof bookOf>,
  pool = 'P',
  year: FinanceYear | null = null,
  asOf: Day | null = null,
) => asked(() => [...ledger.returns.reusable(ledger.pools.named(pool), { year, asOf }).rows]);

describe('Returns that a pool may commit again', () => {
  it('are those of a cause that makes them reusable, of the pool and its earmarks, in order of the rows', () => {
    const ledger = bookOf([
      { ...BACK, allocationId: 'T2' },
      BACK,
      { ...BACK, cause: 'other' },
      { ...BACK, allocationId: 'T2', cause: 'changed-assumptions', kind: 'repaid' },
      BACK,
    ]);
    expect(['P', 'E', 'Q'].map((pool) => reusable(ledger, pool))).toEqual([[0, 1, 3, 4], [0, 3], []]);
  });

  it('are none of a commitment that is not binding', () => {
    for (const status of ['planned', 'cancelled'])
      expect(reusable(bookOf([BACK], [{ ...T1, status }]))).toEqual([]);
  });

  it('are those of a year, and up to and including a day', () => {
    const ledger = bookOf([BACK, { ...BACK, year: 2023 }, { ...BACK, realisedOn: '2024-05-02' }]);
    expect(reusable(ledger, 'P', Y2024)).toEqual([0, 2]);
    expect(reusable(ledger, 'P', null, MAY)).toEqual([0, 1]);
    const { leftOut } = ledger.returns.reusable(ledger.pools.named('P'), { year: Y2024, asOf: MAY });
    expect(leftOut?.()).toEqual([
      { row: 1, why: 'other-year' },
      { row: 2, why: 'later' },
    ]);
  });

  it.each<[string, Row, string]>([
    ['the cause of one is blank', { cause: undefined }, 'blank-cell Returns!G3'],
    ['the cause of one cannot be read', { cause: '#REF!' }, 'unreadable-cell Returns!G3'],
    ['the commitment of one is blank', { allocationId: undefined }, 'blank-cell Returns!B3'],
    ['the commitment of one cannot be read', { allocationId: '#REF!' }, 'unreadable-cell Returns!B3'],
    [
      'the commitment of one is not listed',
      { allocationId: 'X' },
      'unknown-reference Returns!B3 {"value":"X"}',
    ],
  ])('are not known for any pool while %s', (_, row, why) => {
    const ledger = bookOf([BACK, { ...BACK, ...row }]);
    for (const pool of ['P', 'Q']) expect(reusable(ledger, pool)).toBe(`#VALUE! ${why}`);
  });

  it.each<[string, Commitment, string]>([
    ['stands twice', { ...T1 }, 'id-twice Returns!B2 {"value":"T1"}'],
    ['is of no status', { ...T2, status: undefined }, 'blank-cell Allocations!I3'],
    ['is of an unreadable status', { ...T2, status: '#REF!' }, 'unreadable-cell Allocations!I3'],
    ['is of no pool', { ...T2, poolId: undefined }, 'blank-cell Allocations!C3'],
    ['is of an unreadable pool', { ...T2, poolId: '#REF!' }, 'unreadable-cell Allocations!C3'],
    [
      'is of a pool that is not listed',
      { ...T2, poolId: 'X' },
      'unknown-reference Allocations!C3 {"value":"X"}',
    ],
  ])('are not known for any pool while a commitment that something came back on %s', (_, commitment, why) => {
    const ledger = bookOf([BACK, { ...BACK, allocationId: 'T2' }], [T1, commitment]);
    for (const pool of ['P', 'Q']) expect(reusable(ledger, pool)).toBe(`#VALUE! ${why}`);
  });

  it('need a year only where a year is asked for: the first that is not known is named', () => {
    const ledger = bookOf([BACK, { ...BACK, year: '#REF!' }, { ...BACK, year: undefined }]);
    expect(reusable(ledger)).toEqual([0, 1, 2]);
    for (const pool of ['P', 'Q'])
      expect(reusable(ledger, pool, Y2024)).toBe('#VALUE! unreadable-cell Returns!D3');
  });

  it('need a day only where one is asked for', () => {
    const ledger = bookOf([BACK, { ...BACK, realisedOn: undefined }]);
    expect(reusable(ledger)).toEqual([0, 1]);
    expect(reusable(ledger, 'P', null, MAY)).toBe('#VALUE! blank-cell Returns!F3');
  });

  it('are not known while the place of a pool is not', () => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'X' }],
      Projects: [],
      Allocations: [],
    });
    expect(reusable(ledger)).toBe('#VALUE! unknown-reference Pools!C3 {"value":"X"}');
  });
});

describe('What came back of commitments', () => {
  const ROWS = [BACK, { ...BACK, kind: 'repaid', amount: 4 }, { ...BACK, cause: 'other', amount: 2 }];
  const back = (rows: readonly Row[], asOf: Day | null = null) => {
    const { returns } = bookOf(rows);
    return [asked(() => returns.annulled([0], asOf).total), asked(() => returns.repaid([0], asOf).total)];
  };

  it('are the rows that name it', () => {
    const { returns, interner } = bookOf([BACK, { ...BACK, allocationId: 'T2' }, BACK]);
    expect(returns.rowsOf(interner.codeOf('T1'))).toEqual([0, 2]);
    expect([BACK, { ...BACK, cause: 'other' }].map((row) => bookOf([row]).returns.isReusable(0))).toEqual([
      true,
      false,
    ]);
  });

  it('is annulled or paid back, whatever the cause', () => expect(back(ROWS)).toEqual([12_00, 4_00]));

  it('is what came up to and including a day', () => {
    const late = { ...BACK, realisedOn: '2024-05-02', amount: 50 };
    expect(back([...ROWS, late, { ...late, kind: 'repaid' }], MAY)).toEqual([12_00, 4_00]);
  });

  it('is of these commitments only, whatever stands at others', () => {
    const other = { allocationId: 'T2' };
    expect(back([...ROWS, { ...BACK, ...other }, { ...other, amount: 1 }])).toEqual([12_00, 4_00]);
  });

  it.each<[string, Row, string]>([
    ['kind is blank', { kind: undefined }, 'blank-cell Returns!E3'],
    ['kind cannot be read', { kind: '#REF!' }, 'unreadable-cell Returns!E3'],
  ])('is neither known where a %s', (_, row, why) => {
    expect(back([BACK, { ...BACK, ...row }])).toEqual([`#VALUE! ${why}`, `#VALUE! ${why}`]);
  });

  it('is not known where a day that is asked for is blank', () => {
    const [annulled, repaid] = back([BACK, { ...BACK, realisedOn: undefined }], MAY);
    expect([annulled, repaid]).toEqual(['#VALUE! blank-cell Returns!F3', 0]);
  });
});
