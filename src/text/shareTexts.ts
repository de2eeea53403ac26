import type { PrepareRefusal } from './prepareTexts';

/** What long work on a workbook is at. */
export type Step =
  'read' | 'examine' | 'check' | 'freeze' | 'seal' | 'restore' | 'compare' | 'returned' | 'collect' | 'open';

/** What the view says with which workbooks are shared; loaded when it is first opened. */
export interface ShareTexts {
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepOf: (at: string, all: string) => string;
  readonly cancelled: string;
  readonly outOfDate: string;
  readonly notWatched: string;
  readonly state: {
    readonly heading: string;
    /** `12. december 2024 kl. 14.05`. */
    readonly moment: (day: string, hours: string, minutes: string) => string;
    readonly unchanged: (moment: string) => string;
    readonly changed: (moment: string) => string;
    readonly otherPack: (moment: string) => string;
    readonly cannotTell: string;
    readonly noSeal: string;
    readonly noSealAbout: string;
    readonly notRead: string;
    readonly accordingToFile: string;
    readonly by: (name: string) => string;
    readonly byNobody: string;
    readonly code: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly badSignature: string;
    readonly badSignatureAbout: string;
    readonly unknownKey: string;
    readonly unknownKeyAbout: string;
    readonly signedWith: (key: string, owner: string) => string;
    readonly notSigned: string;
    /** One, many. */
    readonly changes: readonly [string, string];
    readonly earlier: (count: string) => string;
    readonly verified: string;
  };
  readonly prepare: {
    readonly heading: string;
    readonly done: string;
    readonly current: string;
    readonly toDo: string;
    readonly checked: string;
    /** One, many: what becomes values. */
    readonly formulas: readonly [string, string];
    readonly formulasAbout: string;
    readonly seeList: string;
    readonly hideList: string;
    readonly sheets: string;
    readonly sheetsAbout: string;
    readonly seal: string;
    readonly sealAbout: string;
    readonly by: string;
    readonly byMissing: string;
    readonly byTooLong: string;
    readonly prepare: string;
    readonly sealOnly: string;
    readonly copyAbout: string;
    /** What was opened beside this workbook. */
    readonly opened: Readonly<Record<'prepared' | 'sealed' | 'restored', string>>;
    readonly sendCode: string;
    readonly notPrepared: string;
    readonly notSealed: string;
    readonly ageUnknown: (places: string) => string;
    readonly isCopy: string;
    readonly restore: string;
    readonly notRestored: string;
    readonly refusals: Readonly<Record<PrepareRefusal, (places: string) => string>>;
  };
  readonly compare: {
    readonly heading: string;
    readonly about: string;
    readonly choose: string;
    readonly thisWorkbook: string;
    readonly older: string;
    readonly newer: string;
    readonly turn: string;
    readonly again: string;
    readonly compared: string;
    readonly notCompared: string;
    readonly becomes: string;
  };
  readonly collect: {
    readonly heading: string;
    readonly about: string;
    /** One, many. */
    readonly workbooks: readonly [string, string];
    readonly add: string;
    readonly ready: string;
    /** One, many. */
    readonly rows: readonly [string, string];
    readonly conflicts: readonly [string, string];
    readonly refused: string;
    readonly remove: string;
    readonly removeFile: (file: string) => string;
    readonly taken: string;
    readonly asSent: string;
    readonly ours: string;
    readonly theirs: string;
    /** What stands in a place where there is no such row. */
    readonly noRow: string;
    readonly notKnown: string;
    readonly cannotBeTaken: string;
    readonly older: string;
    readonly takeOlder: string;
    readonly merge: (workbooks: string) => string;
    readonly nothingOverwritten: string;
    readonly undecided: (conflicts: string) => string;
    readonly removeRefused: string;
    readonly twoValues: (place: string) => string;
    readonly again: string;
    readonly held: string;
    readonly notHeld: string;
    readonly opened: string;
    readonly formulas: string;
    readonly notMerged: string;
    /** The open workbook is another than the one that was decided about. */
    readonly changed: string;
    readonly noTables: string;
  };
}
