import type { Day } from '../../../ledger/dates';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { date } from '../../values';
import { eachCommitmentInForce, paidOn, paymentName } from './commitment';
import { granted } from './example';

const paid = (on: string, receivedOn?: string) =>
  granted({
    rules: [{ ruleId: 'payment-late-report' }],
    payments: [{ amount: 100, paidOn: on }],
    reports: [{ kind: 'accounts', dueOn: '2025-03-01', ...(receivedOn ? { receivedOn } : {}) }],
  });

/** Nothing is paid on a commitment while one of its reports is late: past its day and not received. */
export const lateReport: RuleKind = {
  id: 'payment-late-report',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount'],
    Reports: ['allocationId', 'kind', 'dueOn', 'receivedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    eachCommitmentInForce(run, (commitment) => {
      const payments = paidOn(run, commitment);
      if (payments.length === 0) return;
      const owed = reports.rowsOf(commitment.allocation).flatMap((row) => {
        const due = stated<'Reports', Day>(reports.table, row, 'dueOn');
        const received = stated<'Reports', Day>(reports.table, row, 'receivedOn') ?? Infinity;
        return due === null ? [] : [{ due, received }];
      });
      run.cover(payments.length);
      for (const { row, on } of payments) {
        const late = owed.filter(({ due, received }) => on > due && on < received);
        if (late.length === 0) continue;
        const due = Math.min(...late.map((each) => each.due)) as Day;
        const payment = paymentName(run, row);
        run.report({
          at: { table: 'Payments', row, field: 'paidOn' },
          keys: [payment],
          received: date(on),
          message: {
            id: 'paid-while-report-late',
            params: { payment, allocation: commitment.name, paidOn: on, due },
          },
          setting: commitment.settings[0],
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Betalt på dagen for fristen', en: 'Paid on the day that the report was due' },
      workbook: paid('2025-03-01'),
      findings: [],
    },
    {
      title: {
        da: 'Betalt den dag, det forsinkede regnskab kom',
        en: 'Paid on the day that the late accounts came in',
      },
      workbook: paid('2025-03-10', '2025-03-10'),
      findings: [],
    },
    {
      title: { da: 'Betalt dagen efter fristen', en: 'Paid the day after the report was due' },
      workbook: paid('2025-03-02'),
      findings: [
        {
          message: 'paid-while-report-late',
          severity: 'error',
          table: 'Payments',
          cell: 'D2',
          received: '2025-03-02',
        },
      ],
    },
    {
      title: {
        da: 'Betalt dagen før det forsinkede regnskab kom',
        en: 'Paid the day before the late accounts came in',
      },
      workbook: paid('2025-03-09', '2025-03-10'),
      findings: [
        {
          message: 'paid-while-report-late',
          severity: 'error',
          table: 'Payments',
          cell: 'D2',
          received: '2025-03-09',
        },
      ],
    },
  ],
};
