import { prepare as da } from './da/prepare';
import { prepare as en } from './en/prepare';
import type { Language } from './language';

/** What a formula was the formula of; `sheet` is a sheet that was added, `add-in` what opened add-ins. */
export const RECORD_KINDS = [
  'cell',
  'array',
  'column',
  'totals',
  'name',
  'validation',
  'format',
  'sheet',
  'add-in',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Why a formula was not put back. */
export type NotRestored =
  'changed' | 'gone' | 'moved' | 'several' | 'reference' | 'record' | 'add-in' | 'sheet-in-use';

/** Why a workbook is not prepared, or not restored. */
export type PrepareRefusal =
  | 'already-prepared'
  | 'not-prepared'
  | 'two-records'
  | 'without-value'
  | 'recalculate'
  | 'stale-ledger'
  | 'unknown-place';

/** What is said of a copy to be shared: in its own sheet, and by the commands that make it and take it back. */
export interface PrepareTexts {
  /** Name of the sheet; no longer than Excel allows. */
  readonly sheet: string;
  readonly title: string;
  /** What the receiver should know, a line each. */
  readonly lines: readonly string[];
  /** Captions of the record's fixed columns. */
  readonly captions: readonly string[];
  /** Caption of the link of a formula's n-th reference. */
  readonly link: (number: number) => string;
  readonly refusals: Readonly<Record<PrepareRefusal, (places: string) => string>>;
  readonly frozen: (count: number) => string;
  readonly addInsRemoved: string;
  readonly ageUnknown: (places: string) => string;
  readonly restored: (count: number) => string;
  readonly notRestored: (count: number) => string;
  readonly why: Readonly<Record<NotRestored, string>>;
  /** The values of what came back may be older than the tables. */
  readonly recalculates: string;
  readonly recordKept: string;
  readonly arraysFixed: (places: string) => string;
  readonly saved: (file: string) => string;
}

export type RecordWords = Readonly<Record<RecordKind, string>>;

/** What a formula was the formula of. The record is read by these words, in either language. */
export const RECORD_WORDS: Readonly<Record<Language, RecordWords>> = {
  da: {
    cell: 'Celle',
    array: 'Celler med én formel',
    column: 'Tabelkolonne',
    totals: 'Tabeltotal',
    name: 'Navn',
    validation: 'Datavalidering',
    format: 'Betinget format',
    sheet: 'Tilføjet ark',
    'add-in': 'Tilføjelsesprogram',
  },
  en: {
    cell: 'Cell',
    array: 'Cells of one formula',
    column: 'Table column',
    totals: 'Table total',
    name: 'Name',
    validation: 'Data validation',
    format: 'Conditional format',
    sheet: 'Added sheet',
    'add-in': 'Add-in',
  },
};

export function prepareTexts(language: Language): PrepareTexts {
  return language === 'da' ? da : en;
}
