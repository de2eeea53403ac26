import pack from '../../src/rules/packs/nye-teknologier.json';
import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Fact, Facts } from './sampleFacts';
import type { Language } from './text';

/** One text in each language, for a workbook that is read and not quoted. */
type Both = readonly [da: string, en: string];

const CALL: Both = ['Opdigtet opslag', 'Invented call'];
const ACT: Both = ['Opdigtet finanslov', 'Invented finance act'];
const NORTH: Both = ['Øvelseskommune Nord', 'Practice Municipality North'];
const SOUTH: Both = ['Øvelseskommune Syd', 'Practice Municipality South'];
const REGION: Both = ['Øvelsesregionen', 'The Practice Region'];
const SOCIETY: Both = ['Øvelsesforeningen', 'The Practice Association'];

/**
 * An invented pool with every table filled and one fault of each family of rules, named where it stands. A tenth
 * finding is waived. Amounts are in kr.
 */
export function trainingFacts(language: Language): Facts {
  const words = ([da, en]: Both): string => (language === 'da' ? da : en);
  const facts: Facts = {
    Pools: [
      {
        poolId: 'OEV',
        name: words(['Øvelsespuljen', 'The practice pool']),
        account: '§ 99.99.01',
        appropriationType: 'reservation',
        from: 2024,
        to: 2026,
      },
      {
        poolId: 'OEV-D',
        name: words(['Digital hverdag', 'Digital everyday']),
        parentId: 'OEV',
        account: '§ 99.99.01.10',
        from: 2024,
        to: 2026,
      },
    ],
    Frames: [
      { poolId: 'OEV', appropriation: 20_000_000, source: words(ACT) },
      { poolId: 'OEV', year: 2024, appropriation: 6_000_000, source: words(ACT) },
      { poolId: 'OEV', year: 2025, appropriation: 7_000_000, source: words(ACT) },
      { poolId: 'OEV-D', appropriation: 12_000_000, source: words(ACT) },
      // Pool: 4,000,000 are committed.
      { poolId: 'OEV-D', year: 2024, appropriation: 3_999_999, source: words(ACT) },
      { poolId: 'OEV-D', year: 2025, appropriation: 4_000_000, source: words(ACT) },
    ],
    Approvals: [
      {
        approvalId: 'OEV-A1',
        requestedOn: '2024-02-01',
        approvedOn: '2024-03-01',
        year: 2024,
        account: '§ 99.99.01',
        total: 6_000_000,
        futureYears: 'no',
      },
      {
        approvalId: 'OEV-A2',
        requestedOn: '2025-02-03',
        approvedOn: '2025-03-03',
        year: 2025,
        account: '§ 99.99.01',
        // Approval: the lines add up to 1,000 less.
        total: 5_000_000,
        futureYears: 'no',
      },
    ],
    ApprovalLines: [
      line('OEV-A1-1', 'OEV-A1', 'SENSOR', words(NORTH), 2_500_000, 2024),
      line('OEV-A1-2', 'OEV-A1', 'JOURNAL', words(REGION), 1_500_000, 2024),
      line('OEV-A1-3', 'OEV-A1', 'NETVAERK', words(SOCIETY), 2_000_000, 2024),
      line('OEV-A2-1', 'OEV-A2', 'SKAERM', words(SOUTH), 3_000_000, 2025),
      line('OEV-A2-2', 'OEV-A2', 'RUTER', words(NORTH), 1_999_000, 2025),
    ],
    Projects: [
      {
        projectId: 'SENSOR',
        title: words(['Sensorer i plejeboliger', 'Sensors in care homes']),
        poolId: 'OEV-D',
        recipient: words(NORTH),
        recipientType: 'municipality',
        start: '2024-04-01',
        end: '2026-12-31',
        // Project: one participant is listed.
        minParticipants: 2,
        maxParticipants: 4,
        eligibleCost: 5_000_000,
        indirectCost: 400_000,
        otherGrants: 0,
      },
      {
        projectId: 'JOURNAL',
        title: words(['Indtalte journaler', 'Spoken records']),
        poolId: 'OEV-D',
        recipient: words(REGION),
        recipientType: 'region',
        start: '2024-04-01',
        end: '2025-12-31',
        eligibleCost: 3_000_000,
      },
      {
        projectId: 'NETVAERK',
        title: words(['Netværk om velfærdsteknologi', 'A network on welfare technology']),
        poolId: 'OEV',
        recipient: words(SOCIETY),
        // Recipient: the call is for municipalities and regions.
        recipientType: 'association',
        matchBearer: words(SOCIETY),
        start: '2024-04-01',
        end: '2025-12-31',
        eligibleCost: 4_000_000,
      },
      {
        projectId: 'SKAERM',
        title: words(['Skærmbesøg', 'Visits by screen']),
        poolId: 'OEV-D',
        recipient: words(SOUTH),
        recipientType: 'municipality',
        start: '2025-04-01',
        end: '2026-12-31',
        eligibleCost: 6_000_000,
      },
      {
        projectId: 'RUTER',
        title: words(['Kortere ruter', 'Shorter routes']),
        poolId: 'OEV',
        recipient: words(NORTH),
        recipientType: 'municipality',
        start: '2025-04-01',
        end: '2026-12-31',
        eligibleCost: 3_998_000,
      },
    ],
    Allocations: [
      commitment('T-1', 'SENSOR', 'OEV-D', 'OEV-A1', '2024-03-15', 2_500_000, words(CALL)),
      commitment('T-2', 'JOURNAL', 'OEV-D', 'OEV-A1', '2024-03-15', 1_500_000, words(CALL)),
      commitment('T-3', 'NETVAERK', 'OEV', 'OEV-A1', '2024-03-15', 2_000_000, words(CALL)),
      commitment('T-4', 'SKAERM', 'OEV-D', 'OEV-A2', '2025-03-17', 3_000_000, words(CALL)),
      commitment('T-5', 'RUTER', 'OEV', 'OEV-A2', '2025-03-17', 1_999_000, words(CALL)),
    ],
    Returns: [
      {
        returnId: 'TB-1',
        allocationId: 'T-5',
        amount: 50_000,
        year: 2025,
        kind: 'annulled',
        realisedOn: '2025-10-01',
        cause: 'changed-assumptions',
      },
    ],
    Match: [
      cash('M-1', 'SENSOR', words(NORTH), 'municipality', 2_500_000, 2024),
      // Match: krone for krone asks for 1,500,000.
      cash('M-2', 'JOURNAL', words(REGION), 'region', 1_499_999, 2024),
      {
        matchId: 'M-3',
        projectId: 'NETVAERK',
        contributor: words(SOCIETY),
        contributorType: 'association',
        kind: 'in-kind',
        hours: 4000,
        hourlyRate: 500,
        year: 2024,
        stage: 'pledged',
      },
      cash('M-4', 'SKAERM', words(SOUTH), 'municipality', 3_000_000, 2025),
      cash('M-5', 'RUTER', words(NORTH), 'municipality', 1_999_000, 2025),
    ],
    Payments: [
      paid('U-1', 'T-1', '2024-05-01', 1_250_000),
      // Integrity: a number typed as text.
      paid('U-2', 'T-1', '2025-05-01', '1.250.000,00'),
      paid('U-3', 'T-2', '2024-05-01', 1_500_000),
      paid('U-4', 'T-3', '2024-05-01', 1_000_000),
      // Payment: 500 more than the commitment.
      paid('U-5', 'T-3', '2025-05-01', 1_000_500),
      { paymentId: 'U-6', allocationId: 'T-4', dueOn: '2026-05-01', amount: 1_500_000 },
    ],
    Participants: [
      {
        projectId: 'SENSOR',
        organisation: words(NORTH),
        type: 'municipality',
        wave: 1,
        from: '2024-04-01',
        to: '2026-12-31',
        named: 'yes',
      },
      { projectId: 'SKAERM', organisation: words(SOUTH), type: 'municipality', named: 'yes' },
    ],
    Reports: [
      {
        reportId: 'R-1',
        allocationId: 'T-1',
        kind: 'accounts',
        dueOn: '2025-03-01',
        receivedOn: '2025-02-20',
        approvedOn: '2025-03-15',
        periodTo: '2024-12-31',
        cost: 1_100_000,
        approvedCost: 1_100_000,
      },
      {
        reportId: 'R-2',
        allocationId: 'T-2',
        kind: 'final',
        dueOn: '2026-03-01',
        receivedOn: '2026-02-20',
        approvedOn: '2026-03-15',
        periodTo: '2025-12-31',
        cost: 2_900_000,
        // Report: more is approved than was spent.
        approvedCost: 2_900_500,
      },
    ],
    Savings: [
      {
        savingId: 'G-1',
        projectId: 'SENSOR',
        basis: words(['Opdigtet rapport, s. 3', 'Invented report, p. 3']),
        // Savings: the low estimate is above the expected one.
        low: 12,
        expected: 10,
        high: 15,
        fullFrom: 2027,
        hoursPerFte: 1600,
        hourlyCost: 300,
        oneOffCost: 400_000,
        runningCost: 50_000,
        benefitOwner: words(NORTH),
      },
      // Waived: its basis is not stated.
      { savingId: 'G-2', projectId: 'SKAERM', low: 4, expected: 6, high: 9, fullFrom: 2028 },
    ],
    Phasing: [
      { projectId: 'SENSOR', year: 2025, share: 0.25 },
      { projectId: 'SENSOR', year: 2026, share: 0.5 },
      { projectId: 'SENSOR', year: 2027, share: 1 },
    ],
    Rules: [
      {
        ruleId: 'recipient-type',
        pool: 'OEV',
        appliesTo: words(['kommune, region', 'municipality, region']),
        source: words(CALL),
      },
      { ruleId: 'participants-minimum', pool: 'OEV', source: words(CALL) },
      { ruleId: 'savings-range', pool: 'OEV', source: words(CALL) },
      { ruleId: 'savings-basis', pool: 'OEV', source: words(CALL) },
    ],
  };
  return { ...facts, Waivers: [waiverOf(facts, 'savings-basis', words)] };
}

/** The waiver of the only finding of a rule, bound to it as it stands. */
function waiverOf(facts: Facts, rule: string, words: (both: Both) => string): Record<string, Fact> {
  const { findings } = check(new Ledger(exampleSource(facts)), pack);
  const [finding, other] = findings.filter((each) => each.rule === rule);
  if (!finding || other) throw new Error(`not one finding of ${rule}`);
  return {
    findingId: finding.id,
    fingerprint: finding.fingerprint,
    reason: words([
      'Grundlaget eftersendes med rapporten for 2025',
      'The basis follows with the report for 2025',
    ]),
    by: words(['Puljens sekretariat', 'The secretariat of the pool']),
    on: '2025-06-02',
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

function commitment(
  allocationId: string,
  projectId: string,
  poolId: string,
  approvalId: string,
  committedOn: string,
  amount: number,
  source: string,
) {
  const year = Number(committedOn.slice(0, 4));
  return {
    allocationId,
    projectId,
    poolId,
    approvalId,
    year,
    committedOn,
    amount,
    source,
    status: 'committed',
  };
}

function cash(
  matchId: string,
  projectId: string,
  contributor: string,
  contributorType: string,
  amount: number,
  year: number,
) {
  return { matchId, projectId, contributor, contributorType, kind: 'cash', amount, year, stage: 'pledged' };
}

function paid(paymentId: string, allocationId: string, paidOn: string, amount: Fact) {
  return { paymentId, allocationId, dueOn: paidOn, paidOn, amount };
}
