import type { Example } from '../../kind';
import type { ExampleWorkbook } from '../../exampleWorkbook';

type Row = { [field: string]: string | number };

/** A decision of 1,000 kr. to KL for project A in 2024, and the rows that an example changes. */
function granted(
  amounts: readonly number[],
  { commitment = {}, line = {}, approval = {}, project = {} }: Record<string, Row> = {},
): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', account: '§ 25.12.03.70', appropriationType: 'reservation' }],
    Frames: [2023, 2024, 2025].map((year) => ({ poolId: 'P', year, appropriation: 9000 })),
    Projects: [{ projectId: 'A', recipient: 'KL', ...project }, { projectId: 'B' }],
    Approvals: [
      {
        approvalId: 'H1',
        year: 2024,
        account: '§ 25.12.03',
        total: 1000,
        approvedOn: '2024-03-01',
        ...approval,
      },
    ],
    ApprovalLines: [
      { lineId: 'L1', approvalId: 'H1', projectId: 'A', recipient: 'KL', amount: 1000, ...line },
    ],
    Allocations: amounts.map((amount, index) => ({
      allocationId: `T${index + 1}`,
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H1',
      year: 2024,
      amount,
      status: 'committed',
      ...commitment,
    })),
  };
}

const without = (workbook: ExampleWorkbook): ExampleWorkbook => ({ ...workbook, ApprovalLines: [] });

export const examples: readonly Example[] = [
  {
    title: { da: 'To tilsagn fylder linjen ud', en: 'Two commitments fill the line exactly' },
    workbook: granted([600, 400]),
    findings: [],
  },
  {
    title: {
      da: 'To tilsagn er tilsammen én øre over linjen',
      en: 'Two commitments are one øre above the line',
    },
    workbook: granted([600, 400.01]),
    findings: [
      {
        message: 'above-approval-line',
        severity: 'error',
        table: 'Allocations',
        cell: 'G3',
        received: 1000.01,
        expected: 1000,
        difference: 0.01,
      },
    ],
  },
  {
    title: {
      da: 'Én øre under linjen er kun en oplysning',
      en: 'One øre below the line is information only',
    },
    workbook: granted([999.99]),
    findings: [
      {
        message: 'below-approval-lines',
        severity: 'info',
        table: 'ApprovalLines',
        cell: 'E2',
        received: 999.99,
        expected: 1000,
        difference: -0.01,
      },
    ],
  },
  {
    title: { da: 'Hjemlen har ingen linje til projektet', en: 'The approval has no line for the project' },
    workbook: granted([1000], { line: { projectId: 'B', amount: 1000 } }),
    findings: [
      {
        message: 'not-in-approval',
        severity: 'error',
        table: 'Allocations',
        cell: 'G2',
        received: 1000,
        expected: 0,
        difference: 1000,
      },
      { message: 'below-approval-lines', severity: 'info', table: 'ApprovalLines', cell: 'E2' },
    ],
  },
  {
    title: {
      da: 'Modtageren staves med andre bogstaver og blanke',
      en: 'The recipient in other case and blanks',
    },
    workbook: granted([1000], { line: { recipient: ' kl ' } }),
    findings: [],
  },
  {
    title: { da: 'En anden modtager end den tiltrådte', en: 'Another recipient than the approved one' },
    workbook: granted([1000], { line: { recipient: 'Danske Regioner' } }),
    findings: [
      {
        message: 'recipient-differs',
        severity: 'error',
        table: 'Projects',
        cell: 'E2',
        received: 'KL',
        expected: 'Danske Regioner',
      },
    ],
  },
  {
    title: { da: 'Et andet år end linjens', en: 'Another year than the line’s' },
    workbook: granted([1000], { line: { year: 2025 }, approval: { futureYears: 'yes' } }),
    findings: [
      {
        message: 'year-differs-from-approval',
        severity: 'error',
        table: 'Allocations',
        cell: 'E2',
        received: 2024,
        expected: 2025,
      },
    ],
  },
  {
    title: { da: 'Et senere år uden hjemmel til det', en: 'A later year without authority for it' },
    workbook: granted([1000], { commitment: { year: 2025 }, approval: { futureYears: 'no' } }),
    findings: [
      {
        message: 'year-differs-from-approval',
        severity: 'error',
        table: 'Allocations',
        cell: 'E2',
        received: 2025,
        expected: 2024,
      },
    ],
  },
  {
    title: { da: 'Et senere år med hjemmel til det', en: 'A later year with authority for it' },
    workbook: granted([1000], { commitment: { year: 2025 }, approval: { futureYears: 'yes' } }),
    findings: [],
  },
  {
    title: {
      da: 'Uden linjer: tilsagn præcis op til hjemlens total',
      en: 'Without lines: commitments exactly up to the approval’s total',
    },
    workbook: without(granted([600, 400])),
    findings: [],
  },
  {
    title: { da: 'Uden linjer: én øre over totalen', en: 'Without lines: one øre above the total' },
    workbook: without(granted([600, 400.01])),
    findings: [
      {
        message: 'above-approval-total',
        severity: 'error',
        table: 'Allocations',
        cell: 'G3',
        received: 1000.01,
        expected: 1000,
        difference: 0.01,
      },
    ],
  },
  {
    title: {
      da: 'Hjemlen er på en anden konto end puljen',
      en: 'The approval is on another account than the pool',
    },
    workbook: granted([1000], { approval: { account: '§ 25.12.04' } }),
    findings: [
      {
        message: 'account-differs',
        severity: 'error',
        table: 'Approvals',
        cell: 'E2',
        received: '§ 25.12.04',
        expected: '§ 25.12.03.70',
      },
    ],
  },
];
