import { NoAnswer } from '../../src/ledger/answer';
import { Ledger, type LedgerOptions } from '../../src/ledger/ledger';
import { toKroner } from '../../src/ledger/money';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Finding, Value } from '../../src/rules/finding';
import { matchKinds } from '../../src/rules/kinds/match';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';

export const pack = packJson as Pack;

/** The facts of the two source texts and of the award of December 2022. Amounts in kroner. */
export const SAMPLE: ExampleWorkbook = {
  Pools: [
    { poolId: 'NT', name: 'Tilskudspuljen for nye teknologier', from: 2022, to: 2025 },
    { poolId: 'NT-10Y', name: '10-årsplanen', parentId: 'NT', from: 2023, to: 2025 },
  ],
  Frames: [
    { poolId: 'NT', appropriation: 142_800_000 },
    { poolId: 'NT-10Y', appropriation: 100_000_000 },
    { poolId: 'NT-10Y', year: 2024, appropriation: 40_600_000 },
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
    {
      projectId: 'DOSISPAKKET',
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'MedCom',
      recipientType: 'other',
    },
    {
      projectId: 'HUDKRAEFT',
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'Region Hovedstaden',
      recipientType: 'region',
    },
    {
      projectId: 'DATAINDBERETNING',
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'Region Midtjylland',
      recipientType: 'region',
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
  Allocations: (
    [
      ['T-1', 'KLIMA-AARHUS', 'NT', 2022, 10_000_000],
      ['T-2', 'KLIMA-HTAASTRUP', 'NT', 2022, 5_000_000],
      ['T-3', 'AKT164-SAMLET', 'NT-10Y', 2023, 33_500_000],
      ['T-4', 'RUTE-VAGT', 'NT-10Y', 2024, 22_800_000],
      ['T-5', 'TALE-TIL-TEKST', 'NT-10Y', 2024, 8_500_000],
      ['T-6', 'AI-KNOGLEBRUD', 'NT-10Y', 2024, 9_300_000],
    ] as const
  ).map(([allocationId, projectId, poolId, year, amount]) => ({
    allocationId,
    projectId,
    poolId,
    year,
    amount,
    status: 'committed',
  })),
  Rules: [
    { ruleId: 'match-ratio', pool: 'NT', severity: 'off' },
    { ruleId: 'match-ratio', pool: 'NT-10Y', value: 1, base: 'grant' },
  ],
};

export function checkMatch(workbook: ExampleWorkbook, options?: LedgerOptions): CheckResult {
  return check(new Ledger(exampleSource(workbook), options), pack, matchKinds);
}

/** One question of a ledger and its settings: kroner, or the code and the reason. */
export function ask<T>(
  workbook: ExampleWorkbook,
  question: (ledger: Ledger, settings: Settings) => T,
  options?: LedgerOptions,
): T | number | readonly unknown[] {
  const ledger = new Ledger(exampleSource(workbook), options);
  try {
    const answer = question(ledger, new Settings(ledger, pack));
    return typeof answer === 'number' ? toKroner(answer) : answer;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { params } = error.reason;
    return 'place' in params
      ? [error.code, error.reason.id, `${params.place.table}!${params.place.cell}`]
      : [error.code, error.reason.id];
  }
}

/** A finding on one line: severity, rule, cell, and what was received, expected and the difference. */
export function line({ severity, rule, spot, received, expected, difference }: Finding): string {
  const values = [received, expected, difference].map(plain).join(' ');
  return `${severity} ${rule} ${spot.table}!${spot.cell} ${values}`;
}

function plain(value: Value | null): string {
  if (value === null) return '-';
  return value.type === 'amount' ? String(toKroner(value.ore)) : value.type;
}

/** The outcome of one rule: its status, and why it was not run for some rows. */
export function outcome(result: CheckResult, rule: string): string {
  const found = result.rules.find(({ id }) => id === rule);
  const reasons = found?.reasons.map((reason) =>
    reason.kind === 'unreadable' ? `${reason.kind} ${reason.cells.join(' ')} ${reason.rows}` : reason.kind,
  );
  return [found?.status, found?.rows, ...(reasons ?? [])].join(' ');
}
