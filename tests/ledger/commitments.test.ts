import type { CommitmentQuery } from '../../src/ledger/commitments';
import { parseIsoDate } from '../../src/ledger/dates';
import type { Day, FinanceYear } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import { asked, ledgerOf, type RowOf, type Workbook } from './asked';

type Row = RowOf<'Allocations'>;
type Payment = RowOf<'Payments'>;

const ROW = { projectId: 'A', poolId: 'P', approvalId: 'K', year: 2024, amount: 10, status: 'committed' };
const DAY = { committedOn: '2024-05-01' };

const bookOf = (rows: readonly Row[], more: Workbook = {}) =>
  ledgerOf({
    Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }],
    Approvals: [{ approvalId: 'K' }],
    Projects: [{ projectId: 'A' }],
    Allocations: rows.map((row, at) => ({ allocationId: `T${at}`, ...ROW, ...row })),
    ...more,
  });

const ALL: CommitmentQuery = { year: null, asOf: null, status: 'committed' };
const OF_2024: CommitmentQuery = { ...ALL, year: 2024 as FinanceYear };
const BY_MAY: CommitmentQuery = { ...ALL, asOf: parseIsoDate('2024-05-01') };

/** The four ways of asking for commitments. */
const WAYS = {
  ofPool: 'P',
  ofPoolItself: 'P',
  ofProject: 'A',
  ofApproval: 'K',
} as const;
type Way = keyof typeof WAYS;

const ask = (way: Way, query: CommitmentQuery, ...rows: Row[]) => {
  const { commitments, interner } = bookOf(rows);
  return asked(() => commitments[way](interner.codeOf(WAYS[way]), query).total);
};

describe.each(Object.keys(WAYS) as Way[])('Commitments %s', (way) => {
  it.each<[string, Row, CommitmentQuery, string]>([
    ['the status cannot be read', { status: '#REF!' }, ALL, 'unreadable-cell Allocations!I3'],
    ['the status is blank', { status: undefined }, ALL, 'blank-cell Allocations!I3'],
    ['the year that is asked for is blank', { year: undefined }, OF_2024, 'blank-cell Allocations!E3'],
    [
      'the year that is asked for cannot be read',
      { year: '#REF!' },
      OF_2024,
      'unreadable-cell Allocations!E3',
    ],
    ['the amount is blank', { amount: undefined }, ALL, 'blank-cell Allocations!G3'],
    ['the day that is asked for is blank', {}, BY_MAY, 'blank-cell Allocations!F3'],
  ])('are not known where %s', (_, row, query, why) => {
    expect(ask(way, query, DAY, row)).toBe(`#VALUE! ${why}`);
  });

  it('are known where only a year or a day is blank that is not asked for', () => {
    expect(ask(way, ALL, DAY, { year: undefined })).toBe(2000);
  });

  it('are those of a status, of a year, and up to and including a day', () => {
    const rows = [
      { ...DAY, amount: 1 },
      { committedOn: '2024-05-02', amount: 20 },
      { ...DAY, year: 2023, amount: 300 },
      { ...DAY, status: 'planned', amount: 4000 },
      { ...DAY, status: 'cancelled', amount: 50_000 },
    ];
    expect(ask(way, ALL, ...rows)).toBe(321_00);
    expect(ask(way, OF_2024, ...rows)).toBe(21_00);
    expect(ask(way, BY_MAY, ...rows)).toBe(301_00);
    expect(ask(way, { ...ALL, status: 'planned' }, ...rows)).toBe(4000_00);
    expect(ask(way, { ...ALL, status: 'cancelled' }, ...rows)).toBe(50_000_00);
  });
});

describe.each(Object.keys(WAYS) as Way[])('The rows of commitments %s', (way) => {
  it.each([ALL, OF_2024, BY_MAY, { ...ALL, status: 'planned' } as const])(
    'are as many as it says and add up to the total: %j',
    (query) => {
      const { commitments, interner } = bookOf([
        { ...DAY, amount: 1 },
        { ...DAY, year: 2023, amount: 20 },
        { ...DAY, amount: 300 },
        { ...DAY, status: 'planned', amount: 4000 },
        { ...DAY, poolId: 'E', projectId: 'B', approvalId: 'L', amount: 50_000 },
      ]);
      const answer = commitments[way](interner.codeOf(WAYS[way]), query);
      expect(answer.count).toBe(answer.rows.length);
      expect(answer.rows.length).toBeGreaterThan(0);
      const amounts = answer.rows.map((row) => answer.amountOf(row));
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(answer.total);
      expect(answer.table.column(answer.field).values[answer.rows[0] as number]).toBe(amounts[0]);
    },
  );
});

describe('Commitments whose owner is not known', () => {
  it.each<[Way, string, Row, string | number]>([
    ['ofPool', 'has no pool', { poolId: undefined }, '#VALUE! blank-cell Allocations!C3'],
    ['ofPool', 'has an unreadable pool', { poolId: '#REF!' }, '#VALUE! unreadable-cell Allocations!C3'],
    [
      'ofPool',
      'has a pool that is not listed',
      { poolId: 'X' },
      '#VALUE! unknown-reference Allocations!C3 {"value":"X"}',
    ],
    [
      'ofPoolItself',
      'has a pool that is not listed',
      { poolId: 'X' },
      '#VALUE! unknown-reference Allocations!C3 {"value":"X"}',
    ],
    ['ofProject', 'has no project', { projectId: undefined }, '#VALUE! blank-cell Allocations!B3'],
    ['ofProject', 'has no pool', { poolId: undefined }, 2000],
    ['ofApproval', 'has no approval: that is nobody’s', { approvalId: undefined }, 1000],
    [
      'ofApproval',
      'has an unreadable approval',
      { approvalId: '#REF!' },
      '#VALUE! unreadable-cell Allocations!D3',
    ],
  ] as [Way, string, Row, string | number][])('%s: where one %s', (way, _, row, expected) => {
    expect(ask(way, ALL, {}, row)).toBe(expected);
  });
});

describe('One ledger that is asked in turn', () => {
  it('answers each question for itself: of another owner, in another way, of a year or of all', () => {
    const { commitments, interner } = bookOf(
      [
        { amount: 1 },
        { amount: 20, approvalId: 'L', projectId: 'B', poolId: 'E' },
        { amount: 300, year: 2023 },
      ],
      {
        Approvals: [{ approvalId: 'K' }, { approvalId: 'L' }],
        Projects: [{ projectId: 'A' }, { projectId: 'B' }],
      },
    );
    const total = (way: Way, id: string, query: CommitmentQuery) =>
      commitments[way](interner.codeOf(id), query).total;
    const ids = { ofPool: 'PE', ofPoolItself: 'PE', ofProject: 'AB', ofApproval: 'KL' };
    const asks = (Object.keys(WAYS) as Way[]).flatMap((way) =>
      [...ids[way]].flatMap((id) => [ALL, OF_2024, ALL].map((query) => [way, id, query] as const)),
    );
    const answers = asks.map((ask) => total(...ask) / 100);
    expect(answers.slice(0, 6)).toEqual([321, 21, 321, 20, 20, 20]);
    expect(answers.slice(6)).toEqual(Array(3).fill([301, 1, 301, 20, 20, 20]).flat());
  });

  it('takes no doubt about one question for one about another', () => {
    const { commitments, interner } = bookOf([DAY, { year: undefined, approvalId: '#REF!' }]);
    const total = (way: Way, query: CommitmentQuery) =>
      asked(() => commitments[way](interner.codeOf(WAYS[way]), query).total);
    const year = '#VALUE! blank-cell Allocations!E3';
    expect([total('ofProject', ALL), total('ofProject', OF_2024), total('ofProject', ALL)]).toEqual([
      2000,
      year,
      2000,
    ]);
    expect(total('ofApproval', ALL)).toBe('#VALUE! unreadable-cell Allocations!D3');
    expect(total('ofPool', ALL)).toBe(2000);
  });

  it('needs the column of days only where a day is asked for', () => {
    const { workbook } = bookOf([DAY]);
    const tables = workbook.tables.map((table) =>
      table.name === 'Allocations'
        ? { ...table, columns: table.columns.filter(({ caption }) => caption !== 'Committed on') }
        : table,
    );
    const { commitments, interner } = new Ledger({ ...workbook, tables }, { whole: false });
    const total = (query: CommitmentQuery) =>
      asked(() => commitments.ofProject(interner.codeOf('A'), query).total);
    expect(total(ALL)).toBe(1000);
    expect(total(BY_MAY)).toBe('#N/A column-not-given {"table":"Allocations","field":"committedOn"}');
  });
});

describe('The rows of a commitment, a project or an approval', () => {
  it('are all that bear its id, whatever their status', () => {
    const { commitments, interner } = bookOf([
      {},
      { allocationId: 'T0', status: 'planned', projectId: 'B', approvalId: 'L' },
      { status: 'cancelled' },
    ]);
    const code = (id: string) => interner.codeOf(id);
    expect(commitments.rowsOfId(code('T0'))).toEqual([0, 1]);
    expect(['T0', 'T2'].map((id) => commitments.isIdTwice(code(id)))).toEqual([true, false]);
    expect(commitments.rowsOfProject(code('A'))).toEqual([0, 2]);
    expect(commitments.rowsOfApproval(code('K'))).toEqual([0, 2]);
  });
});

describe('The commitments of a pool', () => {
  it('are those of its earmarks too, or its own only', () => {
    const rows = [{}, { poolId: 'E', amount: 5 }];
    expect(ask('ofPool', ALL, ...rows)).toBe(1500);
    expect(ask('ofPoolItself', ALL, ...rows)).toBe(1000);
  });

  it('are of the years in which they are binding, in order', () => {
    const years = (...rows: Row[]) => {
      const { commitments, pools } = bookOf(rows);
      return asked(() => commitments.yearsOf(pools.named('P')));
    };
    expect(
      years(
        { year: 2025 },
        { year: 2023, poolId: 'E' },
        {},
        { year: 2025 },
        { year: 2022, status: 'planned' },
      ),
    ).toEqual([2023, 2024, 2025]);
    expect(years({}, { year: '#REF!' })).toBe('#VALUE! unreadable-cell Allocations!E3');
  });

  it('are told by finance year, the year first whose first binding commitment comes first', () => {
    const { commitments, pools } = bookOf([
      { status: 'planned' },
      { year: 2025, amount: 1 },
      { amount: 20 },
      { year: 2025, amount: 300 },
      { year: 2023, poolId: 'E' },
      { year: 2022, status: 'cancelled' },
    ]);
    expect(commitments.yearsOfPoolItself(pools.named('P'))).toEqual([
      { year: 2025, firstRow: 1, rows: 2, total: 301_00 },
      { year: 2024, firstRow: 2, rows: 1, total: 20_00 },
    ]);
  });

  it('say of every row that does not count why it does not', () => {
    const { commitments, pools } = bookOf([
      DAY,
      { ...DAY, status: 'planned' },
      { ...DAY, status: 'cancelled' },
      { ...DAY, year: 2023 },
      { committedOn: '2024-05-02' },
    ]);
    const { leftOut } = commitments.ofPool(pools.named('P'), { ...BY_MAY, year: 2024 as FinanceYear });
    expect(leftOut?.()).toEqual([
      { row: 1, why: 'planned' },
      { row: 2, why: 'cancelled' },
      { row: 3, why: 'other-year' },
      { row: 4, why: 'later' },
    ]);
    const planned = commitments.ofPool(pools.named('P'), { ...ALL, status: 'planned' });
    expect(planned.leftOut?.()[0]).toEqual({ row: 0, why: 'committed' });
  });
});

describe('What is paid on commitments', () => {
  const paid = (allocations: readonly Row[], payments: readonly Payment[], asOf: Day | null = null) => {
    const { payments: table } = bookOf(allocations, { Payments: payments });
    return asked(() => {
      const { total, leftOut } = table.paid([0], asOf);
      return [total, ...(leftOut?.() ?? [])];
    });
  };
  const PAID = { allocationId: 'T0', paidOn: '2024-05-01', amount: 3 };

  it('counts what has a day, up to and including the one that is asked for', () => {
    const rows = [PAID, { ...PAID, paidOn: '2024-05-02' }, { allocationId: 'T0', amount: 3 }];
    expect(paid([{}], rows)).toEqual([600, { row: 2, why: 'not-paid' }]);
    expect(paid([{}], rows, BY_MAY.asOf)).toEqual([
      300,
      { row: 1, why: 'later' },
      { row: 2, why: 'not-paid' },
    ]);
  });

  it.each<[string, readonly Row[], Payment, string]>([
    ['a day cannot be read', [{}], { ...PAID, paidOn: '#REF!' }, 'unreadable-cell Payments!D3'],
    ['an amount is blank', [{}], { allocationId: 'T0', paidOn: '2024-05-01' }, 'blank-cell Payments!E3'],
    ['a payment is on no commitment', [{}], { paidOn: '2024-05-01', amount: 3 }, 'blank-cell Payments!B3'],
    [
      'a payment is on an unreadable commitment',
      [{}],
      { ...PAID, allocationId: '#REF!' },
      'unreadable-cell Payments!B3',
    ],
    [
      'a payment is on a commitment that is not listed',
      [{}],
      { ...PAID, allocationId: 'X' },
      'unknown-reference Payments!B3 {"value":"X"}',
    ],
    [
      'a payment is on a commitment that stands twice',
      [{}, { allocationId: 'T2' }, { allocationId: 'T2' }],
      { ...PAID, allocationId: 'T2' },
      'id-twice Payments!B3 {"value":"T2"}',
    ],
    [
      'the commitment has no id',
      [{ allocationId: undefined }],
      { ...PAID, allocationId: 'T1' },
      'unknown-reference Payments!B2 {"value":"T0"}',
    ],
  ])('is not known where %s', (_, allocations, payment, why) => {
    expect(paid(allocations, [PAID, payment])).toBe(`#VALUE! ${why}`);
  });

  it('is not known of a commitment that has no id', () => {
    expect(paid([{ allocationId: undefined }], [])).toBe('#VALUE! blank-cell Allocations!A2');
  });

  it('is every instalment of a commitment that is known, paid or not', () => {
    const { payments, interner } = bookOf([{}, {}], {
      Payments: [PAID, { allocationId: 'T1', amount: 3 }, { allocationId: 'T0', amount: 3 }],
    });
    expect(payments.rowsOf(interner.codeOf('T0'))).toEqual([0, 2]);
    const stray = bookOf([{}], { Payments: [PAID, { ...PAID, allocationId: 'X' }] });
    expect(asked(() => stray.payments.rowsOf(stray.interner.codeOf('T0')))).toBe(
      '#VALUE! unknown-reference Payments!B3 {"value":"X"}',
    );
  });
});
