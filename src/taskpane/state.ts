import type { Day } from '../ledger/dates';
import type { Finding } from '../rules/finding';
import type { History } from '../rules/history';
import type { Filter } from './findingGroups';
import type { Window } from './listWindow';
import type { Checked, ResultParts } from './readAndCheck';

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
export interface Undo {
  readonly takeBack: () => Promise<void>;
  /** Said when it is done. */
  readonly undone: string;
}

/** A report on its way into sheets. */
export interface Writing {
  readonly rowsDone: number;
  readonly rowsAll: number;
  readonly cancel: () => void;
}

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
export const VIEWS = ['check', 'overview', 'why', 'share'] as const;
/** One of them, or the mapping of a sheet of one's own, which has no tab. */
export type View = (typeof VIEWS)[number] | 'map';

export interface PaneState {
  readonly view: View;
  readonly running: Running | null;
  readonly writing: Writing | null;
  readonly shown: Shown | null;
  /** Edited since the check; or not able to hear of edits. */
  readonly stale: 'no' | 'edited' | 'not-watched';
  readonly filter: Filter | null;
  readonly query: string;
  /** Keys of groups that are open. */
  readonly open: ReadonlySet<string>;
  /** Which findings of a group are drawn, where they are not its first few. */
  readonly drawn: ReadonlyMap<string, Window>;
  /** The row of the list that Tab goes to; where it is not drawn, the first one. */
  readonly row: string | null;
  /** The finding that next and previous count from. */
  readonly current: string | null;
  readonly asking: Asking | null;
  readonly undo: Undo | null;
  readonly isHighlighted: boolean;
  readonly isHelpOpen: boolean;
  /** The choice of a new workbook or of a table to add, while it is asked for. */
  readonly choosing: ResultParts['NewBook'] | null;
  readonly areRulesOpen: boolean;
  /** Said politely, and by the undo line. */
  readonly live: string;
  /** Something failed. */
  readonly alert: string;
}

export const AT_START: PaneState = {
  view: 'check',
  running: null,
  writing: null,
  shown: null,
  stale: 'no',
  filter: null,
  query: '',
  open: new Set(),
  drawn: new Map(),
  row: null,
  current: null,
  asking: null,
  undo: null,
  isHighlighted: false,
  isHelpOpen: false,
  choosing: null,
  areRulesOpen: false,
  live: '',
  alert: '',
};
