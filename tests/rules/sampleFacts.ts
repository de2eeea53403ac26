import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';

/** The published facts of the pool for new technologies (SPEC section 10, DOMAIN section 1), without texts. */
export function sampleWorkbook(extra: { readonly [allocationId: string]: number } = {}): ExampleWorkbook {
  const granted = (
    allocationId: string,
    projectId: string,
    poolId: string,
    approvalId: string,
    year: number,
    amount: number,
  ) => ({
    allocationId,
    projectId,
    poolId,
    approvalId,
    year,
    amount: amount + (extra[allocationId] ?? 0),
    status: 'committed',
  });
  return {
    Pools: [
      { poolId: 'NT', name: 'NT', account: '§ 25.12.03.70', from: 2022, to: 2025 },
      { poolId: 'NT-10Y', name: '10', parentId: 'NT', account: '§ 25.12.03.70', from: 2023, to: 2025 },
    ],
    Frames: [
      { poolId: 'NT', appropriation: 142_800_000 },
      { poolId: 'NT-10Y', appropriation: 100_000_000 },
      { poolId: 'NT-10Y', year: 2024, appropriation: 40_600_000 },
    ],
    Approvals: [
      { approvalId: 'KLIMA-2022', year: 2022, total: 15_000_000 },
      { approvalId: 'AKT-164', year: 2023, total: 33_500_000 },
      {
        approvalId: 'AKT-85',
        requestedOn: '2024-11-26',
        approvedOn: '2024-12-05',
        year: 2024,
        account: '§ 25.12.03',
        total: 40_600_000,
        futureYears: 'yes',
      },
    ],
    ApprovalLines: [
      line('K1', 'KLIMA-2022', 'KLIMA-AARHUS', 'Aarhus Kommune', 10_000_000, 2022),
      line('K2', 'KLIMA-2022', 'KLIMA-HTAASTRUP', 'Høje-Taastrup Kommune', 5_000_000, 2022),
      {
        lineId: 'S1',
        approvalId: 'AKT-164',
        projectId: 'AKT164-SAMLET',
        amount: 33_500_000,
        year: 2023,
      },
      line('A1', 'AKT-85', 'RUTE-VAGT', 'KL', 22_800_000, 2024),
      line('A2', 'AKT-85', 'TALE-TIL-TEKST', 'Københavns Kommune', 8_500_000, 2024),
      line('A3', 'AKT-85', 'AI-KNOGLEBRUD', 'Danske Regioner', 9_300_000, 2024),
    ],
    Projects: [
      { projectId: 'KLIMA-AARHUS', poolId: 'NT', recipient: 'Aarhus Kommune', recipientType: 'municipality' },
      {
        projectId: 'KLIMA-HTAASTRUP',
        poolId: 'NT',
        recipient: 'Høje-Taastrup Kommune',
        recipientType: 'municipality',
      },
      { projectId: 'AKT164-SAMLET', poolId: 'NT-10Y' },
      { projectId: 'DOSISPAKKET', poolId: 'NT-10Y', partOf: 'AKT164-SAMLET', recipient: 'MedCom' },
      { projectId: 'HUDKRAEFT', poolId: 'NT-10Y', partOf: 'AKT164-SAMLET', recipient: 'Region Hovedstaden' },
      {
        projectId: 'DATAINDBERETNING',
        poolId: 'NT-10Y',
        partOf: 'AKT164-SAMLET',
        recipient: 'Region Midtjylland',
      },
      { projectId: 'RUTE-VAGT', poolId: 'NT-10Y', recipient: 'KL', recipientType: 'association' },
      {
        projectId: 'TALE-TIL-TEKST',
        poolId: 'NT-10Y',
        recipient: 'Københavns Kommune',
        recipientType: 'municipality',
      },
      {
        projectId: 'AI-KNOGLEBRUD',
        poolId: 'NT-10Y',
        recipient: 'Danske Regioner',
        recipientType: 'association',
      },
    ],
    Allocations: [
      granted('T-2022-1', 'KLIMA-AARHUS', 'NT', 'KLIMA-2022', 2022, 10_000_000),
      granted('T-2022-2', 'KLIMA-HTAASTRUP', 'NT', 'KLIMA-2022', 2022, 5_000_000),
      granted('T-2023-1', 'AKT164-SAMLET', 'NT-10Y', 'AKT-164', 2023, 33_500_000),
      granted('T-2024-1', 'RUTE-VAGT', 'NT-10Y', 'AKT-85', 2024, 22_800_000),
      granted('T-2024-2', 'TALE-TIL-TEKST', 'NT-10Y', 'AKT-85', 2024, 8_500_000),
      granted('T-2024-3', 'AI-KNOGLEBRUD', 'NT-10Y', 'AKT-85', 2024, 9_300_000),
    ],
  };
}

function line(
  lineId: string,
  approvalId: string,
  projectId: string,
  recipient: string,
  amount: number,
  year: number,
) {
  return { lineId, approvalId, projectId, recipient, amount, year };
}
