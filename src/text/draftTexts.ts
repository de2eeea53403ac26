import { drafts as da } from './da/drafts';
import { drafts as en } from './en/drafts';
import type { Language } from './language';

/** What the pane says around a draft; loaded when a draft is first asked for. */
export interface DraftTexts {
  readonly back: string;
  readonly choose: string;
  readonly request: (approval: string) => string;
  readonly overview: string;
  readonly working: string;
  readonly noTables: string;
  readonly readAgain: string;
  readonly copy: string;
  readonly copied: string;
  /** Excel refused the clipboard; the draft is selected in the pane. */
  readonly selected: string;
  readonly toSheet: string;
  readonly sheet: (approval: string | null) => string;
  readonly written: (sheet: string) => string;
  readonly notWritten: string;
  readonly undone: string;
  /** Said where a draft may be out of date and could not be made anew. */
  readonly outOfDate: string;
}

/** Both languages are in one file: they are short, and the draft's own words are, too. */
export function draftTexts(language: Language): DraftTexts {
  return language === 'da' ? da : en;
}
