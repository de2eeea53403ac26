import { error, remove, set, warning, type Fault } from './fault';

/** Accounts, audits and reports that a recipient owes. Amounts in kroner. */
export const reportFaults: readonly Fault[] = [
  {
    title: 'a final report that is owed is not listed',
    put: remove('Reports', 'RA-6'),
    findings: [warning('report-owed/report-not-listed', ['Allocations', 'T-11', 'amount'], 600_000)],
  },
  {
    title: 'an audit that is owed is not listed',
    put: remove('Reports', 'RA-5'),
    findings: [
      warning(
        'audit-band/audit-not-listed',
        ['Allocations', 'T-12', 'amount'],
        300_000,
        'registreret revisor',
      ),
    ],
  },
  {
    title: 'a report was due the day before the cut-off date and is not there',
    put: (book) => {
      set('Reports', 'RA-2', 'dueOn', '2025-06-29')(book);
      set('Reports', 'RA-2', 'receivedOn', undefined)(book);
    },
    findings: [
      { ...error('report-late/report-late', ['Reports', 'RA-2', 'receivedOn']), expected: '2025-06-29' },
    ],
  },
  {
    title: 'a report is received and not approved',
    put: (book) => {
      set('Reports', 'RA-6', 'receivedOn', '2025-06-01')(book);
      set('Rules', 'report-not-approved', 'severity', 'warning')(book);
    },
    findings: [
      warning('report-not-approved/reports-not-approved', ['Reports', 'RA-6', 'approvedOn'], 'RA-6'),
    ],
  },
  {
    title: 'expenditure falls by one øre',
    put: set('Reports', 'RA-7', 'cost', 1_399_999.99),
    findings: [
      error('reported-cost/expenditure-falls', ['Reports', 'RA-7', 'cost'], 1_399_999.99, 1_400_000, -0.01),
    ],
  },
  {
    title: 'one øre more is approved than was spent',
    put: set('Reports', 'RA-3', 'cost', 1_999_999.99),
    findings: [
      error(
        'approved-cost/approved-above-reported',
        ['Reports', 'RA-3', 'approvedCost'],
        2_000_000,
        1_999_999.99,
        0.01,
      ),
    ],
  },
];
