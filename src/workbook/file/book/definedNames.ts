import { parseCell } from '../sheet/reference';

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

const ONE_CELL =
  /^(?:'((?:[^']|'')+)'|([^'!:[\]]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/;

/** The cell that a name stands for, if it stands for a single one (`Facts!$B$2` or `Facts!$B$2:$B$2`). */
export function cellOfName(formula: string): CellPlace | undefined {
  const match = ONE_CELL.exec(formula.trim());
  if (match === null) return undefined;
  const [, quoted, plain, column, row, lastColumn = column, lastRow = row] = match;
  const cell = parseCell(`${column}${row}`);
  if (cell === undefined || lastColumn !== column || lastRow !== row) return undefined;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return sheet.includes('[') ? undefined : { sheet, ...cell };
}
