import { READ, UNREADABLE } from '../../../ledger/columns';
import { financeYear, type Day, type FinanceYear } from '../../../ledger/dates';
import { exactOre, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import { select } from '../../../ledger/selection';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { amount, number } from '../../values';

type ReturnRow = { amount: number; year: number; cause: string; realisedOn?: string };

const returned = (status: string, ...rows: ReturnRow[]): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
  Projects: [{ projectId: 'A' }],
  Allocations: [{ allocationId: 'T1', projectId: 'A', poolId: 'P', year: 2024, amount: 100, status }],
  Returns: rows.map((row) => ({ allocationId: 'T1', ...row })),
});

/**
 * Money that came back (tilbageløb) comes from a binding commitment, is no more than it, and is realised in
 * the stated year, not before the commitment. Whether it may be used again follows from its cause.
 */
export const reusableReturn: RuleKind = {
  id: 'reusable-return',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Returns: ['returnId', 'allocationId', 'amount', 'year', 'realisedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'amount', 'status'],
    Pools: ['poolId', 'parentId'],
  },
  source: 'BV 2.2.11',

  check(run) {
    const { returns, commitments } = run.ledger;
    const { table } = returns;
    const pools = commitments.table.codes('poolId');
    const allocations = table.codes('allocationId');
    const added = new Set<number>();
    for (let row = 0; row < table.rowCount; row += 1) {
      const commitment = run.attempt(() => returns.commitmentOf(row));
      if (commitment === null) continue;
      const setting = run.setting(pools.values[commitment] as number);
      if (!setting) continue;
      run.cover();
      if (!commitments.isStatus(commitment, 'committed')) {
        run.attempt(() => reportNotBinding(run, row, commitment, setting));
        continue;
      }
      run.attempt(() => checkYear(run, row, commitment, setting));
      const allocation = allocations.values[row] as number;
      if (added.has(allocation)) continue;
      added.add(allocation);
      run.attempt(() => checkSum(run, allocation, commitment, setting));
    }
  },

  examples: [
    {
      title: { da: 'Hele tilsagnet er kommet tilbage', en: 'The whole commitment came back' },
      workbook: returned(
        'committed',
        { amount: 60, year: 2024, cause: 'basis-error', realisedOn: '2024-12-31' },
        { amount: 40, year: 2025, cause: 'other' },
      ),
      findings: [],
    },
    {
      title: {
        da: 'Én øre mere end tilsagnet er kommet tilbage',
        en: 'One øre more than was committed came back',
      },
      workbook: returned(
        'committed',
        { amount: 60, year: 2024, cause: 'basis-error' },
        { amount: 40.01, year: 2025, cause: 'other' },
      ),
      findings: [
        {
          message: 'returns-above-commitment',
          severity: 'error',
          table: 'Returns',
          cell: 'C2',
          received: 100.01,
          expected: 100,
          difference: 0.01,
        },
      ],
    },
    {
      title: { da: 'Tilbageløb på et annulleret tilsagn', en: 'A return on a cancelled commitment' },
      workbook: returned('cancelled', { amount: 60, year: 2024, cause: 'basis-error' }),
      findings: [
        {
          message: 'return-without-commitment',
          severity: 'error',
          table: 'Returns',
          cell: 'C2',
          received: 60,
          expected: 0,
          difference: 60,
        },
      ],
    },
    {
      title: { da: 'Realiseret året før tilsagnet', en: 'Realised in the year before the commitment' },
      workbook: returned('committed', { amount: 60, year: 2023, cause: 'other' }),
      findings: [
        {
          message: 'return-before-commitment',
          severity: 'error',
          table: 'Returns',
          cell: 'D2',
          received: 2023,
          expected: 2024,
        },
      ],
    },
    {
      title: { da: 'Realiseret på en dag i et andet år', en: 'Realised on a day in another year' },
      workbook: returned('committed', { amount: 60, year: 2024, cause: 'other', realisedOn: '2025-01-01' }),
      findings: [
        {
          message: 'return-year-differs',
          severity: 'error',
          table: 'Returns',
          cell: 'D2',
          received: 2024,
          expected: 2025,
        },
      ],
    },
  ],
};

function keysOf(run: Run, row: number, allocation: string): (string | number)[] {
  const { table } = run.ledger.returns;
  const ids = table.codes('returnId');
  if (ids.state[row] === READ) return [allocation, run.ledger.interner.text(ids.values[row] as number)];
  return [allocation, table.numbers('amount').values[row] ?? 0, table.numbers('year').values[row] ?? 0];
}

function reportNotBinding(run: Run, row: number, commitment: number, setting: Setting): void {
  const { returns, commitments, interner } = run.ledger;
  const { total } = select(returns.table, [row]);
  const allocation = interner.text(returns.table.codes('allocationId').values[row] as number);
  const status = commitments.isStatus(commitment, 'planned') ? 'planned' : 'cancelled';
  run.report({
    at: { table: 'Returns', row, field: 'amount' },
    keys: keysOf(run, row, allocation),
    received: amount(total),
    expected: amount(0),
    difference: amount(total),
    message: { id: 'return-without-commitment', params: { allocation, status, amount: total } },
    setting,
  });
}

/** The day that a return was realised decides its year; only where the two agree is the order looked at. */
function checkYear(run: Run, row: number, commitment: number, setting: Setting): void {
  const { returns, commitments, interner } = run.ledger;
  const { table } = returns;
  const years = table.numbers('year');
  const days = table.numbers('realisedOn');
  const charged = commitments.table.numbers('year');
  if (years.state[row] !== READ) throw cannotRead(table, row, 'year');
  if (days.state[row] === UNREADABLE) throw cannotRead(table, row, 'realisedOn');
  const year = years.values[row] as FinanceYear;
  const allocation = interner.text(table.codes('allocationId').values[row] as number);
  const at = { table: 'Returns', row, field: 'year' } as const;
  const keys = [...keysOf(run, row, allocation), 'year'];

  const realisedOn = days.values[row] as Day;
  if (days.state[row] === READ && financeYear(realisedOn) !== year) {
    run.report({
      at,
      keys,
      received: number(year),
      expected: number(financeYear(realisedOn)),
      change: { ...at, row, to: number(financeYear(realisedOn)), orOthers: true },
      message: { id: 'return-year-differs', params: { allocation, year, realisedOn } },
      setting,
    });
    return;
  }
  if (charged.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, 'year');
  const committed = charged.values[commitment] as FinanceYear;
  if (year >= committed) return;
  run.report({
    at,
    keys,
    received: number(year),
    expected: number(committed),
    message: { id: 'return-before-commitment', params: { allocation, year, committed } },
    setting,
  });
}

function checkSum(run: Run, allocation: number, commitment: number, setting: Setting): void {
  const { returns, commitments, interner } = run.ledger;
  const rows = returns.rowsOf(allocation);
  const back = select(returns.table, rows).total;
  const committed: Ore = select(commitments.table, [commitment]).total;
  const over = exactOre(back - committed);
  if (over <= setting.tolerance) return;
  run.report({
    at: { table: 'Returns', row: rows[0] as number, field: 'amount' },
    also: rows.map((row) => ({ table: 'Returns', row, field: 'amount' })),
    keys: [interner.text(allocation)],
    received: amount(back),
    expected: amount(committed),
    difference: amount(over),
    message: {
      id: 'returns-above-commitment',
      params: { allocation: interner.text(allocation), returned: back, committed, over },
    },
    setting,
  });
}
