import type { Day } from '../ledger/dates';
import type { Finding } from '../rules/finding';
import type { History } from '../rules/history';
import type { CellBefore } from '../workbook/port';
import type { Filter } from './findingGroups';
import type { Checked } from './readAndCheck';

/** A check under way. `rowsAll` is 0 until it is known. */
export interface Running {
  readonly rowsDone: number;
  readonly rowsAll: number;
  /** The user did not ask for it: an edit was followed, and nothing on the pane is disturbed. */
  readonly quiet: boolean;
}

/** A result that is shown. */
export interface Shown extends Checked {
  readonly at: Date;
  /** Reading included. */
  readonly seconds: number;
  /** Against the check before; `null` at the first one in a workbook. */
  readonly history: History | null;
}

/** What can be taken back, once and as a whole. */
export type Undo =
  | { readonly kind: 'fix'; readonly cells: readonly CellBefore[] }
  | { readonly kind: 'waive'; readonly takeOut: () => Promise<void> };

/** What a finding's card asks for before anything is written. */
export type Asking =
  | { readonly kind: 'fix'; readonly id: string }
  | { readonly kind: 'waive'; readonly id: string; readonly missing: readonly WaiveField[] };

export type WaiveField = 'reason' | 'by' | 'expires';

/** What the user gives a waiver. */
export interface WaiveAnswer {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: string;
  /** As typed; empty for none. */
  readonly expires: Day | null;
}

/** The views of the pane, in the order of their tabs. */
export const VIEWS = ['check', 'overview', 'why'] as const;
export type View = (typeof VIEWS)[number];

export interface PaneState {
  readonly view: View;
  readonly running: Running | null;
  readonly shown: Shown | null;
  /** Edited since the check; or not able to hear of edits. */
  readonly stale: 'no' | 'edited' | 'not-watched';
  readonly filter: Filter | null;
  readonly query: string;
  /** Keys of groups that are open. */
  readonly open: ReadonlySet<string>;
  /** How many findings of a group are drawn, where that is not the usual number. */
  readonly drawn: ReadonlyMap<string, number>;
  /** The finding that next and previous count from. */
  readonly current: string | null;
  readonly asking: Asking | null;
  readonly undo: Undo | null;
  readonly isHighlighted: boolean;
  readonly isHelpOpen: boolean;
  readonly areRulesOpen: boolean;
  /** Said politely, and by the undo line. */
  readonly live: string;
  /** Something failed. */
  readonly alert: string;
}

export const AT_START: PaneState = {
  view: 'check',
  running: null,
  shown: null,
  stale: 'no',
  filter: null,
  query: '',
  open: new Set(),
  drawn: new Map(),
  current: null,
  asking: null,
  undo: null,
  isHighlighted: false,
  isHelpOpen: false,
  areRulesOpen: false,
  live: '',
  alert: '',
};
