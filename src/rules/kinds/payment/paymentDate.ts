import type { Day } from '../../../ledger/dates';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { date } from '../../values';
import { eachCommitmentWith, paidOn, paymentName } from './commitment';
import { granted } from './example';

const paid = (on: string) => granted({ payments: [{ amount: 100, paidOn: on }] });

/** Nothing is paid before the commitment was made. The same day is in order. */
export const paymentDate: RuleKind = {
  id: 'payment-date',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Allocations: ['allocationId', 'poolId', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { table } = run.ledger.commitments;
    eachCommitmentWith(
      run,
      () => run.ledger.payments,
      (commitment) => {
        const payments = paidOn(run, commitment);
        if (payments.length === 0) return;
        const committedOn = needed<'Allocations', Day>(table, commitment.row, 'committedOn');
        run.cover(payments.length);
        for (const { row, on } of payments) {
          if (on >= committedOn) continue;
          const payment = paymentName(run, row);
          run.report({
            at: { table: 'Payments', row, field: 'paidOn' },
            keys: [payment],
            received: date(on),
            expected: date(committedOn),
            change: { table: 'Payments', row, field: 'paidOn', to: date(committedOn), orOthers: true },
            message: {
              id: 'paid-before-commitment',
              params: { payment, allocation: commitment.name, paidOn: on, committedOn },
            },
            setting: commitment.settings[0],
          });
        }
      },
    );
  },

  examples: [
    {
      title: { da: 'Betalt samme dag som tilsagnet', en: 'Paid on the day of the commitment' },
      workbook: paid('2024-03-01'),
      findings: [],
    },
    {
      title: { da: 'Betalt dagen før tilsagnet', en: 'Paid the day before the commitment' },
      workbook: paid('2024-02-29'),
      findings: [
        {
          message: 'paid-before-commitment',
          severity: 'error',
          table: 'Payments',
          cell: 'D2',
          received: '2024-02-29',
          expected: '2024-03-01',
        },
      ],
    },
  ],
};
