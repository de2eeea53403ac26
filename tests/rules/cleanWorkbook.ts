import type { Book, Row } from './book';

/** Pool, project, line and commitment are held together by hand here, so that every rule has rows and none fails. */
export function cleanBook(): Book {
  return {
    cutOff: '2025-06-30',
    typed: [],
    tables: {
      Pools: [
        {
          poolId: 'NT',
          name: 'Ny teknologi',
          account: '§ 25.12.03',
          appropriationType: 'reservation',
          from: 2023,
          to: 2026,
        },
        {
          poolId: 'NT-A',
          name: 'Store projekter',
          parentId: 'NT',
          account: '§ 25.12.03.70',
          from: 2023,
          to: 2026,
        },
        { poolId: 'NT-B', name: 'Regionerne', parentId: 'NT', from: 2024, to: 2026 },
        {
          poolId: 'VF',
          name: 'Velfærd',
          account: '§ 15.11.02.10',
          appropriationType: 'other',
          from: 2024,
          to: 2025,
        },
        {
          poolId: 'RES',
          name: 'Reserven',
          account: '§ 15.20.01',
          appropriationType: 'reservation',
          from: 2021,
          to: 2024,
        },
      ],
      Frames: [
        { poolId: 'NT', appropriation: 30_000_000, source: 'Finanslov 2023' },
        { poolId: 'NT', year: 2023, appropriation: 5_000_000 },
        { poolId: 'NT', year: 2024, appropriation: 12_000_000 },
        { poolId: 'NT', year: 2025, appropriation: 10_000_000 },
        { poolId: 'NT-A', appropriation: 15_000_000 },
        { poolId: 'NT-A', year: 2023, appropriation: 4_000_000 },
        { poolId: 'NT-A', year: 2024, appropriation: 6_000_000 },
        { poolId: 'NT-A', year: 2025, appropriation: 5_000_000, carriedIn: 500_000 },
        { poolId: 'NT-B', year: 2024, appropriation: 4_000_000 },
        { poolId: 'NT-B', year: 2025, appropriation: 3_000_000 },
        { poolId: 'VF', year: 2024, appropriation: 700_000 },
        { poolId: 'VF', year: 2025, appropriation: 300_000 },
        { poolId: 'RES', year: 2021, appropriation: 400_000 },
        { poolId: 'RES', year: 2022, appropriation: 0, carriedIn: 400_000 },
        { poolId: 'RES', year: 2023, appropriation: 100_000, carriedIn: 400_000 },
        { poolId: 'RES', year: 2024, appropriation: 0, carriedIn: 400_000 },
      ],
      Approvals: [
        approval('A-23', '2023-02-01', '2023-03-01', 2023, '§ 25.12.03', 4_000_000, 'no'),
        approval('A-24', '2024-04-02', '2024-05-01', 2024, '§ 25.12.03', 8_500_000, 'yes'),
        approval('A-25', '2024-11-26', '2024-12-15', 2025, '§ 25.12.03', 4_000_000, 'no'),
        approval('A-VF', '2024-01-15', '2024-02-01', undefined, '§ 15.11.02', 900_000, 'yes'),
        approval('A-RES', '2024-03-01', '2024-03-20', 2024, '§ 15.20.01', 400_000, 'no'),
      ],
      ApprovalLines: [
        line('L-1', 'A-23', 'AARHUS', 'Aarhus Kommune', 3_000_000),
        line('L-2', 'A-23', 'VEJLE', 'Vejle Kommune', 1_000_000),
        line('L-3', 'A-24', 'ODENSE', 'Odense Kommune', 2_500_000),
        line('L-4', 'A-24', 'KL-RUTE', 'KL', 3_000_000),
        line('L-5', 'A-24', 'MIDT', 'Region Midtjylland', 2_000_000),
        line('L-6', 'A-24', 'SAMLET', undefined, 1_000_000),
        line('L-7', 'A-25', 'ODENSE', 'Odense Kommune', 1_500_000, 2025),
        line('L-8', 'A-25', 'KL-RUTE', 'KL', 2_500_000, 2025),
        line('L-9', 'A-RES', 'RIBE', 'Esbjerg Kommune', 400_000),
      ],
      Projects: [
        project('AARHUS', 'NT-A', 'Aarhus Kommune', 'municipality', 7_500_000, {
          recipientNo: '61126228',
          otherGrants: 1_500_000,
        }),
        project('ODENSE', 'NT-A', 'Odense Kommune', 'municipality', 8_000_000, { otherGrants: 0 }),
        project('KL-RUTE', 'NT-A', 'KL', 'association', 11_000_000, {
          matchBearer: 'deltagerne',
          minParticipants: 2,
          maxParticipants: 2,
          otherGrants: 0,
        }),
        project('MIDT', 'NT-B', 'Region Midtjylland', 'region', 5_000_000),
        project('SAMLET', 'NT-B', undefined, undefined, 2_000_000),
        project('DEL-1', 'NT-B', 'Region Nordjylland', 'region', 1_200_000, { partOf: 'SAMLET' }),
        project('DEL-2', 'NT-B', 'Region Sjælland', 'region', 800_000, { partOf: 'SAMLET' }),
        project('VEJLE', 'NT', 'Vejle Kommune', 'municipality', 2_000_000),
        project('FAABORG', 'VF', 'Faaborg-Midtfyn Kommune', 'municipality', 1_800_000),
        project('RIBE', 'RES', 'Esbjerg Kommune', 'municipality', 800_000, {
          indirectCost: 160_000,
          otherGrants: 0,
        }),
      ],
      Allocations: [
        commitment('T-1', 'AARHUS', 'NT-A', 'A-23', 2023, '2023-04-03', 3_000_000),
        commitment('T-2', 'VEJLE', 'NT', 'A-23', 2023, '2023-04-03', 1_000_000),
        commitment('T-3', 'ODENSE', 'NT-A', 'A-24', 2024, '2024-05-02', 2_500_000),
        commitment('T-4', 'KL-RUTE', 'NT-A', 'A-24', 2024, '2024-05-02', 3_000_000),
        commitment('T-5', 'MIDT', 'NT-B', 'A-24', 2024, '2024-05-02', 1_500_000),
        commitment('T-6', 'MIDT', 'NT-B', 'A-24', 2025, '2024-12-10', 500_000),
        commitment('T-7', 'SAMLET', 'NT-B', 'A-24', 2024, '2024-05-06', 1_000_000),
        commitment('T-8', 'ODENSE', 'NT-A', 'A-25', 2025, '2025-02-03', 1_500_000),
        commitment('T-9', 'KL-RUTE', 'NT-A', 'A-25', 2025, '2025-02-03', 1_500_000),
        commitment('T-10', 'KL-RUTE', 'NT-A', 'A-25', 2025, '2025-03-03', 1_000_000),
        commitment('T-11', 'FAABORG', 'VF', 'A-VF', 2024, '2024-02-12', 600_000),
        commitment('T-12', 'FAABORG', 'VF', 'A-VF', 2025, '2024-12-02', 300_000),
        commitment('T-13', 'RIBE', 'RES', 'A-RES', 2024, '2024-04-02', 400_000),
        { ...commitment('T-14', 'RIBE', 'RES', 'A-RES', 2024, '2024-04-02', 200_000), status: 'cancelled' },
      ],
      Returns: [
        back('R-1', 'T-1', 250_000, 2024, '2024-06-03', 'changed-assumptions', 'repaid'),
        back('R-2', 'T-4', 100_000, 2025, '2025-01-15', 'other', 'annulled'),
      ],
      Match: [
        cash('M-1', 'AARHUS', 'Aarhus Kommune', 'municipality', 2_000_000, 2023),
        work('M-2', 'AARHUS', 'Aarhus Kommune', 'municipality', 2000, 500, 2023),
        cash('M-3', 'ODENSE', 'Odense Kommune', 'municipality', 4_200_000, 2024),
        cash('M-4', 'KL-RUTE', 'Herning Kommune', 'municipality', 3_500_000, 2024),
        cash('M-5', 'KL-RUTE', 'Horsens Kommune', 'municipality', 2_500_000, 2024),
        cash('M-6', 'MIDT', 'Region Midtjylland', 'region', 2_000_000, 2024),
        cash('M-7', 'SAMLET', 'Region Sjælland', 'region', 1_000_000, 2024),
        cash('M-8', 'VEJLE', 'Vejle Kommune', 'municipality', 1_100_000, 2023),
        cash('M-9', 'FAABORG', 'Faaborg-Midtfyn Kommune', 'municipality', 950_000, 2024),
        cash('M-10', 'RIBE', 'Esbjerg Kommune', 'municipality', 400_000, 2024),
      ],
      Payments: [
        paid('B-1', 'T-1', '2023-05-01', 1_500_000),
        { ...paid('B-2', 'T-1', '2024-05-01', 1_250_000), condition: 'RA-1' },
        paid('B-3', 'T-2', '2023-05-01', 1_000_000),
        paid('B-4', 'T-3', '2024-06-03', 1_250_000),
        paid('B-5', 'T-4', '2024-06-03', 1_450_000),
        paid('B-6', 'T-11', '2024-03-01', 300_000),
        { paymentId: 'B-7', allocationId: 'T-11', dueOn: '2025-09-01', amount: 300_000 },
        { paymentId: 'B-8', allocationId: 'T-12', dueOn: '2025-09-01', amount: 300_000 },
      ],
      Participants: [
        {
          projectId: 'KL-RUTE',
          organisation: 'Herning Kommune',
          type: 'municipality',
          wave: 1,
          from: '2024-08-01',
          to: '2025-06-30',
          named: 'yes',
        },
        {
          projectId: 'KL-RUTE',
          organisation: 'Horsens Kommune',
          type: 'municipality',
          wave: 2,
          from: '2025-08-01',
          named: 'no',
        },
      ],
      Reports: [
        {
          reportId: 'RA-1',
          allocationId: 'T-1',
          kind: 'accounts',
          dueOn: '2024-03-01',
          receivedOn: '2024-02-20',
          approvedOn: '2024-03-15',
          periodTo: '2023-12-31',
          cost: 1_400_000,
        },
        {
          reportId: 'RA-2',
          allocationId: 'T-3',
          kind: 'status',
          dueOn: '2025-03-01',
          receivedOn: '2025-03-01',
        },
        {
          reportId: 'RA-3',
          allocationId: 'T-2',
          kind: 'final',
          dueOn: '2024-09-01',
          receivedOn: '2024-08-20',
          approvedOn: '2024-10-01',
          periodTo: '2024-06-30',
          cost: 2_100_000,
          approvedCost: 2_000_000,
        },
        { reportId: 'RA-4', allocationId: 'T-11', kind: 'audit', dueOn: '2026-03-01' },
        { reportId: 'RA-5', allocationId: 'T-12', kind: 'audit', dueOn: '2026-03-01' },
        { reportId: 'RA-6', allocationId: 'T-11', kind: 'final', dueOn: '2026-03-01' },
        {
          reportId: 'RA-7',
          allocationId: 'T-1',
          kind: 'accounts',
          dueOn: '2025-03-01',
          receivedOn: '2025-02-20',
          approvedOn: '2025-03-15',
          periodTo: '2024-12-31',
          cost: 2_900_000,
        },
      ],
      Savings: [
        {
          savingId: 'G-1',
          projectId: 'KL-RUTE',
          basis: 'Rapport, s. 14',
          low: 20,
          expected: 33.5,
          high: 40,
          fullFrom: 2028,
          hoursPerFte: 1924,
          hourlyCost: 312.5,
          oneOffCost: 900_000,
          runningCost: 120_000,
          benefitOwner: 'Kommunerne',
        },
      ],
      Phasing: [
        { projectId: 'KL-RUTE', year: 2027, share: 0.5 },
        { projectId: 'KL-RUTE', year: 2028, share: 1 },
      ],
      Rules: [
        { ruleId: 'match-share', pool: 'NT-A', value: 0.3 },
        { ruleId: 'funding-rate', pool: 'NT', value: 0.6, source: 'Opslaget' },
        { ruleId: 'in-kind-cap', pool: 'NT', value: 0.5 },
        { ruleId: 'match-documented', pool: 'NT-A', to: '2025-03-31' },
        { ruleId: 'earmark-maximum', pool: 'NT-A', value: 13_000_000 },
        { ruleId: 'earmark-minimum', pool: 'NT-B', value: 0.1, base: 'andel' },
        { ruleId: 'recipient-type', pool: 'NT', appliesTo: 'kommune, region, forening' },
        { ruleId: 'one-owner', pool: 'VF' },
        { ruleId: 'recipient-cap', pool: 'NT', value: 5_500_000 },
        { ruleId: 'project-minimum', pool: 'NT', value: 1_000_000 },
        { ruleId: 'project-maximum', pool: 'NT', value: 11_000_000, base: 'tilskudsberettiget udgift' },
        { ruleId: 'once-only', pool: 'NT-A', value: 1 },
        { ruleId: 'stacking', pool: 'NT-A', value: 0.6 },
        { ruleId: 'three-year-ceiling', pool: 'VF', value: 1_000_000 },
        { ruleId: 'overhead-cap', pool: 'RES', value: 0.25 },
        { ruleId: 'project-window', pool: 'NT', from: '2023-01-01', to: '2027-12-31' },
        { ruleId: 'participants-minimum', pool: 'NT-A' },
        { ruleId: 'participants-maximum', pool: 'NT-A' },
        { ruleId: 'participant-waves', pool: 'NT-A' },
        { ruleId: 'participation-period', pool: 'NT-A' },
        { ruleId: 'sources-uses', pool: 'RES' },
        { ruleId: 'parts-total', source: 'Opslaget' },
        { ruleId: 'savings-basis', source: 'Opslaget' },
        { ruleId: 'savings-range', source: 'Opslaget' },
        { ruleId: 'phase-in', source: 'Opslaget' },
        { ruleId: 'hours-norm', source: 'Opslaget' },
        { ruleId: 'benefit-owner', source: 'Opslaget' },
        { ruleId: 'payment-instalments', pool: 'VF' },
        { ruleId: 'payment-retention', pool: 'VF', value: 0.2 },
        { ruleId: 'payment-late-report', pool: 'NT-A' },
        { ruleId: 'payment-condition', pool: 'NT-A' },
        { ruleId: 'commit-by', pool: 'NT', to: '2026-12-31' },
        { ruleId: 'spend-by', pool: 'NT', to: '2027-12-31' },
        { ruleId: 'paid-after-end', pool: 'NT', value: 90 },
        { ruleId: 'decommitment', pool: 'NT', value: 3 },
        { ruleId: 'repayment-due', pool: 'NT', value: 0.5, tolerance: 500 },
        { ruleId: 'report-owed', pool: 'VF', value: 500_000, appliesTo: 'slutrapport' },
        { ruleId: 'audit-band', pool: 'VF', value: 100_000, appliesTo: 'registreret revisor' },
        { ruleId: 'report-late', pool: 'NT' },
        { ruleId: 'report-not-approved', pool: 'VF' },
      ],
      Waivers: [
        {
          findingId: 'year-frame:nt:2020',
          fingerprint: '0123',
          reason: 'Aftalt med departementet',
          by: 'MH',
          on: '2024-01-05',
          expires: '2024-12-31',
        },
      ],
    },
  };
}

function approval(
  approvalId: string,
  requestedOn: string,
  approvedOn: string,
  year: number | undefined,
  account: string,
  total: number,
  futureYears: string,
): Row {
  return { approvalId, requestedOn, approvedOn, year, account, total, futureYears };
}

function line(
  lineId: string,
  approvalId: string,
  projectId: string,
  recipient: string | undefined,
  amount: number,
  year?: number,
): Row {
  return { lineId, approvalId, projectId, recipient, amount, year };
}

function project(
  projectId: string,
  poolId: string,
  recipient: string | undefined,
  recipientType: string | undefined,
  eligibleCost: number | undefined,
  more: Row = {},
): Row {
  const dates = { start: '2023-06-01', end: '2027-12-31' };
  return {
    projectId,
    title: `Projekt ${projectId}`,
    poolId,
    recipient,
    recipientType,
    eligibleCost,
    ...dates,
    ...more,
  };
}

function commitment(
  allocationId: string,
  projectId: string,
  poolId: string,
  approvalId: string,
  year: number,
  committedOn: string,
  amount: number,
): Row {
  return { allocationId, projectId, poolId, approvalId, year, committedOn, amount, status: 'committed' };
}

function back(
  returnId: string,
  allocationId: string,
  amount: number,
  year: number,
  realisedOn: string,
  cause: string,
  kind: string,
): Row {
  return { returnId, allocationId, amount, year, realisedOn, cause, kind };
}

function cash(
  matchId: string,
  projectId: string,
  contributor: string,
  contributorType: string,
  amount: number,
  year: number,
): Row {
  return {
    matchId,
    projectId,
    contributor,
    contributorType,
    kind: 'cash',
    amount,
    year,
    stage: 'documented',
  };
}

function work(
  matchId: string,
  projectId: string,
  contributor: string,
  contributorType: string,
  hours: number,
  hourlyRate: number,
  year: number,
): Row {
  const kind = 'in-kind';
  return {
    matchId,
    projectId,
    contributor,
    contributorType,
    kind,
    hours,
    hourlyRate,
    year,
    stage: 'documented',
  };
}

function paid(paymentId: string, allocationId: string, paidOn: string, amount: number): Row {
  return { paymentId, allocationId, dueOn: paidOn, paidOn, amount };
}
