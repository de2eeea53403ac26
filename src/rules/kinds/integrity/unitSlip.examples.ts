import type { Example } from '../../kind';

const PLANNED = { poolId: 'P', approvalId: 'AKT-1', year: 2024, status: 'planned' };

export const examples: readonly Example[] = [
  {
    title: {
      da: 'Et lille og et stort tilsagn under samme hjemmel',
      en: 'A small and a large commitment under one approval',
    },
    workbook: {
      Pools: [{ poolId: 'P' }],
      Projects: [{ projectId: 'A' }, { projectId: 'B' }],
      Approvals: [{ approvalId: 'AKT-1', total: 22820000 }],
      ApprovalLines: [
        { lineId: '1', approvalId: 'AKT-1', projectId: 'A', amount: 22800000 },
        { lineId: '2', approvalId: 'AKT-1', projectId: 'B', amount: 20000 },
      ],
      Allocations: [
        { ...PLANNED, allocationId: '1', projectId: 'A', amount: 22800000 },
        { ...PLANNED, allocationId: '2', projectId: 'B', amount: 20000 },
      ],
    },
    findings: [],
  },
  {
    title: {
      da: 'Et tilsagn på 22.800 kr. mod en hjemmel på 22,8 mio. kr.',
      en: 'A commitment of DKK 22,800 against an approval of DKK 22.8 million',
    },
    workbook: {
      Pools: [{ poolId: 'P' }],
      Projects: [{ projectId: 'A' }],
      Approvals: [{ approvalId: 'AKT-1', total: 22800000 }],
      ApprovalLines: [{ lineId: '1', approvalId: 'AKT-1', projectId: 'A', amount: 22800000 }],
      Allocations: [{ ...PLANNED, allocationId: '1', projectId: 'A', amount: 22800 }],
    },
    findings: [
      {
        message: 'unit-slip-approval',
        severity: 'error',
        table: 'Allocations',
        cell: 'G2',
        received: 22800,
        expected: 22800000,
      },
    ],
  },
  {
    title: {
      da: 'Ét beløb er en million gange større end de andre syv',
      en: 'One amount is a million times larger than the other seven',
    },
    workbook: {
      Projects: [4, 5, 6, 7, 8, 9, 120, 5e6].map((cost, index) => ({
        projectId: `P${index}`,
        eligibleCost: cost * 1e6,
      })),
    },
    findings: [
      {
        message: 'unit-slip-neighbours',
        severity: 'error',
        table: 'Projects',
        cell: 'M9',
        received: 5e12,
      },
    ],
  },
  {
    title: {
      da: 'Med syv beløb er der for få til at kende et ved siden af',
      en: 'With seven amounts there are too few to know one that is off',
    },
    workbook: {
      Projects: [4, 5, 6, 7, 8, 9, 5e6].map((cost, index) => ({
        projectId: `P${index}`,
        eligibleCost: cost * 1e6,
      })),
    },
    findings: [],
  },
];
