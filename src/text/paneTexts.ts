import type { WorkbookTrouble } from '../workbook/port';

/** What the pane says, the findings themselves apart. */
export interface PaneTexts {
  readonly title: string;
  readonly views: Readonly<Record<'check' | 'overview' | 'why' | 'share', string>>;
  readonly validate: string;
  readonly again: string;
  readonly cancel: string;
  readonly ready: string;
  readonly working: string;
  readonly rowsDone: (done: string, all: string) => string;
  readonly done: (counts: string) => string;
  readonly fixed: (left: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly notUndone: string;
  readonly notWritten: string;
  readonly waived: (left: string) => string;
  readonly highlighted: string;
  readonly unhighlighted: string;
  readonly notHighlighted: string;
  readonly checking: (rows: string) => string;
  readonly workOn: string;
  readonly stays: string;
  readonly helpButton: string;
  readonly cancelled: string;
  readonly cancelledKept: string;
  readonly outOfDate: string;
  readonly notWatched: string;
  readonly goTo: (place: string) => string;
  readonly selected: (place: string) => string;
  readonly more: (count: number) => string;
  readonly notSelected: string;
  readonly previousShown: string;
  readonly troubles: Readonly<Record<WorkbookTrouble, (detail: string) => string>>;
  readonly fault: (detail: string) => string;
  readonly empty: { readonly title: string };
  readonly help: {
    readonly title: string;
    readonly close: string;
    readonly steps: readonly string[];
  };
}
