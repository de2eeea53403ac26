import { seal as da } from './da/seal';
import { seal as en } from './en/seal';
import type { Language } from './language';

/** A key, its owner and its first and last day. */
export interface KeyWords {
  readonly key: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

/** What a sealed workbook and its verification say. */
export interface SealTexts {
  /** The seal's sheet. */
  readonly sheet: {
    readonly name: string;
    readonly title: string;
    /** What a seal is worth, a paragraph each. */
    readonly lines: readonly string[];
    readonly on: string;
    readonly by: string;
    readonly byNobody: string;
    readonly pack: string;
    readonly cutOff: string;
    readonly noCutOff: string;
    readonly signature: string;
    readonly unsigned: string;
    readonly signedWith: (owner: string, key: string) => string;
    readonly code: string;
    readonly previous: string;
    readonly noPrevious: string;
    readonly lostPrevious: string;
    readonly table: string;
    readonly rows: string;
    readonly totals: string;
    /** Above the rows that are for programs. */
    readonly machine: string;
  };
  /** `3 tabeller, 41 rækker`. */
  readonly sealed: (file: string, tables: number, rows: number) => string;
  readonly codeIs: (code: string) => string;
  /** What came of a verification; the moment and the name are the seal's own. */
  readonly status: {
    readonly unchanged: (on: string, by: string) => string;
    readonly unchangedSigned: (on: string, owner: string) => string;
    readonly changed: (on: string, by: string, changes: number) => string;
    readonly otherPack: (on: string, by: string) => string;
    readonly cannotVerify: string;
    readonly noSeal: string;
    readonly badSignature: string;
    readonly unknownKey: string;
    /** The key is trusted, and was not valid when the seal says it was used. */
    readonly notInTime: (on: string, key: KeyWords) => string;
    readonly unsignedButTrusted: string;
  };
  /** Whose key stands behind it; an unknown one only calls itself so. */
  readonly signedBy: (key: KeyWords, isTrusted: boolean) => string;
  /** That no key stands behind it. */
  readonly notSigned: string;
  readonly packs: (sealed: string, now: string) => string;
  readonly sentWith: string;
  readonly change: {
    readonly added: (row: string) => string;
    readonly removed: (row: string) => string;
    readonly changed: (row: string, column: string) => string;
    readonly wholeRow: (row: string) => string;
    readonly wholeTable: string;
    readonly setting: (name: string) => string;
    /** A row without an id. */
    readonly noName: string;
  };
  readonly more: (count: number) => string;
  readonly earlier: string;
  readonly doubts: {
    readonly 'no-value': (cells: string) => string;
    readonly 'table-twice': (table: string) => string;
    readonly 'table-lost': (table: string) => string;
    readonly 'table-without-captions': (table: string) => string;
    readonly 'column-doubtful': (table: string, captions: string) => string;
    readonly 'column-not-sealed': (table: string, caption: string) => string;
    readonly 'seal-broken': () => string;
    readonly 'seal-too-new': () => string;
    readonly 'seals-differ': () => string;
    readonly 'sheet-edited': (sheet: string) => string;
    readonly 'sheet-in-the-way': (sheet: string) => string;
  };
  /** Why nothing was sealed. */
  readonly refused: {
    readonly noTables: string;
    readonly doubts: string;
    readonly name: string;
  };
}

export function sealTexts(language: Language): SealTexts {
  return language === 'da' ? da : en;
}
