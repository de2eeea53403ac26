import { cellAddress } from '../../ledger/address';
import { CellError, type Cell } from '../../ledger/source';
import { openWorkbook } from '../../workbook/file/book/openWorkbook';
import type { Inflate } from '../../workbook/file/inflate/port';
import type { CellContent, NewCell, NewSheet } from '../../workbook/file/patch/change';
import type { Differences } from '../../workbook/file/patch/saveCopy';
import { hostToFile } from '../grid/formulaText';
import type { GridCell, GridValue } from './grid';
import type { ExcelHost } from './host';
import { shownFormula } from '../../workbook/file/shownFormula';
import { sameName } from './place';

/** What a copy cannot hold, since the file would have to be made anew for it. */
export type UnsavedChange = 'sheet-removed' | 'table-moved';

export class CannotSave extends Error {
  constructor(
    readonly why: UnsavedChange,
    /** The sheet or table. */
    readonly detail: string,
  ) {
    super(`${why} ${detail}`);
  }
}

/** Error values that a file knows; any other is left for Excel to calculate. */
const STORED_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

interface FileCell {
  readonly value: Cell;
  /** As the file stores it, without `=`; empty for a constant. */
  readonly stored: string;
}

/** What the host's workbook holds otherwise than the file that it was opened from. Formats are not looked at. */
export async function differencesFrom(
  bytes: Uint8Array,
  { book, grid }: ExcelHost,
  inflate?: Inflate,
): Promise<Differences> {
  const file = await openWorkbook(bytes, inflate === undefined ? {} : { inflate });
  const cells: { sheet: string; cell: string; content: CellContent }[] = [];
  const worksheets = file.sheets.filter(({ kind }) => kind === 'worksheet');
  for (const sheet of worksheets) {
    if (!book.sheets.some(({ name }) => sameName(name, sheet.name)))
      throw new CannotSave('sheet-removed', sheet.name);
    const before = new Map<string, FileCell>();
    await file.readSheet(sheet, {
      cell: (row, column, value, stored = '') => void before.set(cellAddress(row, column), { value, stored }),
    });
    for (const [cell, now] of filledCells(grid, sheet.name)) {
      const content = changed(before.get(cell), now);
      before.delete(cell);
      if (content !== undefined) cells.push({ sheet: sheet.name, cell, content });
    }
    for (const [cell, { value, stored }] of before) {
      if (value !== null || stored !== '') cells.push({ sheet: sheet.name, cell, content: null });
    }
  }
  const tables = file.tables.map(({ displayName, range, totalsRowCount, sheet }) => {
    const now = book.tables.find(({ name }) => sameName(name, displayName));
    const rows = range.bottom - totalsRowCount - range.top + 1;
    const isWhere =
      now !== undefined &&
      sameName(now.sheet.name, sheet) &&
      now.range.row === range.top - 1 &&
      now.range.column === range.left - 1 &&
      now.range.columns === range.right - range.left + 1 &&
      now.range.rows >= rows;
    if (!isWhere) throw new CannotSave('table-moved', displayName);
    return { table: displayName, rows: now.range.rows - rows };
  });
  const known = new Set(file.sheets.map(({ name }) => name.toLowerCase()));
  return {
    cells,
    tables: tables.filter(({ rows }) => rows > 0),
    sheets: book.sheets
      .filter(({ name }) => !known.has(name.toLowerCase()))
      .map(({ name }) => newSheet(grid, name)),
  };
}

type Grid = ExcelHost['grid'];

/** Every cell of a sheet that holds anything, by address. */
function filledCells(grid: Grid, sheet: string): Map<string, GridCell> {
  const filled = new Map<string, GridCell>();
  const used = grid.used(sheet);
  if (used === null) return filled;
  for (const [row, line] of grid.read(sheet, used).entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell.value === '' && cell.formula === '') continue;
      filled.set(cellAddress(used.row + row + 1, used.column + column + 1), cell);
    }
  }
  return filled;
}

/** What is to be written for a cell; `undefined` where the file has it already. */
function changed(before: FileCell | undefined, now: GridCell): CellContent | undefined {
  const stored = before?.stored ?? '';
  const isSameFormula =
    now.formula === ''
      ? stored === ''
      : stored !== '' && inFile(now.formula) === inFile(shownFormula(stored));
  const value = fileValue(now.value);
  if (isSameFormula && same(value, before?.value ?? null)) return undefined;
  if (now.formula === '') return value;
  const isKnown = value !== null && !(value instanceof CellError && !STORED_ERRORS.has(value.code));
  // A formula that is as it was goes back word for word, with its new value.
  const formula = isSameFormula ? stored : inFile(now.formula);
  return isKnown ? { formula, value } : { formula };
}

function inFile(formula: string): string {
  return hostToFile(formula.replace(/^=/, ''));
}

function fileValue(value: GridValue): Cell {
  if (value === '') return null;
  return typeof value === 'object' ? new CellError(value.error) : value;
}

function same(one: Cell, other: Cell): boolean {
  if (one instanceof CellError || other instanceof CellError)
    return one instanceof CellError && other instanceof CellError && one.code === other.code;
  return one === other || (one === null && other === '');
}

const NEW_WIDTH = 14;

/** A sheet that was added here: its cells, without formats. */
function newSheet(grid: Grid, name: string): NewSheet {
  const used = grid.used(name);
  if (used === null) return { name, widths: [], rows: [] };
  const whole = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const rows = grid
    .read(name, whole)
    .map((line) => line.map((cell): NewCell => ({ content: changed(undefined, cell) ?? null })));
  return { name, widths: Array<number>(whole.columns).fill(NEW_WIDTH), rows };
}
