import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  numfmt,
  type ICellData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Language } from '../../text/language';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { gridToHost, hostToGrid } from '../grid/formulaText';
import { writtenCell } from '../grid/cellValue';
import { univerRange } from '../grid/rectangles';
import type { GridRange } from '../host/grid';
import type { PageGrid } from './pageGrid';
import { readTyped, toShown } from './typed';

const TEXT = { f: null, t: CellValueType.STRING };
/** Before everything that Univer itself does with what was typed. */
const FIRST = 100;

/** What the user writes into cells, in the cell's own editor, in the formula bar or by pasting. */
export class CellEntry {
  private readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly page: PageGrid,
    private readonly language: Language,
    private readonly texts: WorkbenchTexts,
    private readonly date1904: boolean,
    /** The table that a cell stands in, for `[@Column]`; empty outside tables. */
    private readonly tableAt: (sheet: string, row: number, column: number) => string,
  ) {
    const { injector, unitId } = page;
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('no workbook');
    this.workbook = workbook;
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    const { writeCellInterceptor } = injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col, origin }, next) =>
        isText(cell) ? next(cell) : this.read(cell, origin, worksheet.getName(), row, col),
    });
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        const shown = this.formulaAt(worksheet.getSheetId(), row, col);
        return shown === '' ? this.withComma(next(cell)) : { ...cell, f: shown };
      },
    });
  }

  /** What the formula bar shows for a cell: its formula or its value, as the user would type it. */
  shown(sheet: string, row: number, column: number): string {
    const worksheet = this.workbook.getSheetBySheetName(sheet);
    if (!worksheet) return '';
    const formula = this.formulaAt(worksheet.getSheetId(), row, column);
    if (formula !== '') return formula;
    const cell = worksheet.getCellRaw(row, column);
    const pattern = this.patternOf(cell);
    if (cell?.t === CellValueType.NUMBER && numfmt.isDateFormat(pattern)) {
      return numfmt.format(pattern, Number(cell.v), { locale: this.language });
    }
    if (cell?.t === CellValueType.BOOLEAN) return this.texts.truths[Number(cell.v) === 1 ? 0 : 1];
    return String(this.withComma(cell)?.v ?? '');
  }

  /** What the grid draws in a cell. */
  drawn(sheet: string, row: number, column: number): string {
    return String(this.workbook.getSheetBySheetName(sheet)?.getCell(row, column)?.v ?? '');
  }

  /** Writes texts into cells as if each had been typed; one step for undo. */
  write(sheet: string, range: GridRange, texts: readonly (readonly string[])[]): void {
    const worksheet = this.workbook.getSheetBySheetName(sheet);
    if (!worksheet) throw new RangeError(sheet);
    const { unitId } = this.page;
    const subUnitId = worksheet.getSheetId();
    const rowCount = range.row + range.rows;
    const columnCount = range.column + range.columns;
    if (rowCount > worksheet.getRowCount()) {
      this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { unitId, subUnitId, rowCount });
    }
    if (columnCount > worksheet.getColumnCount()) {
      this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, {
        unitId,
        subUnitId,
        columnCount,
      });
    }
    const value = texts.map((line, r) =>
      line.map((text, c) => this.cellFor(text, sheet, range.row + r, range.column + c)),
    );
    this.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId,
      subUnitId,
      range: univerRange(range),
      value,
    });
  }

  private read(
    cell: Nullable<ICellData>,
    origin: Nullable<ICellData>,
    sheet: string,
    row: number,
    column: number,
  ): Nullable<ICellData> {
    const text = textOf(cell);
    if (text === null) return cell;
    const read = this.cellFor(text, sheet, row, column);
    // Opened and left as it was: nothing is written, so nothing is to be saved.
    if (read.f && origin?.f === read.f) return origin;
    return { ...cell, ...read, ...(cell?.s && !read.s ? { s: cell.s } : {}) };
  }

  private cellFor(text: string, sheet: string, row: number, column: number): ICellData {
    const typed = readTyped(text, this.language, this.date1904);
    if ('formula' in typed) {
      const own = this.tableAt(sheet, row, column);
      return writtenCell(typed.formula, (formula) => hostToGrid(formula, own));
    }
    const cell = writtenCell(typed.value, (formula) => formula);
    // A text may look like a formula: `'=A1`.
    if (typeof typed.value === 'string' && typed.value !== '') Object.assign(cell, TEXT, { v: typed.value });
    if (typed.format === undefined || this.hasFormat(sheet, row, column)) return cell;
    return { ...cell, s: { n: { pattern: typed.format } } };
  }

  private hasFormat(sheet: string, row: number, column: number): boolean {
    return this.patternOf(this.workbook.getSheetBySheetName(sheet)?.getCellRaw(row, column)) !== 'General';
  }

  private patternOf(cell: Nullable<ICellData>): string {
    return (cell && this.workbook.getStyles().getStyleByCell(cell)?.n?.pattern) || 'General';
  }

  /** A number as it is typed: in Danish with a comma. */
  private withComma(cell: Nullable<ICellData>): Nullable<ICellData> {
    if (this.language !== 'da' || cell?.t !== CellValueType.NUMBER) return cell;
    return { ...cell, v: String(cell.v).replace(/^(-?\d+)\.(?=\d)/, '$1,') };
  }

  private formulaAt(sheetId: string, row: number, column: number): string {
    const formula = this.formulas.getFormulaStringByCell(row, column, sheetId, this.page.unitId);
    return formula ? toShown(gridToHost(formula), this.language) : '';
  }
}

/** A cell that holds text whatever is typed: one of the format Text, or with an apostrophe in front. */
function isText(cell: Nullable<ICellData>): boolean {
  return cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
}

function textOf(cell: Nullable<ICellData>): string | null {
  if (cell?.f) return cell.f;
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? cell?.v;
  return text === undefined || text === null ? null : String(text);
}
