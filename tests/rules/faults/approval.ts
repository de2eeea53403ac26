import { error, set, warning, type Fault } from './fault';

/** Commitments without the authority that they need. Amounts in kroner. */
export const approvalFaults: readonly Fault[] = [
  {
    title: 'a commitment states no approval',
    put: set('Allocations', 'T-11', 'approvalId', undefined),
    findings: [warning('approval-missing/approval-missing', ['Allocations', 'T-11', 'approvalId'])],
  },
  {
    title: 'a commitment was made the day before it was approved',
    put: set('Allocations', 'T-3', 'committedOn', '2024-04-30'),
    findings: [
      error(
        'approval-date/committed-before-approval',
        ['Allocations', 'T-3', 'committedOn'],
        '2024-04-30',
        '2024-05-01',
      ),
    ],
  },
  {
    title: 'a commitment is one øre above its line',
    put: set('Allocations', 'T-3', 'amount', 2_500_000.01),
    findings: [
      error(
        'approval-line/above-approval-line',
        ['Allocations', 'T-3', 'amount'],
        2_500_000.01,
        2_500_000,
        0.01,
      ),
    ],
  },
  {
    title: 'two commitments are one øre above their line',
    put: set('Allocations', 'T-9', 'amount', 1_500_000.01),
    findings: [
      error(
        'approval-line/above-approval-line',
        ['Allocations', 'T-10', 'amount'],
        2_500_000.01,
        2_500_000,
        0.01,
      ),
    ],
  },
  {
    title: 'two commitments are one øre above an approval without lines',
    put: set('Allocations', 'T-11', 'amount', 600_000.01),
    findings: [
      error(
        'approval-line/above-approval-total',
        ['Allocations', 'T-12', 'amount'],
        900_000.01,
        900_000,
        0.01,
      ),
      {
        ...error(
          'payment-instalments/instalments-do-not-add-up',
          ['Payments', 'B-7', 'amount'],
          600_000,
          600_000.01,
          -0.01,
        ),
        because: 'the instalments are those of the approved amount',
      },
    ],
  },
  {
    title: 'the line of a commitment is another project’s',
    put: set('ApprovalLines', 'L-7', 'projectId', 'VEJLE'),
    findings: [
      error('approval-line/not-in-approval', ['Allocations', 'T-8', 'amount'], 1_500_000, 0, 1_500_000),
    ],
  },
  {
    title: 'the recipient is another than the approved one',
    put: set('Projects', 'AARHUS', 'recipient', 'Randers Kommune'),
    findings: [
      error(
        'approval-line/recipient-differs',
        ['Projects', 'AARHUS', 'recipient'],
        'Randers Kommune',
        'Aarhus Kommune',
      ),
    ],
  },
  {
    title: 'the year of a line is another than the commitment’s',
    put: set('ApprovalLines', 'L-1', 'year', 2022),
    findings: [error('approval-line/year-differs-from-approval', ['Allocations', 'T-1', 'year'], 2023, 2022)],
  },
  {
    title: 'an approval is on another account than the pool',
    put: set('Approvals', 'A-RES', 'account', '§ 15.20.02'),
    findings: [
      error('approval-line/account-differs', ['Approvals', 'A-RES', 'account'], '§ 15.20.02', '§ 15.20.01'),
    ],
  },
  {
    title: 'the lines of an approval are one øre below its total',
    put: set('Approvals', 'A-25', 'total', 4_000_000.01),
    findings: [
      error(
        'approval-total/lines-differ-from-total',
        ['Approvals', 'A-25', 'total'],
        4_000_000,
        4_000_000.01,
        -0.01,
      ),
    ],
  },
  {
    title: 'a commitment is charged to a later year without authority',
    put: set('Approvals', 'A-VF', 'futureYears', 'no'),
    findings: [error('future-year/future-year-not-allowed', ['Allocations', 'T-12', 'year'], 2025, 2024)],
  },
  {
    title: 'whether an approval covers later years is not stated',
    put: set('Approvals', 'A-VF', 'futureYears', undefined),
    findings: [warning('future-year/future-year-not-stated', ['Allocations', 'T-12', 'year'], 2025, 2024)],
  },
  {
    title: 'a commitment is charged to an earlier year than its own',
    put: set('Allocations', 'T-8', 'committedOn', '2026-01-02'),
    findings: [error('future-year/charged-to-earlier-year', ['Allocations', 'T-8', 'year'], 2025, 2026)],
  },
];
