import { all, error, set, warning, type Fault } from './fault';

/** Recipients and projects that are granted more than the pool's rules let them have. Amounts in kroner. */
export const recipientFaults: readonly Fault[] = [
  {
    title: 'the recipient is of a type that may not be granted',
    put: set('Projects', 'KL-RUTE', 'recipientType', 'other'),
    findings: [error('recipient-type/recipient-type-not-allowed', ['Projects', 'KL-RUTE', 'recipientType'])],
  },
  {
    title: 'the type of a recipient is not stated',
    put: set('Projects', 'KL-RUTE', 'recipientType', undefined),
    findings: [warning('recipient-type/recipient-type-not-stated', ['Projects', 'KL-RUTE', 'recipientType'])],
  },
  {
    title: 'a project has two owners',
    put: set('Projects', 'FAABORG', 'recipient', 'Faaborg-Midtfyn Kommune og Region Syddanmark'),
    findings: [
      error(
        'one-owner/several-owners',
        ['Projects', 'FAABORG', 'recipient'],
        'Faaborg-Midtfyn Kommune og Region Syddanmark',
      ),
    ],
  },
  {
    title: 'the owner of a project is no authority',
    put: all(
      set('Projects', 'FAABORG', 'recipientType', 'other'),
      set('Projects', 'FAABORG', 'matchBearer', 'deltagerne'),
    ),
    findings: [error('one-owner/owner-not-public', ['Projects', 'FAABORG', 'recipientType'])],
  },
  {
    title: 'a recipient holds one øre more than the cap, returns deducted',
    put: set('Rules', 'recipient-cap', 'value', 5_399_999.99),
    findings: [
      error(
        'recipient-cap/recipient-cap-exceeded',
        ['Allocations', 'T-10', 'amount'],
        5_400_000,
        5_399_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'a grant is one øre below the least',
    put: all(set('Allocations', 'T-7', 'amount', 999_999.99), set('Rules', 'earmark-minimum', 'value', 0.09)),
    findings: [
      error(
        'project-minimum/project-below-minimum',
        ['Allocations', 'T-7', 'amount'],
        999_999.99,
        1_000_000,
        -0.01,
      ),
    ],
  },
  {
    title: 'the cost of a project is one øre above the most',
    put: set('Projects', 'KL-RUTE', 'eligibleCost', 11_000_000.01),
    findings: [
      error(
        'project-maximum/project-above-maximum',
        ['Projects', 'KL-RUTE', 'eligibleCost'],
        11_000_000.01,
        11_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'a recipient, known by its CVR number, is granted again the year after',
    put: all(
      set('Projects', 'ODENSE', 'recipientNo', '61126228'),
      set('Rules', 'recipient-cap', 'value', 6_750_000),
    ),
    findings: [error('once-only/recipient-barred', ['Allocations', 'T-3', 'year'], 2024, 2025)],
  },
  {
    title: 'all grants are together one øre above their share of the cost',
    put: set('Projects', 'AARHUS', 'otherGrants', 1_500_000.01),
    findings: [
      error('stacking/stacking-exceeded', ['Allocations', 'T-1', 'amount'], 4_500_000.01, 4_500_000, 0.01),
    ],
  },
  {
    title: 'a recipient is granted one øre above the ceiling within three years',
    put: set('Rules', 'three-year-ceiling', 'value', 899_999.99),
    findings: [
      error(
        'three-year-ceiling/three-year-ceiling-exceeded',
        ['Allocations', 'T-12', 'amount'],
        900_000,
        899_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'overhead is one øre above its share of the direct cost',
    put: set('Projects', 'RIBE', 'indirectCost', 160_000.01),
    findings: [
      error(
        'overhead-cap/overhead-above-cap',
        ['Projects', 'RIBE', 'indirectCost'],
        160_000.01,
        160_000,
        0.01,
      ),
    ],
  },
];
