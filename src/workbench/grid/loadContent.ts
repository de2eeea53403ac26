import {
  BooleanNumber,
  CellValueType,
  type CellValue,
  type IColumnData,
  type ICellData,
  type IRowData,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { rgbOf } from '../../workbook/file/book/colors';
import type { GridContent, GridValue, LoadedCell, LoadedSheet } from '../host/grid';
import { univerStyle } from './cellStyle';
import { hostToGrid } from './formulaText';
import { univerRange } from './rectangles';
import type { UniverSheets } from './univerSheets';

/** Pixels of a digit and of the margins of a cell in the normal font, by which a file states widths. */
const DIGIT = 7;
const PIXELS_A_POINT = 96 / 72;
/** Univer draws a sheet of this size without pause; beyond it there is nothing but blank cells. */
const EMPTY_ROWS = 100;
const EMPTY_COLUMNS = 10;

/** A formula of a file whose result the file does not have. */
export interface Uncalculated {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Puts the sheets of a file into a workbook of Univer that has them, empty. */
export class ContentLoader {
  private readonly uncalculated: Uncalculated[] = [];
  /** Ids of Univer's styles, by look and number format. */
  private readonly styles: (Map<string, string> | undefined)[] = [];
  private styleCount = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly book: UniverSheets,
    private readonly content: GridContent,
  ) {}

  /** Tells which formulas have to be calculated. */
  load(): readonly Uncalculated[] {
    for (const sheet of this.content.sheets) this.loadSheet(sheet, this.book.sheet(sheet.name));
    return this.uncalculated;
  }

  private loadSheet(loaded: LoadedSheet, sheet: Worksheet): void {
    const { cells, merged, layout } = loaded;
    const subUnitId = sheet.getSheetId();
    let [rows, columns] = [layout.frozenRows, layout.frozenColumns];
    for (const { row, column } of cells) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    for (const range of merged) {
      rows = Math.max(rows, range.row + range.rows);
      columns = Math.max(columns, range.column + range.columns);
    }
    const blank = { row: rows, column: columns, rows: EMPTY_ROWS, columns: EMPTY_COLUMNS };
    this.book.grow(sheet, this.book.onSheet(blank));
    this.lay(loaded, sheet);
    // Straight into the matrix: as a command the cells of a large file take ten times as long.
    const matrix = sheet.getCellMatrix();
    for (const cell of cells) matrix.setValue(cell.row, cell.column, this.cellOf(cell, subUnitId));
    if (merged.length > 0)
      this.book.run(AddWorksheetMergeMutation.id, { subUnitId, ranges: merged.map(univerRange) });
    if (loaded.isHidden)
      this.book.run(SetWorksheetHideMutation.id, { subUnitId, hidden: BooleanNumber.TRUE });
    this.book.redraw(subUnitId);
  }

  private cellOf(cell: LoadedCell, sheetId: string): ICellData {
    const { row, column, value, formula, numberFormat, look } = cell;
    const s = this.styleOf(look, numberFormat);
    if (cell.isUncalculated) this.uncalculated.push({ sheetId, row, column });
    if (formula !== '') return { s, f: hostToGrid(formula), v: stored(value), t: typeOf(value) };
    return value === '' ? { s } : { s, v: stored(value), t: typeOf(value) };
  }

  private styleOf(look: number, numberFormat = this.content.looks.formats[look] ?? 'General'): string {
    let styles = this.styles[look];
    if (styles === undefined) this.styles[look] = styles = new Map<string, string>();
    let id = styles.get(numberFormat);
    if (id === undefined) {
      id = `file-${++this.styleCount}`;
      styles.set(numberFormat, id);
      const found = this.content.looks.cells[look] ?? {};
      this.workbook.getStyles().addCustomStyle(id, univerStyle(found, numberFormat));
    }
    return id;
  }

  private lay({ layout, hiddenRows }: LoadedSheet, sheet: Worksheet): void {
    const subUnitId = sheet.getSheetId();
    const config = sheet.getConfig();
    if (layout.defaultRowHeight !== undefined)
      config.defaultRowHeight = Math.round(layout.defaultRowHeight * PIXELS_A_POINT);
    config.defaultColumnWidth = pixels(layout.defaultColumnWidth ?? 9.140625);
    const rowData: Record<number, Partial<IRowData>> = {};
    const rowOf = (row: number): Partial<IRowData> => (rowData[row - 1] ??= {});
    for (const [row, points] of layout.rowHeights) rowOf(row).h = Math.round(points * PIXELS_A_POINT);
    for (const [row, style] of layout.rowStyles) rowOf(row).s = this.styleOf(style);
    for (const row of hiddenRows) rowOf(row).hd = BooleanNumber.TRUE;
    const columnData: Record<number, IColumnData> = {};
    for (const { first, last, width, hidden, style } of layout.columns) {
      for (let column = first; column <= Math.min(last, sheet.getColumnCount()); column++) {
        columnData[column - 1] = {
          ...(width === undefined ? {} : { w: pixels(width) }),
          ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
          ...(style === undefined ? {} : { s: this.styleOf(style) }),
        };
      }
    }
    this.book.run(SetRowDataMutation.id, { subUnitId, rowData: withinRows(rowData, sheet) });
    this.book.run(SetColDataMutation.id, { subUnitId, columnData });
    const { frozenRows, frozenColumns, showsGridlines } = layout;
    if (frozenRows > 0 || frozenColumns > 0) {
      this.book.run(SetFrozenMutation.id, {
        subUnitId,
        startRow: frozenRows === 0 ? -1 : frozenRows,
        startColumn: frozenColumns === 0 ? -1 : frozenColumns,
        ySplit: frozenRows,
        xSplit: frozenColumns,
      });
    }
    if (!showsGridlines)
      this.book.run(ToggleGridlinesMutation.id, { subUnitId, showGridlines: BooleanNumber.FALSE });
    const color = rgbOf(layout.tabColor, this.content.looks.theme);
    if (color !== undefined) this.book.run(SetTabColorMutation.id, { subUnitId, color });
  }
}

/** A value of a file as Univer keeps it; a text is a text whatever it looks like. */
function stored(value: GridValue): CellValue {
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? Number(value) : value;
}

function typeOf(value: GridValue): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}

function withinRows(rows: Record<number, Partial<IRowData>>, sheet: Worksheet): typeof rows {
  const count = sheet.getRowCount();
  return Object.fromEntries(Object.entries(rows).filter(([row]) => Number(row) < count));
}

/** A width in characters, as pixels. */
function pixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}
