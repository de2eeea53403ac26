import { daysOfYear, type FinanceYear } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { amount } from '../../values';
import { eachCommitmentInForce, paidOn, payable, totalOf } from './commitment';
import { wholeValueOf } from './deadline';
import { granted, type Granted } from './example';

const claimed = (kroner: number, more: Granted = {}) =>
  granted({
    rules: [{ ruleId: 'decommitment', value: 3 }],
    payments: [{ amount: kroner, paidOn: '2027-12-31' }],
    cutOff: '2028-01-01',
    ...more,
  });

/**
 * What is not paid by the end of year y + N of a commitment charged to year y is lost, and is to be annulled.
 * Tested against the workbook's cut-off date.
 */
export const decommitment: RuleKind = {
  id: 'decommitment',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['value', 'period', 'tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { commitments, cutOff } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { row, name } = commitment;
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const years = wholeValueOf(run.ledger, setting);
          if (cutOff === null) return run.needsCutOff();
          const year = needed<'Allocations', FinanceYear>(commitments.table, row, 'year');
          const by = daysOfYear(year + years).last;
          const room = payable(run, commitment);
          const paid = totalOf(paidOn(run, commitment).filter(({ on }) => on <= by));
          run.cover();
          const lost = exactOre(room - paid);
          if (cutOff <= by || lost <= setting.tolerance) return;
          run.report({
            at: { table: 'Allocations', row, field: 'amount' },
            keys: [name],
            received: amount(paid),
            expected: amount(room),
            difference: amount(-lost),
            message: { id: 'unclaimed-lost', params: { allocation: name, year, by, paid, room, lost } },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Alt er betalt på den sidste dag', en: 'All is paid on the last day' },
      workbook: claimed(1000),
      findings: [],
    },
    {
      title: { da: 'En øre er ikke betalt', en: 'One øre is not paid' },
      workbook: claimed(999.99),
      findings: [
        {
          message: 'unclaimed-lost',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 999.99,
          expected: 1000,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'Det sidste år er endnu ikke gået', en: 'The last year has not yet ended' },
      workbook: claimed(999.99, { cutOff: '2027-12-31' }),
      findings: [],
    },
    {
      title: { da: 'Resten er annulleret', en: 'The rest is annulled' },
      workbook: claimed(999.99, { returns: [{ amount: 0.01, kind: 'annulled', year: 2028 }] }),
      findings: [],
    },
  ],
};
