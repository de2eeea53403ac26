import type { Day } from '../../../ledger/dates';
import { toFraction } from '../../../ledger/decimal';
import { exactOre, times, type Ore } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { shareOf } from '../../projectSettings';
import type { Run } from '../../run';
import { amount } from '../../values';
import { atPayments, eachCommitmentInForce, paidOn, payable, totalOf } from './commitment';
import { granted, type Granted } from './example';

const settled = (approvedCost: number | undefined, more: Granted = {}) =>
  granted({
    rules: [{ ruleId: 'repayment-due', value: 0.5, tolerance: 500 }],
    payments: [{ amount: 1000, paidOn: '2024-04-01' }],
    reports: [
      {
        kind: 'final',
        receivedOn: '2025-04-01',
        approvedOn: '2025-05-01',
        ...(approvedCost === undefined ? {} : { approvedCost }),
      },
    ],
    ...more,
  });

/**
 * When the final report is approved, what was paid above the grant that it supports is to be paid back:
 * max(0, paid - min(grant, rate x approved cost)), less what is already back. The value is the rate; what the
 * rate allows is rounded up to the øre. The tolerance is the amount that is let go (bagatelgrænse).
 */
export const repayment: RuleKind = {
  id: 'repayment-due',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['value', 'period', 'tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Reports: ['allocationId', 'kind', 'approvedOn', 'approvedCost'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    const { returns } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { allocation, name } = commitment;
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const rate = shareOf(run.ledger, setting);
          const final = lastApproved(run, allocation);
          const paid = paidOn(run, commitment);
          const total = totalOf(paid);
          const room = payable(run, commitment);
          const back = returns.repaid([commitment.row], null).total;
          run.cover();
          if (final === null || total === 0) return;
          const approved = stated<'Reports', Ore>(reports.table, final, 'approvedCost');
          if (approved === null) {
            return run.report({
              at: { table: 'Reports', row: final, field: 'approvedCost' },
              keys: [name, 'approvedCost'],
              severity: 'warning',
              message: { id: 'approved-cost-not-stated', params: { allocation: name, paid: total } },
              setting,
            });
          }
          const supported = Math.min(room, times(approved, toFraction(rate), 'up')) as Ore;
          const due = exactOre(total - back - supported);
          if (due <= setting.tolerance) return;
          run.report({
            ...atPayments(
              paid.map(({ row }) => row),
              'amount',
            ),
            keys: [name],
            received: amount(total - back),
            expected: amount(supported),
            difference: amount(due),
            message: {
              id: 'repayment-due',
              params: { allocation: name, paid: total, back, supported, rate, approved, due },
            },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: {
        da: 'Præcis 500 kr. for meget er under bagatelgrænsen',
        en: 'Exactly DKK 500 too much is let go',
      },
      workbook: settled(1000),
      findings: [],
    },
    {
      title: { da: 'En øre over bagatelgrænsen', en: 'One øre above the amount that is let go' },
      workbook: settled(999.98),
      findings: [
        {
          message: 'repayment-due',
          severity: 'error',
          table: 'Payments',
          cell: 'E2',
          received: 1000,
          expected: 499.99,
          difference: 500.01,
        },
      ],
    },
    {
      title: { da: 'Det for meget betalte er kommet tilbage', en: 'What was paid too much is back' },
      workbook: settled(0, { returns: [{ amount: 500, kind: 'repaid', year: 2025 }] }),
      findings: [],
    },
    {
      title: { da: 'Slutrapporten er ikke godkendt endnu', en: 'The final report is not approved yet' },
      workbook: settled(0, { reports: [{ kind: 'final', receivedOn: '2025-04-01', approvedCost: 0 }] }),
      findings: [],
    },
    {
      title: { da: 'Den godkendte udgift er ikke oplyst', en: 'The approved cost is not stated' },
      workbook: settled(undefined),
      findings: [{ message: 'approved-cost-not-stated', severity: 'warning', table: 'Reports', cell: 'I2' }],
    },
  ],
};

/** The row of the final report that was approved last; `null` while none is. */
function lastApproved({ ledger }: Run, allocation: number): number | null {
  const reports = reportsOf(ledger);
  const approved = reports.rowsOfKind(allocation, 'final').flatMap((row) => {
    const on = stated<'Reports', Day>(reports.table, row, 'approvedOn');
    return on === null ? [] : [{ row, on }];
  });
  return approved.sort((a, b) => a.on - b.on).at(-1)?.row ?? null;
}
