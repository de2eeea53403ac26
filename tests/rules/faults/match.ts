import { copy, error, remove, set, warning, type Fault } from './fault';

/** Own money that is owed and not there. Amounts in kroner. */
export const matchFaults: readonly Fault[] = [
  {
    title: 'nobody is named to put in match',
    put: set('Projects', 'KL-RUTE', 'matchBearer', undefined),
    findings: [warning('match-bearer/match-bearer-missing', ['Projects', 'KL-RUTE', 'matchBearer'])],
  },
  {
    title: 'nobody is named to put in match for a part',
    put: set('Projects', 'DEL-1', 'recipientType', 'association'),
    findings: [warning('match-bearer/match-bearer-missing', ['Projects', 'DEL-1', 'matchBearer'])],
  },
  {
    title: 'a project that owes match has none',
    put: remove('Match', 'M-8'),
    findings: [
      {
        ...warning('match-not-stated/match-not-stated', ['Projects', 'VEJLE', 'projectId']),
        expected: 1_000_000,
      },
    ],
  },
  {
    title: 'match is one øre below krone for krone',
    put: set('Match', 'M-6', 'amount', 1_999_999.99),
    findings: [
      error(
        'match-ratio/match-below-requirement',
        ['Match', 'M-6', 'amount'],
        1_999_999.99,
        2_000_000,
        -0.01,
      ),
    ],
  },
  {
    title: 'match is one øre below its share of the cost',
    put: set('Projects', 'AARHUS', 'eligibleCost', 10_000_000.04),
    findings: [
      error('match-share/match-share-too-low', ['Match', 'M-1', 'amount'], 3_000_000, 3_000_000.01, -0.01),
    ],
  },
  {
    title: 'the grant is one øre above its share of the cost',
    put: set('Projects', 'VEJLE', 'eligibleCost', 1_666_666.65),
    findings: [
      error(
        'funding-rate/funding-rate-exceeded',
        ['Allocations', 'T-2', 'amount'],
        1_000_000,
        999_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'too much of the match is work',
    put: set('Match', 'M-1', 'kind', 'in-kind'),
    findings: [
      error('in-kind-cap/in-kind-above-cap', ['Match', 'M-1', 'amount'], 3_000_000, 1_500_000, 1_500_000),
    ],
  },
  {
    title: 'a contribution is entered twice',
    put: copy('Match', 'M-5', { matchId: 'M-95' }),
    findings: [warning('match-twice/match-twice', ['Match', 'M-95', 'amount'], 2_500_000)],
  },
  {
    title: 'a row of match states no amount',
    put: set('Match', 'M-10', 'amount', undefined),
    findings: [error('match-amount/match-amount-missing', ['Match', 'M-10', 'amount'])],
  },
  {
    title: 'an amount of match is one øre off hours times hourly rate',
    put: set('Match', 'M-2', 'amount', 1_000_000.01),
    findings: [
      error('match-amount/match-amount-disagrees', ['Match', 'M-2', 'amount'], 1_000_000.01, 1_000_000, 0.01),
    ],
  },
  {
    title: 'match is not documented by its day',
    put: set('Match', 'M-3', 'stage', 'pledged'),
    findings: [
      error('match-documented/match-not-documented', ['Match', 'M-3', 'stage'], 0, 4_000_000, -4_000_000),
    ],
  },
];
