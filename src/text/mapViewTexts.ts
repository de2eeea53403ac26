import type { MapTexts } from './types';

/** What the view says with which a sheet of one's own is mapped; loaded when it is first opened. */
export interface MapViewTexts {
  /** What the command line says of a mapping too. */
  readonly map: Pick<MapTexts, 'nothing' | 'reasons' | 'why' | 'about' | 'unreadable'>;
  readonly title: string;
  readonly back: string;
  readonly reading: string;
  readonly sheetsRead: (done: string, all: string) => string;
  readonly cancelled: string;
  readonly notRead: string;
  readonly readAgain: string;
  readonly noSheets: string;
  readonly sheet: string;
  /** A sheet that a mapping reads already. */
  readonly isMapped: (sheet: string) => string;
  readonly table: string;
  readonly choose: string;
  readonly noTable: string;
  readonly header: string;
  readonly headerFound: (rows: string) => string;
  readonly headerNotFound: string;
  readonly headerRow: (row: number, texts: string) => string;
  /** `Række 5–602, 598 rækker`. */
  readonly dataRows: (rows: string, count: string) => string;
  readonly row: string;
  /** One, many. */
  readonly rows: readonly [string, string];
  readonly rowsAt: (rows: string) => string;
  /** Heads one of several lists on a sheet. */
  readonly block: (rows: string) => string;
  readonly questions: string;
  readonly questionsAbout: string;
  /** One, many: what has to be answered. */
  readonly open: readonly [string, string];
  readonly answered: string;
  readonly notUsable: string;
  readonly renameAbout: string;
  readonly answers: {
    readonly 'leave-out': string;
    readonly read: string;
    readonly 'only-with-an-amount': string;
    readonly all: string;
    readonly notAmount: string;
    readonly number: string;
    readonly constant: string;
    readonly constantIs: (value: string) => string;
    readonly none: string;
  };
  readonly constantLabel: string;
  readonly suggested: string;
  readonly otherColumns: string;
  readonly withoutColumn: string;
  readonly columns: string;
  readonly yourColumn: string;
  readonly becomes: string;
  readonly leftAlone: string;
  /** The accessible name of the choice for a column. */
  readonly columnBecomes: (column: string, caption: string) => string;
  readonly noCaption: string;
  /** From none to three dots. */
  readonly sure: readonly [string, string, string, string];
  readonly unit: (unit: string) => string;
  readonly textForm: (form: string) => string;
  readonly more: string;
  readonly moreField: string;
  readonly preview: string;
  readonly noPreview: string;
  readonly leftOut: string;
  readonly nothingLeftOut: string;
  readonly moreLeftOut: (count: string) => string;
  /** The mappings that are in the workbook already. */
  readonly kept: {
    readonly title: string;
    readonly from: (tables: string, place: string) => string;
    readonly lost: (tables: string, name: string) => string;
    /** In place of the tables. */
    readonly notUnderstood: string;
    readonly remove: string;
    readonly removing: string;
    readonly removed: string;
    readonly notRemoved: string;
    readonly restored: string;
  };
  readonly apply: string;
  readonly applyAbout: string;
  readonly applying: string;
  readonly applied: (tables: string) => string;
  readonly notApplied: string;
  readonly changed: string;
  readonly undone: string;
}
