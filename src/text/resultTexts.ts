import type { Language } from './language';

/** What the pane says from its first check on; it comes with the rules and not with the pane. */
export interface ResultTexts {
  readonly empty: {
    readonly about: (needed: string) => string;
  };
  readonly newBook: {
    readonly title: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly empty: string;
    readonly emptyAbout: string;
    readonly sample: string;
    readonly sampleAbout: string;
    readonly own: string;
    readonly ownAbout: string;
    readonly addTable: string;
    readonly addTableAbout: string;
    readonly training: string;
    readonly trainingAbout: string;
    readonly close: string;
    readonly opened: string;
    readonly notOpened: string;
  };
  readonly toSheets: {
    readonly button: string;
    readonly writing: string;
    readonly rowsDone: (done: string, all: string) => string;
    readonly written: (sheets: string) => string;
    readonly notWritten: string;
    readonly cancelled: string;
    readonly undone: string;
  };
  readonly fixPreview: {
    readonly fixTo: (place: string) => string;
    readonly was: string;
    readonly becomes: string;
    readonly alsoClears: (titles: string) => string;
    readonly brings: (titles: string) => string;
    readonly doFix: string;
  };
  readonly waiveForm: {
    readonly about: string;
    readonly reason: string;
    readonly by: string;
    readonly expires: string;
    readonly dateForm: string;
    readonly missing: Readonly<Record<'reason' | 'by' | 'expires', string>>;
  };
  /** `51–150 of 5,000 shown`. */
  readonly shownOf: (shown: string, all: string) => string;
  readonly earlier: (count: number) => string;
  readonly nothingFound: string;
  readonly nothingMatches: string;
  readonly search: string;
  readonly goToCell: string;
  readonly alsoCells: string;
  readonly previous: string;
  readonly next: string;
  readonly position: (at: string, all: string) => string;
  readonly highlight: string;
  readonly unhighlight: string;
  readonly notNow: string;
  readonly show: string;
  readonly hide: string;
  readonly isNew: string;
  readonly fix: string;
  readonly waive: string;
  /** The time of a check: `kl. 10.42`. */
  readonly at: (hours: string, minutes: string) => string;
  readonly today: (at: string) => string;
  readonly seconds: (seconds: string) => string;
  readonly counts: string;
}
