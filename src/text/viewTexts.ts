import type { PartId } from '../ledger/parts';
import type { LeftOutWhy } from '../ledger/selection';

/** What the overview and "why this number" say; loaded when one of them is first opened. */
export interface ViewTexts {
  readonly reading: string;
  readonly readAgain: string;
  /** One, many. */
  readonly rows: readonly [string, string];
  readonly notStated: string;
  readonly why: WhyTexts;
  readonly overview: OverviewTexts;
}

export interface WhyTexts {
  readonly follows: string;
  readonly selectOne: string;
  readonly selectAbout: string;
  readonly notOurs: (place: string) => string;
  readonly ledgerCell: string;
  readonly moreThanOne: string;
  readonly notFollowed: (rest: string) => string;
  readonly nameUnknown: (names: string) => string;
  readonly noRows: string;
  readonly noAnswer: (code: string, reason: string) => string;
  readonly otherAnswer: (cell: string, ours: string) => string;
  readonly whatThen: string;
  readonly agrees: string;
  /** What a function answers, by its name in a formula. */
  readonly answers: ReadonlyMap<string, string>;
  readonly parts: Readonly<Record<PartId, string>>;
  readonly sum: string;
  readonly left: (amount: string) => string;
  readonly shareOf: (amount: string) => string;
  readonly plus: string;
  readonly minus: string;
  readonly leftOut: (rows: string, why: string) => string;
  readonly leftOutWhy: Readonly<Record<LeftOutWhy, string>>;
  readonly cannotBeRead: string;
  readonly noHidden: string;
  readonly hidden: (rows: string) => string;
  readonly exact: string;
  readonly mark: string;
  readonly unmark: string;
  readonly marked: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly formula: string;
  readonly value: string;
}

export interface OverviewTexts {
  readonly pools: string;
  readonly committed: string;
  readonly remaining: string;
  readonly budget: string;
  readonly frameNotStated: string;
  readonly year: string;
  readonly whole: string;
  /** The unit of amounts in full, and in millions. */
  readonly kroner: string;
  readonly millions: string;
  readonly inMillions: (amount: string) => string;
  readonly left: string;
  readonly partOf: (pool: string) => string;
  readonly aboveFrame: (amount: string) => string;
  readonly ofBudget: (amount: string) => string;
  readonly match: string;
  readonly matchAbout: string;
  readonly noMatch: string;
  readonly required: string;
  readonly pledged: string;
  readonly documented: string;
  readonly missing: (amount: string) => string;
  readonly savings: string;
  readonly savingsAbout: string;
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly fte: string;
  readonly noPotential: string;
  readonly caveat: string;
  readonly insert: string;
  readonly draft: string;
  readonly sheet: string;
  readonly inserted: (sheet: string) => string;
  readonly notInserted: string;
  readonly pool: string;
  readonly project: string;
}
