import { parseRange, type CellRange } from '../sheet/reference';

/** A defined name as the workbook has it. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, as formula text without `=`. */
  readonly formula: string;
  /** The sheet that it is valid on, as its place among the sheets from 0; absent for the whole workbook. */
  readonly sheetIndex?: number;
  readonly hidden: boolean;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const CELLS =
  /^(?:'((?:[^']|'')+)'|([^'!:[\]]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/;

/** The cell that a name stands for, if it stands for a single one (`Facts!$B$2` or `Facts!$B$2:$B$2`). */
export function cellOfName(formula: string): CellPlace | undefined {
  const found = rangeOfName(formula);
  if (found === undefined) return undefined;
  const { sheet, range } = found;
  const isOne = range.top === range.bottom && range.left === range.right;
  return isOne ? { sheet, row: range.top, column: range.left } : undefined;
}

/** The cells that a name stands for, if they stand together on one sheet (`Facts!$A$3:$N$602`). */
export function rangeOfName(formula: string): { sheet: string; range: CellRange } | undefined {
  const match = CELLS.exec(formula.trim());
  if (match === null) return undefined;
  const [, quoted, plain, column, row, lastColumn = column, lastRow = row] = match;
  const range = parseRange(`${column}${row}:${lastColumn}${lastRow}`);
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return range === undefined || sheet.includes('[') ? undefined : { sheet, range };
}
