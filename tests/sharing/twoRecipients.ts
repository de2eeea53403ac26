import type { Rows } from './exchange';

/** A pool with an earmark, three recipients and a joint grant of which two are parts. */
export const TWO_RECIPIENTS: Rows = {
  Pools: [
    { poolId: 'NT', name: 'Nye teknologier', account: '§ 25.12.03', from: 2022, to: 2025 },
    { poolId: 'NT-10Y', name: 'Øremærket', parentId: 'NT' },
    { poolId: 'OTHER', name: 'En anden pulje', from: 2022, to: 2025 },
  ],
  Frames: [
    { poolId: 'NT', appropriation: 142_800_000 },
    { poolId: 'NT-10Y', year: 2024, appropriation: 40_600_000 },
  ],
  Approvals: [
    { approvalId: 'AKT-85', approvedOn: '2024-12-05', year: 2024, total: 40_600_000 },
    { approvalId: 'AKT-99', approvedOn: '2024-11-05', year: 2024, total: 9_999_999 },
  ],
  ApprovalLines: [
    { lineId: 'L-1', approvalId: 'AKT-85', projectId: 'TALE', amount: 8_500_000 },
    { lineId: 'L-2', approvalId: 'AKT-85', projectId: 'RUTE', amount: 22_800_001 },
    { lineId: 'L-3', approvalId: 'AKT-99', recipient: 'Region Syddanmark', amount: 1_234_567 },
  ],
  Projects: [
    {
      projectId: 'TALE',
      title: 'Tale til tekst',
      poolId: 'NT-10Y',
      recipient: 'Københavns Kommune',
      recipientNo: '64942212',
      recipientType: 'municipality',
      eligibleCost: 17_000_000.25,
    },
    {
      projectId: 'RUTE',
      title: 'Rute og vagt',
      poolId: 'NT-10Y',
      recipient: 'KL',
      recipientType: 'association',
    },
    {
      projectId: 'KNOGLE',
      title: 'Knoglebrud',
      poolId: 'OTHER',
      recipient: 'Region Syddanmark',
      eligibleCost: 7_654_321,
    },
    {
      projectId: 'TALE-2',
      title: 'Tale i hjemmet',
      poolId: 'NT',
      partOf: 'SAMLET',
      recipient: 'københavns  kommune',
    },
    { projectId: 'SAMLET', title: 'Samlet tilsagn', poolId: 'NT', recipient: 'KL', eligibleCost: 33_500_000 },
    { projectId: 'HUD', title: 'Hudkræft', poolId: 'NT', partOf: 'SAMLET', recipient: 'Region Syddanmark' },
  ],
  Allocations: [
    {
      allocationId: 'T-1',
      projectId: 'TALE',
      poolId: 'NT-10Y',
      approvalId: 'AKT-85',
      year: 2024,
      committedOn: '2024-12-10',
      amount: 8_500_000,
      status: 'committed',
    },
    {
      allocationId: 'T-2',
      projectId: 'RUTE',
      poolId: 'NT-10Y',
      approvalId: 'AKT-85',
      year: 2024,
      amount: 22_800_001,
      status: 'committed',
    },
    {
      allocationId: 'T-3',
      projectId: 'SAMLET',
      poolId: 'NT',
      year: 2023,
      amount: 33_500_000,
      status: 'committed',
    },
  ],
  Returns: [{ allocationId: 'T-2', amount: 100_000, year: 2025, cause: 'other' }],
  Match: [
    {
      matchId: 'M-1',
      projectId: 'TALE',
      contributor: 'Københavns Kommune',
      kind: 'cash',
      amount: 8_000_000.5,
      year: 2024,
    },
    { matchId: 'M-2', projectId: 'TALE', kind: 'in-kind', hours: 120.5, hourlyRate: 350, year: 2024 },
    { matchId: 'M-3', projectId: 'RUTE', contributor: 'KL', kind: 'cash', amount: 5_555_555, year: 2024 },
  ],
  Payments: [
    { paymentId: 'U-1', allocationId: 'T-1', dueOn: '2025-03-01', amount: 4_250_000 },
    { paymentId: 'U-2', allocationId: 'T-2', dueOn: '2025-03-01', amount: 11_400_000 },
  ],
  Participants: [
    { projectId: 'TALE', organisation: 'Københavns Kommune', type: 'municipality', wave: 1 },
    { projectId: 'TALE', organisation: 'Frederiksberg Kommune', type: 'municipality', wave: 1 },
    { projectId: 'RUTE', organisation: 'Odense Kommune', type: 'municipality' },
  ],
  Reports: [
    { reportId: 'R-1', allocationId: 'T-1', kind: 'accounts', dueOn: '2026-03-01' },
    { reportId: 'R-2', allocationId: 'T-2', kind: 'accounts', dueOn: '2026-03-01' },
  ],
  Savings: [
    { savingId: 'S-1', projectId: 'TALE', low: 10, expected: 20.5, high: 30 },
    { savingId: 'S-2', projectId: 'RUTE', low: 1, expected: 2, high: 3 },
  ],
  Phasing: [
    { projectId: 'TALE', year: 2025, share: 0.25 },
    { projectId: 'TALE', year: 2026, share: 0.75 },
    { projectId: 'RUTE', year: 2025, share: 1 },
  ],
  Rules: [
    { ruleId: 'match-ratio', value: 0.5 },
    { ruleId: 'year-frame', pool: 'NT', source: 'FL24' },
    { ruleId: 'pool-ceiling', pool: 'OTHER', source: 'kun den anden' },
  ],
  Waivers: [
    {
      findingId: 'match-bearer RUTE',
      fingerprint: 'ab12',
      reason: 'Aftalt',
      by: 'Kontoret',
      on: '2025-01-01',
    },
  ],
};
