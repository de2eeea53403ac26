import { collect as da } from './da/collect';
import { collect as en } from './en/collect';
import type { Language } from './language';

/** What a collection of returned workbooks says. */
export interface CollectTexts {
  /** Why something is not simply taken. */
  readonly whys: {
    readonly 'both-changed': string;
    readonly 'files-differ': string;
    readonly 'not-known-sent': string;
    readonly 'not-fillable': string;
    readonly 'row-deleted': string;
    readonly 'row-gone-in-master': string;
    readonly 'perhaps-renamed': string;
    readonly 'not-readable': string;
    readonly 'must-be-filled': string;
    readonly 'id-twice': string;
    readonly 'not-own': string;
    readonly 'formula-in-master': string;
    readonly 'no-column': string;
  };
  /** Why a file is not taken; `table` may be empty. */
  readonly refusals: {
    readonly NO_TABLES: (table: string) => string;
    readonly DOUBTFUL_TABLE: (table: string) => string;
    readonly TABLE_LOST: (table: string) => string;
    readonly NOT_AS_SENT: (table: string) => string;
    readonly OTHER_POOL: (table: string) => string;
    readonly OTHER_WORKBOOK: (table: string) => string;
    readonly OLDER_VERSION: (table: string) => string;
    readonly FILE_TWICE: (table: string) => string;
    readonly SENT_TWICE: (table: string) => string;
  };
  /** The sheet with the log. */
  readonly log: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    /** Outcome, file, sender, seal, table, row, column, from, to, note. */
    readonly columns: readonly string[];
    readonly taken: string;
    readonly added: string;
    readonly renamed: string;
    readonly kept: string;
    readonly mastersOwn: string;
    readonly open: string;
    readonly refused: string;
  };
  readonly headings: {
    readonly taken: (cells: number) => string;
    readonly kept: (cells: number) => string;
    readonly mastersOwn: (cells: number) => string;
    readonly open: (conflicts: number) => string;
    readonly renamed: (rows: number) => string;
    readonly refused: (files: number) => string;
  };
  readonly isNew: string;
  readonly blank: string;
  readonly deleted: string;
  readonly sent: string;
  readonly master: string;
  readonly returned: string;
  readonly wholeRow: string;
  readonly nothing: string;
  readonly dryRun: string;
  readonly written: (file: string) => string;
  readonly notWritten: string;
  readonly howToDecide: string;
  readonly formulas: string;
  readonly decisions: {
    readonly unknown: (id: string) => string;
    readonly 'cannot-be-taken': (id: string) => string;
    readonly 'both-ways': (id: string) => string;
    readonly 'two-values': (id: string) => string;
  };
}

export function collectTexts(language: Language): CollectTexts {
  return language === 'da' ? da : en;
}
