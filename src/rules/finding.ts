import type { Day } from '../ledger/dates';
import type { Ore } from '../ledger/money';
import type { Cell } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import type { Message } from './messages';

/** Error: a limit is broken or facts contradict each other. Warning: a fact is missing and money is committed on it. */
export type Severity = 'error' | 'warning' | 'info';

/** A value that a finding compares, with what a surface must know to write it. */
export type Value =
  | { readonly type: 'amount'; readonly ore: Ore }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'text'; readonly text: string }
  /** The cell holds nothing. Not the same as a zero. */
  | { readonly type: 'blank' };

/** Where in the workbook a finding points: a cell, a column, a table, or the file as a whole. */
export interface Spot {
  readonly table: TableName | null;
  readonly sheet: string;
  /** `J8`, or the header cell for a finding about a column; empty where there is no cell. */
  readonly cell: string;
  /** The row's own key as text, e.g. `T-2024-1`; `null` for a finding about a column or a table. */
  readonly row: string | null;
  readonly field: string | null;
  readonly caption: string | null;
}

/** The smallest change that clears a finding: one cell and what it should hold. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  /** What the cell holds. */
  readonly was: Cell;
  readonly to: Value;
  /** `to` as it is written into the cell: in the column's unit, a date as the workbook's serial. */
  readonly write: Cell;
  /** Other cells would clear it as well, so that a person must choose. */
  readonly orOthers: boolean;
}

/** One thing that is not as it should be. Data only: a surface makes the words from it. */
export interface Finding {
  /** The same as long as the matter is the same: rule and business keys, never a row number. */
  readonly id: string;
  /** Changes when the values do; a waiver is bound to it. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly spot: Spot;
  /** Every cell concerned, that of `spot` first. */
  readonly cells: readonly string[];
  readonly received: Value | null;
  readonly expected: Value | null;
  readonly difference: Value | null;
  readonly change: Change | null;
  readonly message: Message;
  /** The legal source, as the rule's setting states it. */
  readonly source: string;
}

/** What became of one rule. A rule that some rows could not be run for is never "passed". */
export interface RuleOutcome {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'not-run';
  /** Rows that the rule looked at. */
  readonly rows: number;
  /** Why it was not run, or not for all rows. */
  readonly reasons: readonly NotRunReason[];
}

export type NotRunReason =
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'no-cut-off' }
  | { readonly kind: 'unreadable'; readonly cells: readonly string[]; readonly rows: number }
  | { readonly kind: 'no-answer'; readonly reason: import('../ledger/answer').Reason; readonly rows: number };
