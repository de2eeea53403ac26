import { exactOre } from '../../../ledger/money';
import { select } from '../../../ledger/selection';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { amount } from '../../values';
import { atPayments, eachCommitmentInForce, payable } from './commitment';
import { granted } from './example';

const RULE = [{ ruleId: 'payment-instalments' }];

/**
 * The instalments of a commitment, paid or still due, add up to the commitment less what was annulled: the
 * tranches are 100 %. For pools that list every instalment; a sum that is too high is told by `payment-total`.
 */
export const instalments: RuleKind = {
  id: 'payment-instalments',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['period', 'tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'amount'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { payments, commitments } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { row, allocation, name } = commitment;
      const [setting] = commitment.settings;
      const rows = payments.rowsOf(allocation);
      const room = payable(run, commitment);
      const listed = select(payments.table, rows).total;
      run.cover();
      const missing = exactOre(room - listed);
      if (Math.abs(missing) <= setting.tolerance) return;
      if (rows.length === 0) {
        return run.report({
          at: { table: 'Allocations', row, field: 'amount' },
          keys: [name],
          severity: 'warning',
          expected: amount(room),
          message: { id: 'instalments-not-listed', params: { allocation: name, room } },
          setting,
        });
      }
      const pool = needed(commitments.table, row, 'poolId');
      if (missing < 0 && run.settingsOf('payment-total', pool).length > 0) return;
      run.report({
        ...atPayments(rows, 'amount'),
        keys: [name],
        received: amount(listed),
        expected: amount(room),
        difference: amount(-missing),
        message: { id: 'instalments-do-not-add-up', params: { allocation: name, listed, room } },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tre rater på i alt 100 %', en: 'Three instalments of 100% in all' },
      workbook: granted({ rules: RULE, payments: [{ amount: 500 }, { amount: 300 }, { amount: 200 }] }),
      findings: [],
    },
    {
      title: { da: 'En øre for lidt', en: 'One øre too little' },
      workbook: granted({ rules: RULE, payments: [{ amount: 500 }, { amount: 499.99 }] }),
      findings: [
        {
          message: 'instalments-do-not-add-up',
          severity: 'error',
          table: 'Payments',
          cell: 'E3',
          received: 999.99,
          expected: 1000,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'Ingen rater er oplyst', en: 'No instalments are stated' },
      workbook: granted({ rules: RULE }),
      findings: [
        {
          message: 'instalments-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          expected: 1000,
        },
      ],
    },
    {
      title: {
        da: 'En øre for meget, hvor reglen om udbetalinger i alt er slået fra',
        en: 'One øre too much, where the rule about all payments is off',
      },
      workbook: granted({
        rules: [...RULE, { ruleId: 'payment-total', severity: 'off' }],
        payments: [{ amount: 500 }, { amount: 500.01 }],
      }),
      findings: [
        {
          message: 'instalments-do-not-add-up',
          severity: 'error',
          table: 'Payments',
          cell: 'E3',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
  ],
};
