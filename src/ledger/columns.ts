import type { CellProblem } from './problem';
import type { Cell, SourceColumn } from './source';
import type { AmountUnit } from './money';
import type { FieldSpec } from './tables/spec';

/** What became of a cell: nothing in it, read, or not readable. The three are never confused. */
export const BLANK = 0;
export const READ = 1;
export const UNREADABLE = 2;
export type CellState = typeof BLANK | typeof READ | typeof UNREADABLE;

/** Code of a cell that holds no readable text. */
export const NO_CODE = -1;

interface ColumnBase {
  readonly field: string;
  readonly spec: FieldSpec;
  /** The caption in the workbook, or `null` where the table has no such column. */
  readonly caption: string | null;
  /** Column number in the sheet, from 1; 0 where the table has no such column. */
  readonly position: number;
  readonly unit: AmountUnit;
  readonly state: Uint8Array;
  /** What the column was read from; `null` where the table has no such column. */
  readonly source: SourceColumn | null;
  /** Cells that could not be read, or were read with a remark; in the order of the rows. */
  readonly problems: readonly CellProblem[];
  /** The cell as it came, for a message. */
  cell(row: number): Cell;
  /** The cell's number format, e.g. `dd-mm-yyyy`; empty for General. */
  format(row: number): string;
}

/** Amounts (øre), dates (days), years, counts, numbers and shares; 0 where the state is not READ. */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** Ids, references, texts and choices as codes of the ledger's interner; NO_CODE where not READ. */
export interface CodeColumn extends ColumnBase {
  readonly kind: 'code';
  readonly values: Int32Array;
}

export type Column = NumberColumn | CodeColumn;

const allRead = new WeakMap<Column, boolean>();

/** That it is so of a column of which only these rows differ from one of which it was found to be so. */
export function keepAllRead(before: Column, column: Column, rows: readonly number[]): void {
  if (allRead.get(before) === true && rows.every((row) => column.state[row] === READ))
    allRead.set(column, true);
}

/** Whether every cell of a column was read. Found once for a column, which stays the same as long as nothing in it is edited. */
export function isAllRead(column: Column): boolean {
  const known = allRead.get(column);
  if (known !== undefined) return known;
  const found = areRead(column.state);
  allRead.set(column, found);
  return found;
}

function areRead(state: Uint8Array): boolean {
  for (let row = 0; row < state.length; row += 1) if (state[row] !== READ) return false;
  return true;
}
