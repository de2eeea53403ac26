import { parseIsoDate, type FinanceYear } from '../../src/ledger/dates';
import { spentByProject } from '../../src/ledger/spending';
import { asked, ledgerOf, type RowOf } from './asked';

type Row = RowOf<'Reports'>;
type Commitment = RowOf<'Allocations'>;

const T1 = { allocationId: 'T1', projectId: 'A', poolId: 'P', year: 2023, amount: 1, status: 'committed' };
const T2 = { ...T1, allocationId: 'T2' };
const account = (periodTo: string, cost: number, allocationId = 'T1'): Row => ({
  allocationId,
  periodTo,
  cost,
});

/** The rows that the spending was read from, and those that it began with, or why it is not known. */
function spent(
  reports: readonly Row[],
  year: number | null = null,
  asOf: string | null = null,
  commitments: readonly Commitment[] = [T1, T2],
) {
  const ledger = ledgerOf({
    Pools: [{ poolId: 'P' }],
    Projects: [{ projectId: 'A' }, { projectId: 'J' }, { projectId: 'B', partOf: 'J' }],
    Allocations: commitments,
    Reports: reports,
  });
  return asked(() => {
    const { reached, before } = spentByProject(
      ledger,
      ledger.projects.named('A'),
      year as FinanceYear | null,
      asOf === null ? null : parseIsoDate(asOf),
    );
    return { reached: [...reached.rows], before: [...before.rows], total: reached.total - before.total };
  });
}

describe('What a project has spent', () => {
  it('is the latest account of each commitment, whatever the order of the rows', () => {
    const rows = [
      account('2024-12-31', 70),
      account('2023-12-31', 30),
      account('2023-06-30', 5, 'T2'),
      { allocationId: 'T1', periodTo: '2025-01-31' },
    ];
    expect(spent(rows)).toEqual({ reached: [0, 2], before: [], total: 75_00 });
    expect(spent(rows, null, '2024-12-30')).toEqual({ reached: [1, 2], before: [], total: 35_00 });
    expect(spent(rows, null, '2024-12-31')).toEqual({ reached: [0, 2], before: [], total: 75_00 });
  });

  it('is in a year what was added since the last day of the year before', () => {
    const rows = [
      account('2023-12-31', 30),
      account('2022-12-31', 10),
      account('2023-06-30', 20),
      account('2024-01-01', 31),
    ];
    expect(spent(rows, 2023)).toEqual({ reached: [0], before: [1], total: 20_00 });
    expect(spent(rows, 2024)).toEqual({ reached: [3], before: [0], total: 1_00 });
    expect(spent(rows, 2022)).toBe('#N/A no-expenditure-year {"project":"A","year":2022}');
    expect(spent(rows, 2025)).toBe('#N/A no-expenditure-year {"project":"A","year":2025}');
  });

  it('is not known in a year of which one commitment does not show it', () => {
    const rows = [account('2023-12-31', 30), account('2022-12-31', 10)];
    expect(spent(rows, 2023)).toMatchObject({ total: 20_00 });
    expect(spent([...rows, account('2023-12-31', 5, 'T2')], 2023)).toBe(
      '#N/A no-expenditure-year {"project":"A","year":2023}',
    );
    expect(spent([...rows, account('2023-12-31', 5, 'T2'), account('2022-12-30', 5, 'T2')], 2023)).toBe(
      '#N/A no-expenditure-year {"project":"A","year":2023}',
    );
  });

  it('is not known without an account by the day that is asked for', () => {
    expect(spent([])).toBe('#N/A no-expenditure {"project":"A"}');
    expect(spent([account('2023-12-31', 30)], null, '2023-12-30')).toBe(
      '#N/A no-expenditure {"project":"A"}',
    );
  });

  it('is not decided between two accounts of one day, but where they agree', () => {
    const rows = [account('2023-12-31', 30), account('2022-12-31', 1), account('2023-12-31', 30)];
    expect(spent(rows)).toEqual({ reached: [2], before: [], total: 30_00 });
    expect(spent([...rows, account('2023-12-31', 31)])).toBe('#VALUE! reports-disagree Reports!H5');
  });

  it.each<[string, Row, string]>([
    [
      'whose commitment is blank',
      { ...account('2023-12-31', 1), allocationId: undefined },
      'blank-cell Reports!B3',
    ],
    ['whose commitment cannot be read', account('2023-12-31', 1, '#REF!'), 'unreadable-cell Reports!B3'],
    [
      'whose cost cannot be read',
      { ...account('2023-12-31', 1), cost: '#REF!' },
      'unreadable-cell Reports!H3',
    ],
    ['whose day is blank', { allocationId: 'T1', cost: 1 }, 'blank-cell Reports!G3'],
    ['whose day cannot be read', account('#REF!', 1), 'unreadable-cell Reports!G3'],
  ])('is not known where there is a report %s', (_, row, why) => {
    expect(spent([account('2022-12-31', 1), row])).toBe(`#VALUE! ${why}`);
  });

  it('is not known either where an earlier account cannot be read: it may be the later one', () => {
    const earlier = { ...account('2021-12-31', 1), cost: '#REF!' };
    expect(spent([earlier, account('2022-12-31', 1)])).toBe('#VALUE! unreadable-cell Reports!H2');
  });

  it('is not known where a commitment has no id', () => {
    expect(spent([], null, null, [T1, { ...T2, allocationId: undefined }])).toBe(
      '#VALUE! blank-cell Allocations!A3',
    );
  });

  it('is of binding commitments only', () => {
    const rows = [account('2023-12-31', 30), account('2023-12-31', 5, 'T2')];
    expect(spent(rows, null, null, [T1, { ...T2, status: 'cancelled' }])).toMatchObject({ total: 30_00 });
  });
});
