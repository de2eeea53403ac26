import { CellError, type Cell } from '../../ledger/source';
import { hexOf, sha256 } from '../../rules/sha256';
import type { RecordKind } from '../../text/prepareTexts';
import type { AddInPart } from '../../workbook/file/patch/change';

/**
 * Follows cells through whatever is inserted, deleted or renamed. `formula` stands in a cell of the record and is
 * kept by the program that the workbook is edited in; `caption` is a column of the row's own table; `null` is a place
 * that needs no following.
 */
export type Link = { readonly formula: string } | { readonly caption: string } | null;

/** One formula that was taken out, and what finds its place again. */
export interface RecordEntry {
  readonly number: number;
  readonly kind: RecordKind;
  /** Where it stood, for the reader: `Overblik!B4`, or a name. */
  readonly place: string;
  /** The table and the caption of its column, for a formula in a table; else empty. */
  readonly table: string;
  readonly column: string;
  /** The row's own id, or else a digest of what the row holds, for a cell of a table; else empty. */
  readonly rowId: string;
  readonly rowContent: string;
  /** The text nearest to the left of a cell outside tables: where it differs, rows were moved. */
  readonly label: string;
  /** As the file had it, without `=`. */
  readonly formula: string;
  /** A cell's value; for an array formula the digest of its values. */
  readonly value: Cell;
  /** What else the formula needs to come back: the kind of a condition, the `cm` of a formula that spills. */
  readonly detail: string;
  readonly own: Link;
  /** One for each reference of the formula. */
  readonly references: readonly Link[];
}

export interface RestoreRecord {
  readonly entries: readonly RecordEntry[];
  /** What opened add-ins with the workbook. */
  readonly addIns: readonly AddInPart[];
}

/** Stands in the record's sheet and tells its form. */
export const RECORD_MARK = 'puljetjek-restore-1';
/** What a name stands for while its formula is away. */
export const GONE_NAME = '#N/A';
export const RECORD_NAMESPACE = 'urn:puljetjek:restore:1';

/** Programs save a number with 15 digits at least; an error value by its code. */
export function isSameValue(one: Cell, other: Cell): boolean {
  return valueText(one) === valueText(other);
}

/** A value in words that tell 1, "1", TRUE, a blank and an error apart. Not every program keeps an empty text. */
export function valueText(value: Cell): string {
  if (value instanceof CellError) return value.code;
  if (value === '') return 'null';
  return JSON.stringify(typeof value === 'number' ? Number(value.toPrecision(15)) : value);
}

export async function digestOf(text: string): Promise<string> {
  return hexOf(sha256(new TextEncoder().encode(text)).slice(0, 16));
}

/** The values of an array formula in one text. */
export function valuesText(values: readonly Cell[]): string {
  return JSON.stringify(values.map(valueText));
}
