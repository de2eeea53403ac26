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
import type { PageGrid } from './pageGrid';

/** After number formats (10), for cells that have none. */
const AFTER_NUMBER_FORMATS = 9;
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

function showing(cell: Nullable<ICellDataForSheetInterceptor>, v: string): ICellDataForSheetInterceptor {
  return { ...cell, v };
}
