import {
  CellValueType,
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type Nullable,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/preset-sheets-core';
import type { Language } from '../../text/language';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { formatFor } from '../../text/format';
import { WAITING } from '../grid/univerFunction';
import { isErrorText } from '../grid/cellValue';
import type { ColumnFit } from './columnFit';
import type { PageGrid } from './pageGrid';

/** After number formats (10), for cells that have none. */
const AFTER_NUMBER_FORMATS = 9;
/** After everything that says what a number looks like. */
const LAST = 1;
/** What a cell keeps free at its sides, in pixels. */
const MARGIN = 4;
/** Years are not grouped. */
const GROUPED_FROM = 10_000;

/** Shows numbers and errors as Excel in the page's language does. What the cells hold is not touched. */
export function showInLanguage({ injector }: PageGrid, language: Language, texts: WorkbenchTexts): void {
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
  const format = formatFor(language);
  const shown = (value: number, ours: boolean): string => {
    // The answers of our functions are money, and the cell is often one without a format.
    if (ours && Math.abs(value) >= GROUPED_FROM) return format.number(value);
    return language === 'da' ? String(value).replace('.', ',') : String(value);
  };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_NUMBER_FORMATS,
    handler: (cell, { rawData }, next) => {
      const value = cell?.v;
      if (cell?.t === CellValueType.BOOLEAN) {
        return next({
          ...showing(cell, texts.truths[value === 1 || value === true ? 0 : 1]),
          t: CellValueType.STRING,
        });
      }
      if (typeof value === 'number' && cell?.t === CellValueType.NUMBER) {
        return next(showing(cell, shown(value, rawData?.f?.includes('PULJE.') === true)));
      }
      if (typeof value !== 'string' || !isErrorText(value)) return next(cell);
      const code = value === WAITING ? '#BUSY!' : value;
      return next(showing(cell, texts.errors.get(code) ?? code));
    },
  });
}

/**
 * A number that is wider than its column is shown as `####`, as in Excel: Univer cuts it off, and a part of an amount
 * looks like another amount.
 */
export function hideCutNumbers({ injector }: PageGrid, fit: ColumnFit): void {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('no canvas');
  const widths = new Map<string, number>();
  const widthOf = (text: string, font: string): number => {
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size > MOST_WIDTHS) widths.clear();
      pen.font = font;
      widths.set(key, (width = pen.measureText(text).width));
    }
    return width;
  };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: LAST,
    handler: (cell, { row, col, workbook, worksheet }, next) => {
      if (cell?.t !== CellValueType.NUMBER || typeof cell.v !== 'string') return next(cell);
      if (worksheet.getMergedCell(row, col)) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      const font = `${style?.bl ? 'bold ' : ''}${style?.fs ?? 11}pt ${style?.ff ?? 'Arial'}`;
      const room = worksheet.getColumnWidth(col) - MARGIN;
      const width = widthOf(cell.v, font);
      if (width <= room) return next(cell);
      fit.doesNotFit(worksheet, col, width + MARGIN);
      return next(showing(cell, '#'.repeat(Math.max(1, Math.floor(room / widthOf('#', font))))));
    },
  });
}

const MOST_WIDTHS = 50_000;

function showing(cell: Nullable<ICellDataForSheetInterceptor>, v: string): ICellDataForSheetInterceptor {
  return { ...cell, v };
}
