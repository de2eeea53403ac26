import type { RuleOutcome } from '../rules/finding';
import { findingsSheet as da } from './da/findingsSheet';
import { findingsSheet as en } from './en/findingsSheet';
import type { Language } from './language';

/** The words of the sheets that a report is written to. */
export interface FindingsSheetTexts {
  /** Names of the three sheets; no longer than Excel allows. */
  readonly readMe: string;
  readonly summary: string;
  readonly findings: string;
  readonly title: string;
  /** What the sheets are, a paragraph each. */
  readonly lines: readonly string[];
  readonly file: string;
  readonly pack: string;
  readonly tables: string;
  readonly rows: string;
  readonly rule: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<RuleOutcome['status'], string>>;
  readonly reason: string;
  readonly severity: string;
  readonly finding: string;
  readonly sheet: string;
  readonly cell: string;
  readonly otherCells: string;
  readonly column: string;
  readonly row: string;
  readonly findingId: string;
  readonly fingerprint: string;
  readonly none: string;
}

export function findingsSheetTexts(language: Language): FindingsSheetTexts {
  return language === 'da' ? da : en;
}
