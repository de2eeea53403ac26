import type { Day } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { baseOf, type Words } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { amount, date } from '../../values';
import { accountsOf } from './accounts';
import { eachCommitment, paidOn, paymentName, type Commitment } from './commitment';
import { deadlineOf } from './deadline';
import { granted, type Granted } from './example';

const BASES: Words<'payments' | 'spending'> = [
  ['payments', ['', 'payments', 'udbetalinger']],
  ['spending', ['spending', 'forbrug']],
];

const spent = (...reports: NonNullable<Granted['reports']>) =>
  granted({
    rules: [{ ruleId: 'spend-by', base: 'spending', to: '2026-12-31' }],
    reports: reports.map((row) => ({ ...row, kind: 'accounts' })),
  });

/**
 * Payments are made no later than the rule's "to". With the base "spending" it is the project's expenditure
 * that ends by then, as the cumulative accounts show it.
 */
export const spendBy: RuleKind = {
  id: 'spend-by',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['base', 'period', 'tolerance'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Reports: ['allocationId', 'periodTo', 'cost'],
    Allocations: ['allocationId', 'poolId', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    eachCommitment(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const by = deadlineOf(run.ledger, setting);
          const base = baseOf(run.ledger, setting, BASES);
          if (base === 'payments') checkPayments(run, commitment, by, setting);
          else checkSpending(run, commitment, by, setting);
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Betalt på fristens dag', en: 'Paid on the last day' },
      workbook: granted({
        rules: [{ ruleId: 'spend-by', to: '2026-12-31' }],
        payments: [{ amount: 100, paidOn: '2026-12-31' }],
      }),
      findings: [],
    },
    {
      title: { da: 'Betalt dagen efter fristen', en: 'Paid the day after' },
      workbook: granted({
        rules: [{ ruleId: 'spend-by', to: '2026-12-31' }],
        payments: [{ amount: 100, paidOn: '2027-01-01' }],
      }),
      findings: [
        {
          message: 'paid-after-deadline',
          severity: 'error',
          table: 'Payments',
          cell: 'D2',
          received: '2027-01-01',
          expected: '2026-12-31',
        },
      ],
    },
    {
      title: { da: 'Forbruget vokser ikke efter fristen', en: 'Expenditure does not grow after the day' },
      workbook: spent({ periodTo: '2026-12-31', cost: 500 }, { periodTo: '2027-06-30', cost: 500 }),
      findings: [],
    },
    {
      title: {
        da: 'Forbruget vokser en øre efter fristen',
        en: 'Expenditure grows by one øre after the day',
      },
      workbook: spent({ periodTo: '2026-12-31', cost: 500 }, { periodTo: '2027-06-30', cost: 500.01 }),
      findings: [
        {
          message: 'spent-after-deadline',
          severity: 'error',
          table: 'Reports',
          cell: 'H3',
          received: 500.01,
          expected: 500,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Ingen opgørelse viser, hvad der var brugt på fristens dag',
        en: 'No account shows what was spent by the day',
      },
      workbook: spent({ periodTo: '2026-12-30', cost: 500 }, { periodTo: '2027-06-30', cost: 500.01 }),
      findings: [
        {
          message: 'spending-at-deadline-not-stated',
          severity: 'warning',
          table: 'Reports',
          cell: 'H3',
          received: 500.01,
        },
      ],
    },
  ],
};

function checkPayments(run: Run, commitment: Commitment, by: Day, setting: Setting): void {
  const paid = paidOn(run, commitment);
  run.cover(paid.length);
  for (const { row, on } of paid) {
    if (on <= by) continue;
    const payment = paymentName(run, row);
    run.report({
      at: { table: 'Payments', row, field: 'paidOn' },
      keys: [payment],
      received: date(on),
      expected: date(by),
      message: {
        id: 'paid-after-deadline',
        params: { payment, allocation: commitment.name, paidOn: on, by },
      },
      setting,
    });
  }
}

/** Only an account that ends on the very day tells what was spent by then and what after. */
function checkSpending(run: Run, { allocation, name }: Commitment, by: Day, setting: Setting): void {
  const accounts = accountsOf(run, allocation);
  run.cover(accounts.length);
  const last = accounts.at(-1);
  const before = accounts.filter(({ periodTo }) => periodTo <= by).at(-1);
  if (!last || last.periodTo <= by) return;
  const over = exactOre(last.cost - (before?.cost ?? 0));
  if (over <= setting.tolerance) return;
  const what = {
    at: { table: 'Reports', row: last.row, field: 'cost' },
    keys: [name],
    received: amount(last.cost),
    setting,
  } as const;
  if (before?.periodTo !== by) {
    return run.report({
      ...what,
      severity: 'warning',
      message: { id: 'spending-at-deadline-not-stated', params: { allocation: name, by } },
    });
  }
  run.report({
    ...what,
    expected: amount(before.cost),
    difference: amount(over),
    message: {
      id: 'spent-after-deadline',
      params: { allocation: name, by, spent: last.cost, allowed: before.cost, over },
    },
  });
}
