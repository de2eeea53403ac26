import {
  type ICellData,
  type ICommandService,
  type IExecutionOptions,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetColDataMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { GridCell, GridRange } from '../host/grid';
import { readCell, writtenCell } from './cellValue';
import { formatAt } from './display';
import { gridToHost } from './formulaText';
import { around, gridRange } from './rectangles';

/** A new sheet's size; it grows when something is written outside it, up to Excel's own size. */
const ROWS = 20_000;
const COLUMNS = 200;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What to create a workbook for `UniverGrid` from. */
export function emptyWorkbook(sheets: readonly string[]): Partial<IWorkbookData> {
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  return {
    sheetOrder: ids,
    sheets: Object.fromEntries(
      ids.map((id, index) => [
        id,
        { id, name: sheets[index] ?? id, rowCount: ROWS, columnCount: COLUMNS, cellData: {} },
      ]),
    ),
  };
}

/** The sheets of a workbook in Univer, and what their cells hold. */
export class UniverSheets {
  private readonly unitId: string;

  constructor(
    private readonly workbook: Workbook,
    private readonly commands: ICommandService,
    private readonly model: FormulaDataModel,
  ) {
    this.unitId = workbook.getUnitId();
  }

  sheets(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getName());
  }

  addSheet(name: string): void {
    if (this.workbook.getSheetBySheetName(name)) throw new RangeError(`there is a sheet ${name}`);
    this.run(InsertSheetCommand.id, {
      index: this.workbook.getSheets().length,
      sheet: { name, rowCount: ROWS, columnCount: COLUMNS },
    });
  }

  removeSheet(name: string): void {
    if (this.workbook.getSheets().length === 1) throw new RangeError('a workbook has at least one sheet');
    this.run(RemoveSheetCommand.id, { subUnitId: this.sheet(name).getSheetId() });
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from);
    const other = this.workbook.getSheetBySheetName(to);
    if (other && other !== sheet) throw new RangeError(`there is a sheet ${to}`);
    this.run(SetWorksheetNameCommand.id, { subUnitId: sheet.getSheetId(), name: to });
  }

  read(sheetName: string, range: GridRange): readonly (readonly GridCell[])[] {
    const sheet = this.sheet(sheetName);
    const id = sheet.getSheetId();
    const spilled = this.model.getArrayFormulaCellData()[this.unitId]?.[id];
    return Array.from({ length: range.rows }, (_row, r) =>
      Array.from({ length: range.columns }, (_column, c) => {
        const [row, column] = [range.row + r, range.column + c];
        const cell = sheet.getCellRaw(row, column);
        const formula =
          cell?.f || cell?.si ? this.model.getFormulaStringByCell(row, column, id, this.unitId) : null;
        const own = readCell(cell);
        return {
          value: own === '' && spilled ? readCell(spilled[row]?.[column]) : own,
          formula: formula ? gridToHost(formula) : '',
          numberFormat: formatAt(this.workbook, sheet, row, column),
        };
      }),
    );
  }

  write(
    sheetName: string,
    range: GridRange,
    values: readonly (readonly (number | string | boolean)[])[],
    /** The text to store for a formula in a cell. */
    formulaAt: (formula: string, sheetId: string, row: number, column: number) => string,
  ): void {
    if (values.length !== range.rows || values.some((row) => row.length !== range.columns)) {
      throw new RangeError('values and range have different shapes');
    }
    const id = this.sheet(sheetName).getSheetId();
    this.setCells(sheetName, range, (r, c) =>
      writtenCell(values[r]?.[c] ?? '', (formula) => formulaAt(formula, id, range.row + r, range.column + c)),
    );
  }

  setNumberFormat(sheetName: string, range: GridRange, format: string): void {
    this.setStyle(sheetName, range, { n: { pattern: format } });
  }

  /** Adds to how cells look; what is `null` is taken away. */
  setStyle(sheetName: string, range: GridRange, style: IStyleData): void {
    this.setCells(sheetName, range, () => ({ s: style }), SetStyleCommand.id);
  }

  used(sheetName: string): GridRange | null {
    const sheet = this.sheet(sheetName);
    const holding: GridRange[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f || cell?.si || readCell(cell) !== '') holding.push({ row, column, rows: 1, columns: 1 });
    });
    const spills = this.model.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()] ?? {};
    for (const columns of Object.values(spills)) {
      for (const spill of Object.values((columns ?? {}) as Record<number, Nullable<IRange>>)) {
        if (spill) holding.push(gridRange(spill));
      }
    }
    return around(holding);
  }

  sheet(name: string): Worksheet {
    const sheet =
      this.workbook.getSheetBySheetName(name) ??
      this.workbook.getSheets().find((each) => each.getName().toLowerCase() === name.toLowerCase());
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  /** Runs one of Univer's commands on this workbook. */
  run(command: string, params: object, options?: IExecutionOptions): void {
    if (!this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...params }, options)) {
      throw new Error(`Univer refused ${command}`);
    }
  }

  /** Says to whoever draws the sheet that it has changed where no command of Univer's says so. */
  redraw(subUnitId: string): void {
    this.run(SetColDataMutation.id, { subUnitId, columnData: {} }, { onlyLocal: true });
  }

  private setCells(
    sheetName: string,
    range: GridRange,
    cell: (row: number, column: number) => ICellData,
    trigger?: string,
  ): void {
    const sheet = this.sheet(sheetName);
    this.grow(sheet, range);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < range.rows; r++) {
      const row: Record<number, ICellData> = (cellValue[range.row + r] = {});
      for (let c = 0; c < range.columns; c++) row[range.column + c] = cell(r, c);
    }
    this.run(SetRangeValuesMutation.id, {
      subUnitId: sheet.getSheetId(),
      cellValue,
      ...(trigger ? { trigger } : {}),
    });
  }

  /** The part of a range that a sheet can have. */
  onSheet(range: GridRange): GridRange {
    const rows = Math.min(range.rows, MOST_ROWS - range.row);
    return { ...range, rows, columns: Math.min(range.columns, MOST_COLUMNS - range.column) };
  }

  /** Makes a sheet large enough for a range: Univer throws where something is written outside of it. */
  grow(sheet: Worksheet, range: GridRange): void {
    const [rows, columns] = [range.row + range.rows, range.column + range.columns];
    if (range.row < 0 || range.column < 0 || rows > MOST_ROWS || columns > MOST_COLUMNS) {
      throw new RangeError('outside the sheet');
    }
    const subUnitId = sheet.getSheetId();
    if (rows > sheet.getRowCount()) this.run(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: rows });
    if (columns > sheet.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: columns });
    }
  }
}
