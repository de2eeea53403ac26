import { add, error, remove, set, warning, type Fault } from './fault';

/** Projects out of their time, with other participants than they may have, or that do not add up. */
export const projectFaults: readonly Fault[] = [
  {
    title: 'a commitment is charged to the year after its pool’s last',
    put: set('Pools', 'VF', 'to', 2024),
    findings: [
      error('commitment-year/commitment-outside-pool-years', ['Allocations', 'T-12', 'year'], 2025, 2024),
    ],
  },
  {
    title: 'a project ends the day after its window',
    put: set('Projects', 'VEJLE', 'end', '2028-01-01'),
    findings: [
      error(
        'project-window/project-outside-window',
        ['Projects', 'VEJLE', 'end'],
        '2028-01-01',
        '2027-12-31',
      ),
    ],
  },
  {
    title: 'a project has one participant too few',
    put: remove('Participants', 'KL-RUTE'),
    findings: [
      warning(
        'participants-minimum/participants-too-few',
        ['Projects', 'KL-RUTE', 'minParticipants'],
        1,
        2,
        -1,
      ),
    ],
  },
  {
    title: 'a project has one participant too many',
    put: add('Participants', { projectId: 'KL-RUTE', organisation: 'Skive Kommune', type: 'municipality' }),
    findings: [
      error(
        'participants-maximum/participants-too-many',
        ['Projects', 'KL-RUTE', 'maxParticipants'],
        3,
        2,
        1,
      ),
    ],
  },
  {
    title: 'a second wave begins the day before the first',
    put: ({ tables }) => Object.assign(tables.Participants[1] ?? {}, { from: '2024-07-31' }),
    findings: [
      error('participant-waves/wave-begins-too-early', 'Participants!I9', '2024-07-31', '2024-08-01'),
    ],
  },
  {
    title: 'a wave has no day',
    put: ({ tables }) => Object.assign(tables.Participants[1] ?? {}, { from: undefined }),
    findings: [warning('participant-waves/wave-not-dated', 'Participants!I9')],
  },
  {
    title: 'a participant begins the day before the project',
    put: set('Participants', 'KL-RUTE', 'from', '2023-05-31'),
    findings: [
      error(
        'participation-period/participation-outside-project',
        ['Participants', 'KL-RUTE', 'from'],
        '2023-05-31',
        '2023-06-01',
      ),
    ],
  },
  {
    title: 'the financing is one øre more than the cost',
    put: set('Projects', 'RIBE', 'otherGrants', 0.01),
    findings: [
      error(
        'sources-uses/sources-differ-from-uses',
        ['Projects', 'RIBE', 'eligibleCost'],
        800_000.01,
        800_000,
        0.01,
      ),
    ],
  },
  {
    title: 'the parts are one øre more than their joint row',
    put: set('Projects', 'DEL-2', 'eligibleCost', 800_000.01),
    findings: [
      error(
        'parts-total/parts-differ-from-total',
        ['Projects', 'SAMLET', 'eligibleCost'],
        2_000_000.01,
        2_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'overhead is one øre more than the whole cost',
    put: set('Projects', 'MIDT', 'indirectCost', 5_000_000.01),
    findings: [
      error(
        'parts-total/overhead-above-cost',
        ['Projects', 'MIDT', 'indirectCost'],
        5_000_000.01,
        5_000_000,
        0.01,
      ),
    ],
  },
];
