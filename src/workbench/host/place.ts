import { cellAddress, columnLetters } from '../../ledger/address';
import { MAX_COLUMN, MAX_ROW } from '../../workbook/file/limits';
import { columnNumber, parseRange } from '../../workbook/file/sheet/reference';
import type { GridRange } from './grid';

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const CELL_LIKE = /^[A-Z]{1,3}[0-9]+$/i;
const SHEET_AND_CELLS = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** A sheet's name as formulas write it: in quotes where it has to be. */
export function quotedSheet(name: string): string {
  return PLAIN_SHEET.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `B4:C9`, or `B4` of one cell; whole columns and rows as `B:C` and `4:9`. */
export function cellsText(range: GridRange): string {
  const { row, column, rows, columns } = range;
  if (rows === MAX_ROW) return `${columnLetters(column + 1)}:${columnLetters(column + columns)}`;
  if (columns === MAX_COLUMN) return `${row + 1}:${row + rows}`;
  const first = cellAddress(row + 1, column + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows, column + columns)}`;
}

/** `Sheet!B4:C9`. */
export function addressText(sheet: string, range: GridRange): string {
  return `${quotedSheet(sheet)}!${cellsText(range)}`;
}

/** `Sheet!$B$4:$C$9`, as a name keeps the cells that it was given. */
export function absoluteText(sheet: string, range: GridRange): string {
  return `${quotedSheet(sheet)}!${cellsText(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}

/** Cells of `B4`, `$B$4:$C$9`, `B:C` or `4:9`; undefined where the text is none of these. */
export function parseCells(text: string): GridRange | undefined {
  const plain = text.replaceAll('$', '').toUpperCase();
  const wholeColumns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(plain);
  if (wholeColumns !== null) {
    const [, first = '', last = ''] = wholeColumns;
    const column = columnNumber(first) - 1;
    return { row: 0, column, rows: MAX_ROW, columns: columnNumber(last) - column };
  }
  const wholeRows = /^([0-9]+):([0-9]+)$/.exec(plain);
  if (wholeRows !== null) {
    const row = Number(wholeRows[1]) - 1;
    return { row, column: 0, rows: Number(wholeRows[2]) - row, columns: MAX_COLUMN };
  }
  const found = parseRange(plain);
  if (found === undefined) return undefined;
  const { top, left, bottom, right } = found;
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Sheet and cells of `Sheet!B4` or `='A sheet'!$B$4:$C$9`. */
export function parseReference(text: string): { sheet: string; range: GridRange } | undefined {
  const [, quoted, plain, cells = ''] = SHEET_AND_CELLS.exec(text.replace(/^=/, '').trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const range = parseCells(cells);
  return sheet === undefined || range === undefined ? undefined : { sheet, range };
}

export function intersection(one: GridRange, other: GridRange): GridRange | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(one: GridRange, other: GridRange): GridRange {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** Whether two names are one to Excel. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
