import type { WorkbookTrouble } from '../workbook/port';

/** What the pane says, the findings themselves apart. */
export interface PaneTexts {
  readonly title: string;
  readonly validate: string;
  readonly again: string;
  readonly cancel: string;
  readonly ready: string;
  readonly working: string;
  readonly rowsDone: (done: string, all: string) => string;
  /** The time of a check: `kl. 10.42`. */
  readonly at: (hours: string, minutes: string) => string;
  readonly done: (counts: string) => string;
  readonly nothingFound: string;
  readonly cancelled: string;
  readonly cancelledKept: string;
  readonly outOfDate: string;
  readonly notWatched: string;
  readonly goTo: (place: string) => string;
  readonly selected: (place: string) => string;
  readonly alsoCells: string;
  readonly findings: string;
  readonly more: (count: number) => string;
  readonly rules: string;
  readonly notSelected: string;
  readonly previousShown: string;
  readonly troubles: Readonly<Record<WorkbookTrouble, (detail: string) => string>>;
  readonly fault: (detail: string) => string;
  readonly empty: {
    readonly title: string;
    readonly about: string;
    readonly newBook: string;
    readonly newAbout: string;
    readonly sample: string;
    readonly sampleAbout: string;
    readonly own: string;
    readonly ownAbout: (needed: string) => string;
  };
  readonly help: {
    readonly title: string;
    readonly close: string;
    readonly steps: readonly string[];
  };
  readonly files: { readonly empty: string; readonly sample: string };
}
