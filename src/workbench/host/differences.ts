import { cellAddress } from '../../ledger/address';
import { CellError, type Cell } from '../../ledger/source';
import { openWorkbook, type OpenedWorkbook } from '../../workbook/file/book/openWorkbook';
import type { Inflate } from '../../workbook/file/inflate/port';
import type { CellContent, NewTable } from '../../workbook/file/patch/change';
import { PLAIN_STYLE } from '../../workbook/file/patch/newTable';
import type { CellDifference, Differences } from '../../workbook/file/patch/saveCopy';
import { shownFormula } from '../../workbook/file/shownFormula';
import { addedSheet } from './addedSheet';
import type { Book, Table } from './book';
import { contentOf, filledCells, fileValue, GENERAL, inFile } from './fileContent';
import type { Grid, GridCell } from './grid';
import type { ExcelHost } from './host';
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

interface FileCell {
  readonly value: Cell;
  /** As the file stores it, without `=`; empty for a constant. */
  readonly stored: string;
  /** Code of its number format. */
  readonly format: string;
}

/**
 * What the host's workbook holds otherwise than the file that it was opened from. Looks are compared of no cell; one that
 * holds something else is told of with its number format.
 */
export async function differencesFrom(
  bytes: Uint8Array,
  { book, grid }: ExcelHost,
  inflate?: Inflate,
): Promise<Differences> {
  const file = await openWorkbook(bytes, inflate === undefined ? {} : { inflate });
  const cells: CellDifference[] = [];
  const worksheets = file.sheets.filter(({ kind }) => kind === 'worksheet');
  for (const sheet of worksheets) {
    if (!book.sheets.some(({ name }) => sameName(name, sheet.name)))
      throw new CannotSave('sheet-removed', sheet.name);
    const before = new Map<string, FileCell>();
    await file.readSheet(sheet, {
      cell: (row, column, value, stored = '', format = GENERAL) =>
        void before.set(cellAddress(row, column), { value, stored, format }),
    });
    for (const [address, { cell }] of filledCells(grid, sheet.name)) {
      const known = before.get(address);
      const content = changed(known, cell);
      before.delete(address);
      const { numberFormat } = cell;
      const given = numberFormat === GENERAL || numberFormat === known?.format ? {} : { numberFormat };
      if (content !== undefined) cells.push({ sheet: sheet.name, cell: address, content, ...given });
    }
    for (const [cell, { value, stored }] of before) {
      if (value !== null || stored !== '') cells.push({ sheet: sheet.name, cell, content: null });
    }
  }
  const isNew = (name: string, known: readonly string[]): boolean =>
    !known.some((one) => sameName(one, name));
  const sheetNames = file.sheets.map(({ name }) => name);
  const tableNames = file.tables.map(({ displayName }) => displayName);
  return {
    cells,
    tables: grownTables(file, book),
    sheets: book.sheets
      .filter(({ name }) => isNew(name, sheetNames))
      .map((sheet) => addedSheet(book, grid, sheet)),
    newTables: book.tables
      .filter(({ name }) => isNew(name, tableNames))
      .map((table) => newTable(grid, table)),
    names: changedNames(file, book),
  };
}

/** Tables of the file that took in rows; each must still stand where it was. */
function grownTables(file: OpenedWorkbook, book: Book): Differences['tables'] {
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
  return tables.filter(({ rows }) => rows > 0);
}

function newTable(grid: Grid, { name, sheet, range, style }: Table): NewTable {
  const { row, column, rows, columns } = range;
  const [header = []] = grid.read(sheet.name, { ...range, rows: 1 });
  return {
    sheet: sheet.name,
    name,
    // A caption is a text: what a formula shows could become another.
    captions: header.map(({ value, formula }) => (formula === '' ? value : null)),
    range: { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns },
    style: style || PLAIN_STYLE,
  };
}

/** Names of the whole workbook that came, went or stand for something else. */
function changedNames(file: OpenedWorkbook, book: Book): Differences['names'] {
  const before = file.names.filter(({ sheetIndex }) => sheetIndex === undefined);
  const present = book.names
    .filter((now) => {
      const known = before.find(({ name }) => sameName(name, now.name));
      return known === undefined || shownFormula(known.formula) !== now.formula;
    })
    .map(({ name, formula }) => ({ name, formula: inFile(formula) }));
  const gone = before
    .filter(({ name }) => !book.names.some((now) => sameName(now.name, name)))
    .map(({ name }) => ({ name, formula: null }));
  return [...present, ...gone];
}

/** What is to be written for a cell; `undefined` where the file has it already. */
function changed(before: FileCell | undefined, now: GridCell): CellContent | undefined {
  const stored = before?.stored ?? '';
  const isSameFormula =
    now.formula === ''
      ? stored === ''
      : stored !== '' && inFile(now.formula) === inFile(shownFormula(stored));
  if (isSameFormula && same(fileValue(now.value), before?.value ?? null)) return undefined;
  // A formula that is as it was goes back word for word, with its new value.
  return isSameFormula ? contentOf(now, stored) : contentOf(now);
}

function same(one: Cell, other: Cell): boolean {
  if (one instanceof CellError || other instanceof CellError)
    return one instanceof CellError && other instanceof CellError && one.code === other.code;
  return one === other || (one === null && other === '');
}
