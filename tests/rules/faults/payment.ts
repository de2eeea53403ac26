import { add, copy, error, remove, set, warning, type Fault } from './fault';

/** What is paid against what was committed, and when. Amounts in kroner. */
export const paymentFaults: readonly Fault[] = [
  {
    title: 'the instalments of a commitment are one øre more than can be paid',
    put: set('Payments', 'B-5', 'amount', 2_900_000.01),
    findings: [
      error(
        'payment-total/payments-above-commitment',
        ['Payments', 'B-5', 'amount'],
        2_900_000.01,
        2_900_000,
        0.01,
      ),
    ],
  },
  {
    title: 'something is paid on a cancelled commitment',
    put: add('Payments', {
      paymentId: 'B-9',
      allocationId: 'T-14',
      paidOn: '2024-06-03',
      amount: 100_000,
    }),
    findings: [
      error('payment-total/paid-without-commitment', ['Payments', 'B-9', 'amount'], 100_000, 0, 100_000),
    ],
  },
  {
    title: 'an instalment was paid the day before the commitment',
    put: set('Payments', 'B-4', 'paidOn', '2024-05-01'),
    findings: [
      error('payment-date/paid-before-commitment', ['Payments', 'B-4', 'paidOn'], '2024-05-01', '2024-05-02'),
    ],
  },
  {
    title: 'the instalments of a commitment are one øre too few',
    put: set('Payments', 'B-7', 'amount', 299_999.99),
    findings: [
      error(
        'payment-instalments/instalments-do-not-add-up',
        ['Payments', 'B-7', 'amount'],
        599_999.99,
        600_000,
        -0.01,
      ),
    ],
  },
  {
    title: 'the instalments of a commitment are not listed',
    put: remove('Payments', 'B-8'),
    findings: [
      {
        ...warning('payment-instalments/instalments-not-listed', ['Allocations', 'T-12', 'amount']),
        expected: 300_000,
      },
    ],
  },
  {
    title: 'the retention is paid before there is a final report',
    put: set('Payments', 'B-7', 'paidOn', '2025-06-02'),
    findings: [
      error('payment-retention/retention-paid', ['Payments', 'B-7', 'amount'], 600_000, 480_000, 120_000),
    ],
  },
  {
    title: 'an instalment is paid while accounts are late',
    put: set('Reports', 'RA-1', 'dueOn', '2023-04-15'),
    findings: [
      error('payment-late-report/paid-while-report-late', ['Payments', 'B-1', 'paidOn'], '2023-05-01'),
    ],
  },
  {
    title: 'an instalment is paid the day before its condition is met',
    put: set('Reports', 'RA-1', 'approvedOn', '2024-05-02'),
    findings: [error('payment-condition/paid-before-condition', ['Payments', 'B-2', 'condition'], 'RA-1')],
  },
  {
    title: 'nobody can tell whether a condition is met',
    put: set('Payments', 'B-2', 'condition', 'Efter aftale'),
    findings: [
      warning('payment-condition/condition-not-known', ['Payments', 'B-2', 'condition'], 'Efter aftale'),
    ],
  },
  {
    title: 'a commitment was made the day after the last',
    put: set('Rules', 'commit-by', 'to', '2025-03-02'),
    findings: [
      error(
        'commit-by/committed-after-deadline',
        ['Allocations', 'T-10', 'committedOn'],
        '2025-03-03',
        '2025-03-02',
      ),
    ],
  },
  {
    title: 'two instalments are paid the day after the last',
    put: set('Rules', 'spend-by', 'to', '2024-06-02'),
    findings: [
      error('spend-by/paid-after-deadline', ['Payments', 'B-4', 'paidOn'], '2024-06-03', '2024-06-02'),
      {
        ...error('spend-by/paid-after-deadline', ['Payments', 'B-5', 'paidOn'], '2024-06-03', '2024-06-02'),
        because: 'each was paid too late',
      },
    ],
  },
  {
    title: 'an instalment is paid 91 days after the project’s end',
    put: set('Projects', 'ODENSE', 'end', '2024-03-04'),
    findings: [
      error('paid-after-end/paid-after-end', ['Payments', 'B-4', 'paidOn'], '2024-06-03', '2024-06-02'),
    ],
  },
  {
    title: 'a part of a commitment is lost at the end of its second year',
    put: (book) => {
      book.cutOff = '2026-01-01';
      set('Rules', 'decommitment', 'value', 2)(book);
    },
    findings: [
      error('decommitment/unclaimed-lost', ['Allocations', 'T-1', 'amount'], 2_750_000, 3_000_000, -250_000),
    ],
  },
  {
    title: 'one øre above what is let go was paid too much',
    put: set('Reports', 'RA-3', 'approvedCost', 1_998_999.98),
    findings: [
      error('repayment-due/repayment-due', ['Payments', 'B-3', 'amount'], 1_000_000, 999_499.99, 500.01),
    ],
  },
  {
    title: 'the cost that a final report is approved for is not stated',
    put: set('Reports', 'RA-3', 'approvedCost', undefined),
    findings: [warning('repayment-due/approved-cost-not-stated', ['Reports', 'RA-3', 'approvedCost'])],
  },
  {
    title: 'a payment is entered twice under two ids',
    put: copy('Payments', 'B-3', { paymentId: 'B-95' }),
    findings: [
      error(
        'payment-total/payments-above-commitment',
        ['Payments', 'B-95', 'amount'],
        2_000_000,
        1_000_000,
        1_000_000,
      ),
      {
        ...error(
          'repayment-due/repayment-due',
          ['Payments', 'B-95', 'amount'],
          2_000_000,
          1_000_000,
          1_000_000,
        ),
        because: 'what was paid twice is to come back, and the final report is approved',
      },
    ],
  },
];
