import { compare as da } from './da/compare';
import { compare as en } from './en/compare';
import type { Language } from './language';

/** What is said of two versions of a workbook. */
export interface CompareTexts {
  readonly title: (before: string, after: string) => string;
  readonly equal: string;
  readonly kinds: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  /** Singular and plural, for the counts. */
  readonly counts: Readonly<Record<'added' | 'removed' | 'changed', readonly [string, string]>>;
  readonly workbook: string;
  readonly noName: string;
  readonly unreadable: (text: string) => string;
  readonly pools: string;
  readonly wholePeriod: string;
  readonly unknown: (reason: string) => string;
  readonly noEffect: string;
  readonly doubts: string;
  /** Captions of the columns of the page: rows, then pools. */
  readonly rowCaptions: readonly string[];
  readonly poolCaptions: readonly string[];
  readonly noTables: string;
}

export function compareTexts(language: Language): CompareTexts {
  return language === 'da' ? da : en;
}
