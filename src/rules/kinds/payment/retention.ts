import type { Day } from '../../../ledger/dates';
import { toFraction } from '../../../ledger/decimal';
import { exactOre, times } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { shareOf } from '../../projectSettings';
import { amount } from '../../values';
import { atPayments, eachCommitmentInForce, paidOn, payable, totalOf } from './commitment';
import { granted } from './example';

const RULE = [{ ruleId: 'payment-retention', value: 0.2 }];

/**
 * A share of the commitment is held back until its final report is approved: what was paid before that day is
 * at most the rest, rounded up to the øre. What was paid too early stays told when the report comes.
 */
export const retention: RuleKind = {
  id: 'payment-retention',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['value', 'period', 'tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Reports: ['allocationId', 'kind', 'approvedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    const { payments } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const held = shareOf(run.ledger, setting);
          const { top, bottom } = toFraction(held);
          const approvals = reports
            .rowsOfKind(commitment.allocation, 'final')
            .map((row) => stated<'Reports', Day>(reports.table, row, 'approvedOn') ?? Infinity);
          const approved = Math.min(...approvals);
          const early = paidOn(run, commitment).filter(({ on }) => on < approved);
          const room = payable(run, commitment);
          const most = times(room, { top: bottom - top, bottom }, 'up');
          const paid = totalOf(early);
          run.cover();
          const over = exactOre(paid - most);
          if (over <= setting.tolerance) return;
          const rows = early.map(({ row }) => row);
          run.report({
            ...atPayments(rows, 'amount'),
            keys: [commitment.name],
            received: amount(paid),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(payments.table, rows, over),
            message: {
              id: 'retention-paid',
              params: { allocation: commitment.name, paid, most, held, room, over },
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
        da: '80 % betalt før slutrapporten, resten på dagen for godkendelsen',
        en: '80% paid before the final report, the rest on the day of its approval',
      },
      workbook: granted({
        rules: RULE,
        payments: [
          { amount: 800, paidOn: '2024-04-01' },
          { amount: 200, paidOn: '2025-05-01' },
        ],
        reports: [{ kind: 'final', receivedOn: '2025-04-01', approvedOn: '2025-05-01' }],
      }),
      findings: [],
    },
    {
      title: {
        da: 'En øre over 80 %, og slutrapporten er ikke godkendt',
        en: 'One øre above 80%, and the final report is not approved',
      },
      workbook: granted({
        rules: RULE,
        payments: [{ amount: 800.01, paidOn: '2024-04-01' }],
        reports: [{ kind: 'final', receivedOn: '2025-04-01' }],
      }),
      findings: [
        {
          message: 'retention-paid',
          severity: 'error',
          table: 'Payments',
          cell: 'E2',
          received: 800.01,
          expected: 800,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Den sidste rate er betalt dagen før godkendelsen',
        en: 'The last instalment was paid the day before the approval',
      },
      workbook: granted({
        rules: RULE,
        payments: [
          { amount: 800, paidOn: '2024-04-01' },
          { amount: 200, paidOn: '2025-04-30' },
        ],
        reports: [{ kind: 'final', receivedOn: '2025-04-01', approvedOn: '2025-05-01' }],
      }),
      findings: [
        {
          message: 'retention-paid',
          severity: 'error',
          table: 'Payments',
          cell: 'E3',
          received: 1000,
          expected: 800,
          difference: 200,
        },
      ],
    },
  ],
};
