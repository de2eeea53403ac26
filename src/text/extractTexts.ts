import { extract as da } from './da/extract';
import { extract as en } from './en/extract';
import type { Language } from './language';

/** What an extract says to its recipient, and why one is not made. */
export interface ExtractTexts {
  /** The first sheet, a line a row, the title first. A line fits the sheet's width. */
  readonly lines: (recipient: string, prefix: string) => readonly string[];
  /** The template's sheet of key figures, and what it says in an extract in place of its own second line. */
  readonly keyFigures: string;
  readonly keyFiguresNote: string;
  /** Name of the sheet with the sent version; no longer than Excel allows. */
  readonly sentSheet: string;
  readonly sentNote: string;
  readonly recipient: string;
  readonly prefix: string;
  readonly cutOff: string;
  /** Table, row, column, what the cell said. */
  readonly sentColumns: readonly [string, string, string, string];
  readonly made: (file: string, recipient: string, rows: number) => string;
  readonly code: (code: string) => string;
  readonly from: (code: string) => string;
  readonly fromUnsealed: string;
  readonly refusals: {
    readonly NO_SUCH_RECIPIENT: (recipient: string) => string;
    readonly TWO_RECIPIENTS: (recipient: string) => string;
    readonly NOT_READABLE: (cell: string) => string;
  };
}

export function extractTexts(language: Language): ExtractTexts {
  return language === 'da' ? da : en;
}
