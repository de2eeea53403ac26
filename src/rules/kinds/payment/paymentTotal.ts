import { exactOre } from '../../../ledger/money';
import { select } from '../../../ledger/selection';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import type { Run } from '../../run';
import { amount } from '../../values';
import { atPayments, commitmentAt, paidOn, payable, totalOf, type Commitment } from './commitment';
import { eachOpen } from '../approval/bindingRows';
import { granted } from './example';

/**
 * All instalments of a commitment, paid or still due, come to no more than the commitment less what was
 * annulled of it. Money that was paid back is not paid out again: it came back to the pool. On a commitment
 * that never bound, nothing is paid at all.
 */
export const paymentTotal: RuleKind = {
  id: 'payment-total',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Allocations: ['allocationId', 'poolId', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { commitments, payments } = run.ledger;
    const { mayOwn } = payments;
    eachOpen(run, null, mayOwn, (row) => {
      run.attempt(() => {
        const commitment = commitmentAt(run, row);
        if (!commitment || payments.rowsOf(commitment.allocation).length === 0) return;
        if (commitments.isStatus(row, 'committed')) checkTotal(run, commitment);
        else checkUnbound(run, commitment);
      });
    });
  },

  examples: [
    {
      title: { da: 'Rater på præcis hele tilsagnet', en: 'Instalments of exactly the whole commitment' },
      workbook: granted({ payments: [{ amount: 600, paidOn: '2024-04-01' }, { amount: 400 }] }),
      findings: [],
    },
    {
      title: { da: 'En øre mere end tilsagnet', en: 'One øre more than the commitment' },
      workbook: granted({ payments: [{ amount: 600, paidOn: '2024-04-01' }, { amount: 400.01 }] }),
      findings: [
        {
          message: 'payments-above-commitment',
          severity: 'error',
          table: 'Payments',
          cell: 'E3',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Det annullerede kan ikke udbetales',
        en: 'What was annulled cannot be paid',
      },
      workbook: granted({
        payments: [{ amount: 800.01, paidOn: '2024-04-01' }],
        returns: [{ amount: 200, kind: 'annulled' }],
      }),
      findings: [
        {
          message: 'payments-above-commitment',
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
      title: { da: 'Betalt på et planlagt tilsagn', en: 'Paid on a planned commitment' },
      workbook: granted({
        allocation: { status: 'planned' },
        payments: [{ amount: 0.01, paidOn: '2024-04-01' }, { amount: 400 }],
      }),
      findings: [
        {
          message: 'paid-without-commitment',
          severity: 'error',
          table: 'Payments',
          cell: 'E2',
          received: 0.01,
          expected: 0,
          difference: 0.01,
        },
      ],
    },
  ],
};

function checkTotal(run: Run, commitment: Commitment): void {
  const { payments } = run.ledger;
  const rows = payments.rowsOf(commitment.allocation);
  const paid = totalOf(paidOn(run, commitment));
  const listed = select(payments.table, rows).total;
  const room = payable(run, commitment);
  run.cover();
  const over = exactOre(listed - room);
  const [setting] = commitment.settings;
  if (over <= setting.tolerance) return;
  run.report({
    ...atPayments(rows, 'amount'),
    keys: [commitment.name],
    received: amount(listed),
    expected: amount(room),
    difference: amount(over),
    ...loweredBy(payments.table, rows, over),
    message: {
      id: 'payments-above-commitment',
      params: { allocation: commitment.name, paid, due: exactOre(listed - paid), room, over },
    },
    setting,
  });
}

function checkUnbound(run: Run, commitment: Commitment): void {
  const paid = paidOn(run, commitment);
  const total = totalOf(paid);
  run.cover();
  const [setting] = commitment.settings;
  if (total <= setting.tolerance) return;
  const status = run.ledger.commitments.isStatus(commitment.row, 'planned') ? 'planned' : 'cancelled';
  run.report({
    ...atPayments(
      paid.map(({ row }) => row),
      'amount',
    ),
    keys: [commitment.name, 'status'],
    received: amount(total),
    expected: amount(0),
    difference: amount(total),
    message: { id: 'paid-without-commitment', params: { allocation: commitment.name, status, paid: total } },
    setting,
  });
}
