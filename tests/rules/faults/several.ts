import { copy, error, remove, set, warning, type Fault } from './fault';

/** One row or cell that breaks several facts: each is told, with the reason why. */
export const severalFaults: readonly Fault[] = [
  {
    title: 'a binding commitment stands in two rows',
    put: copy('Allocations', 'T-2', {}),
    findings: [
      error('duplicate-key/duplicate-key', 'Allocations!D22', 'T-2'),
      {
        ...error('approval-line/above-approval-line', 'Allocations!K22', 2_000_000, 1_000_000, 1_000_000),
        because: 'the id may be the wrong one: both rows are commitments until one is taken out',
      },
      {
        ...error(
          'match-ratio/match-below-requirement',
          ['Match', 'M-8', 'amount'],
          1_100_000,
          2_000_000,
          -900_000,
        ),
        because: 'match is owed for both rows until one is taken out',
      },
      {
        ...error(
          'funding-rate/funding-rate-exceeded',
          ['Allocations', 'T-2', 'amount'],
          2_000_000,
          1_200_000,
          800_000,
        ),
        because: 'the grant is both rows until one is taken out',
      },
    ],
  },
  {
    title: 'a line of an approval stands in two rows',
    put: copy('ApprovalLines', 'L-9', {}),
    findings: [
      error('duplicate-key/duplicate-key', 'ApprovalLines!D17', 'L-9'),
      {
        ...error(
          'approval-total/lines-differ-from-total',
          ['Approvals', 'A-RES', 'total'],
          800_000,
          400_000,
          400_000,
        ),
        because: 'lines add up, and a line’s id need not be there at all',
      },
    ],
  },
  {
    title: 'a line of an approval is not there',
    put: remove('ApprovalLines', 'L-2'),
    findings: [
      error('approval-line/not-in-approval', ['Allocations', 'T-2', 'amount'], 1_000_000, 0, 1_000_000),
      {
        ...error(
          'approval-total/lines-differ-from-total',
          ['Approvals', 'A-23', 'total'],
          3_000_000,
          4_000_000,
          -1_000_000,
        ),
        because: 'the commitment has no authority, and the decision does not add up',
      },
    ],
  },
  {
    title: 'match by its day has been taken out',
    put: remove('Match', 'M-3'),
    findings: [
      {
        ...warning('match-not-stated/match-not-stated', ['Projects', 'ODENSE', 'projectId']),
        expected: 4_000_000,
      },
      {
        ...error(
          'match-documented/match-not-documented',
          ['Projects', 'ODENSE', 'projectId'],
          0,
          4_000_000,
          -4_000_000,
        ),
        because: 'that nothing is stated does not move the day by which it was owed',
      },
    ],
  },
  {
    title: 'the recipient is another than two approvals name',
    put: set('Projects', 'ODENSE', 'recipient', 'Svendborg Kommune'),
    findings: [
      error(
        'approval-line/recipient-differs',
        ['Projects', 'ODENSE', 'recipient'],
        'Svendborg Kommune',
        'Odense Kommune',
      ),
      {
        ...error(
          'approval-line/recipient-differs',
          ['Projects', 'ODENSE', 'recipient'],
          'Svendborg Kommune',
          'Odense Kommune',
        ),
        because: 'each decision is an authority of its own, and one of them may be the one that is right',
      },
    ],
  },
  {
    title: 'a commitment is typed in thousands of what it is, the other way',
    put: set('Allocations', 'T-13', 'amount', 400_000_000),
    findings: [
      error('unit-slip/unit-slip-approval', ['Allocations', 'T-13', 'amount'], 400_000_000, 400_000),
      {
        ...error(
          'sources-uses/sources-differ-from-uses',
          ['Projects', 'RIBE', 'eligibleCost'],
          400_400_000,
          800_000,
          399_600_000,
        ),
        because: 'such a grant is more than the cost, and the amount may be meant',
      },
      {
        ...error(
          'year-frame/year-frame-exceeded',
          ['Frames', 'RES 2024', 'appropriation'],
          400_000_000,
          400_000,
          399_600_000,
        ),
        because: 'a limit that the slip breaks is broken all the same, and the amount may be meant',
      },
      {
        ...error(
          'approval-line/above-approval-line',
          ['Allocations', 'T-13', 'amount'],
          400_000_000,
          400_000,
          399_600_000,
        ),
        because: 'a limit that the slip breaks is broken all the same, and the amount may be meant',
      },
      {
        ...error(
          'match-ratio/match-below-requirement',
          ['Match', 'M-10', 'amount'],
          400_000,
          400_000_000,
          -399_600_000,
        ),
        because: 'the match is owed for what was committed',
      },
    ],
  },
  {
    title: 'one krone more than the year’s frame is committed, and no more was approved',
    put: set('Allocations', 'T-12', 'amount', 300_001),
    findings: [
      error('year-frame/year-frame-exceeded', ['Frames', 'VF 2025', 'appropriation'], 300_001, 300_000, 1),
      {
        ...error(
          'approval-line/above-approval-total',
          ['Allocations', 'T-12', 'amount'],
          900_001,
          900_000,
          1,
        ),
        because: 'the frame and the decision are two limits',
      },
      {
        ...error(
          'payment-instalments/instalments-do-not-add-up',
          ['Payments', 'B-8', 'amount'],
          300_000,
          300_001,
          -1,
        ),
        because: 'the instalments are those of the approved amount',
      },
    ],
  },
];
