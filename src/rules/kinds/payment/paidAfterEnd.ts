import type { Day } from '../../../ledger/dates';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { date } from '../../values';
import { projectOfCommitment } from '../approval/bindingRows';
import { eachCommitmentInForce, paidOn, paymentName } from './commitment';
import { wholeValueOf } from './deadline';
import { granted } from './example';

const paid = (on: string) =>
  granted({
    rules: [{ ruleId: 'paid-after-end', value: 90 }],
    project: { projectId: 'A', end: '2025-12-31' },
    payments: [{ amount: 100, paidOn: on }],
  });

/** The last payment is made no more than a number of days after the project's end. */
export const paidAfterEnd: RuleKind = {
  id: 'paid-after-end',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['value', 'period'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Projects: ['projectId', 'partOf', 'end'],
    Allocations: ['allocationId', 'projectId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    eachCommitmentInForce(run, (commitment) => {
      const payments = paidOn(run, commitment);
      if (payments.length === 0) return;
      const end = endOfProject(run, commitment.row);
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const days = wholeValueOf(run.ledger, setting);
          const last = (end + days) as Day;
          run.cover(payments.length);
          for (const { row, on } of payments) {
            if (on <= last) continue;
            const payment = paymentName(run, row);
            run.report({
              at: { table: 'Payments', row, field: 'paidOn' },
              keys: [payment],
              received: date(on),
              expected: date(last),
              message: {
                id: 'paid-after-end',
                params: { payment, allocation: commitment.name, paidOn: on, end, days },
              },
              setting,
            });
          }
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Betalt 90 dage efter projektets slut', en: 'Paid 90 days after the project’s end' },
      workbook: paid('2026-03-31'),
      findings: [],
    },
    {
      title: { da: 'Betalt 91 dage efter projektets slut', en: 'Paid 91 days after the project’s end' },
      workbook: paid('2026-04-01'),
      findings: [
        {
          message: 'paid-after-end',
          severity: 'error',
          table: 'Payments',
          cell: 'D2',
          received: '2026-04-01',
          expected: '2026-03-31',
        },
      ],
    },
  ],
};

/** The last day of the project that a commitment is for; `#VALUE!` where it is not stated. */
function endOfProject({ ledger }: Run, row: number): Day {
  const { projects } = ledger;
  const project = projectOfCommitment(ledger, row);
  return needed<'Projects', Day>(projects.table, projects.rowOf(project), 'end');
}
