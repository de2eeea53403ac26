import { BooleanNumber, BorderStyleTypes, type IStyleData, type Workbook } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { GridFormat, GridHighlight, GridRange, Lines } from '../host/grid';
import { hostToGrid } from './formulaText';
import { univerRange } from './rectangles';
import type { UniverSheets } from './univerSheets';

/** What of a sheet is seen and has no bearing on its values: looks, hidden lines, highlights, the selection. */
export class GridLook {
  /** Ids of the highlights that are drawn, by sheet. */
  private readonly drawn = new Map<string, readonly string[]>();

  constructor(
    private readonly workbook: Workbook,
    private readonly book: UniverSheets,
  ) {}

  setFormat(sheet: string, range: GridRange, format: GridFormat): void {
    this.book.setStyle(sheet, range, univerFormat(format));
  }

  setColumnWidth(sheetName: string, column: number, count: number, pixels: number): void {
    const sheet = this.book.sheet(sheetName);
    const range = { row: 0, rows: sheet.getRowCount(), column, columns: count };
    this.book.run(SetWorksheetColWidthMutation.id, {
      subUnitId: sheet.getSheetId(),
      ranges: [univerRange(range)],
      colWidth: pixels,
    });
  }

  setHidden(sheetName: string, lines: Lines, at: number, count: number, hidden: boolean): void {
    const sheet = this.book.sheet(sheetName);
    const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
    // What lies beyond the sheet as it is drawn cannot be seen anyway.
    const end = Math.min(at + count, lines === 'rows' ? rows : columns);
    if (end <= at) return;
    const range =
      lines === 'rows'
        ? { row: at, rows: end - at, column: 0, columns }
        : { row: 0, rows, column: at, columns: end - at };
    const [hide, show] =
      lines === 'rows'
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.book.run(hidden ? hide : show, { subUnitId: sheet.getSheetId(), ranges: [univerRange(range)] });
  }

  setSheetHidden(sheetName: string, hidden: boolean): void {
    const sheet = this.book.sheet(sheetName);
    this.book.run(SetWorksheetHideMutation.id, {
      subUnitId: sheet.getSheetId(),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    const next = this.workbook.getSheets().find((each) => each.isSheetHidden() !== BooleanNumber.TRUE);
    if (hidden && this.workbook.getActiveSheet() === sheet && next) this.activate(next.getSheetId());
  }

  setHighlights(sheetName: string, highlights: readonly GridHighlight[]): void {
    const subUnitId = this.book.sheet(sheetName).getSheetId();
    for (const cfId of this.drawn.get(subUnitId) ?? []) {
      this.book.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    }
    // Univer puts a new rule before those that it has.
    for (const { id, range, formula, stopIfTrue, format, bottomLine } of [...highlights].reverse()) {
      const line = { s: BorderStyleTypes.THIN, cl: { rgb: bottomLine ?? null } };
      const style = { ...univerFormat(format), ...(bottomLine === undefined ? {} : { bd: { b: line } }) };
      const value = hostToGrid(formula.startsWith('=') ? formula : `=${formula}`);
      this.book.run(AddConditionalRuleMutation.id, {
        subUnitId,
        rule: {
          cfId: id,
          ranges: [univerRange(range)],
          stopIfTrue,
          rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style },
        },
      });
    }
    this.drawn.set(
      subUnitId,
      highlights.map(({ id }) => id),
    );
  }

  select(sheetName: string, range: GridRange): void {
    const sheet = this.book.sheet(sheetName);
    const subUnitId = sheet.getSheetId();
    if (this.workbook.getActiveSheet() !== sheet) this.activate(subUnitId);
    const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
    const cells = univerRange({
      ...range,
      rows: Math.min(range.rows, rows - range.row),
      columns: Math.min(range.columns, columns - range.column),
    });
    const primary = {
      actualRow: range.row,
      actualColumn: range.column,
      ...univerRange({ ...range, rows: 1, columns: 1 }),
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range: cells, primary, style: null }];
    this.book.run(SetSelectionsOperation.id, { subUnitId, selections, reveal: true });
  }

  private activate(subUnitId: string): void {
    this.book.run(SetWorksheetActiveOperation.id, { subUnitId });
  }
}

function univerFormat({ fill, fontColor, bold, italic }: GridFormat): IStyleData {
  const color = (rgb: string | null): { rgb: string } | null => (rgb === null || rgb === '' ? null : { rgb });
  return {
    ...(fill === undefined ? {} : { bg: color(fill) }),
    ...(fontColor === undefined ? {} : { cl: color(fontColor) }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}
