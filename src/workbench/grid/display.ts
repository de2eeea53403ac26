import {
  CellValueType,
  InterceptorEffectEnum,
  numfmt,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { isErrorText } from './cellValue';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Injector } from '@univerjs/core';

/** The language in which numbers, dates and truths are shown. */
export type DisplayLanguage = 'da' | 'en';

const TRUTHS = { da: ['SAND', 'FALSK'], en: ['TRUE', 'FALSE'] } as const;
/** What a date that does not exist looks like in Excel. */
const NO_DATE = '########';
/** Days between the two beginnings from which a workbook may count its dates. */
const DAYS_1904 = 1462;

/**
 * Formats that are Excel's own, or that say "as this computer does", and so look different in each language:
 * numbers 14 and 22 of the file format, and the codes for the long date and the time of day.
 */
const LOCAL = {
  da: {
    date: 'dd-mm-yyyy',
    dateAndTime: 'dd-mm-yyyy hh:mm',
    longDate: 'd. mmmm yyyy',
    time: 'hh:mm:ss',
  },
  en: {
    date: 'm/d/yyyy',
    dateAndTime: 'm/d/yyyy h:mm',
    longDate: 'dddd, mmmm d, yyyy',
    time: 'h:mm:ss AM/PM',
  },
} as const;

/** The number format of a cell; one without a style has that of its row or else of its column. */
export function formatAt(workbook: Workbook, sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCellRaw(row, column);
  const style = cell?.s
    ? workbook.getStyles().getStyleByCell(cell)
    : (sheet.getRowStyle(row) ?? sheet.getColumnStyle(column));
  return (typeof style === 'object' && style?.n?.pattern) || 'General';
}

/** A number format as Excel in this language takes it. */
function localFormat(format: string, language: DisplayLanguage): string {
  const local = LOCAL[language];
  if (/^mm-dd-yy$/i.test(format)) return local.date;
  if (/^m\/d\/yy h:mm$/i.test(format)) return local.dateAndTime;
  if (/^\[\$-(?:0*F800|x-sysdate)\]/i.test(format)) return local.longDate;
  if (/^\[\$-(?:0*F400|x-systime)\]/i.test(format)) return local.time;
  if (!numfmt.getFormatInfo(format).isDate) {
    // A language in brackets gives numbers a currency, and never other separators.
    return format.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, symbol: string) =>
      symbol === '' ? '' : `"${symbol}"`,
    );
  }
  // Outside texts and brackets a `/` in a date stands for what separates dates in the language.
  return language === 'da'
    ? format.replace(/"[^"]*"|\\.|\[[^\]]*\]|\//g, (piece) => (piece === '/' ? '-' : piece))
    : format;
}

/** What stands in a cell, as Excel shows it: `22.800.000,00`. Colours and widths are not looked at. */
export function displayText(
  value: number | string | boolean,
  format: string,
  language: DisplayLanguage,
  date1904 = false,
): string {
  if (typeof value === 'boolean') return TRUTHS[language][value ? 0 : 1];
  if (format === 'General') {
    return typeof value === 'string' ? value : numfmt.format('General', value, { locale: language });
  }
  try {
    const isDate = typeof value === 'number' && numfmt.getFormatInfo(format).isDate;
    if (isDate && value < 0) return NO_DATE;
    const shown = isDate && date1904 ? value + DAYS_1904 : value;
    return numfmt.format(localFormat(format, language), shown, { locale: language });
  } catch {
    // A format that is none: the plain value is better than a wrong one.
    return displayText(value, 'General', language);
  }
}

/**
 * Shows the cells of a workbook as Excel does in a language, with a page and without. Univer's own way leaves a
 * decimal point in numbers without a format, and takes a text of digits for a number.
 */
export function displayCells(
  injector: Injector,
  workbook: Workbook,
  { language, date1904 }: { readonly language: DisplayLanguage; readonly date1904: () => boolean },
): void {
  const model = injector.get(FormulaDataModel);
  const known = new Map<string, string>();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // After Univer's own formats, which look at the value in the cell.
    priority: InterceptCellContentPriority.NUMFMT - 2,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { row, col, unitId, subUnitId, rawData } = location;
      if (unitId !== workbook.getUnitId()) return next(cell);
      const source = holds(rawData)
        ? rawData
        : model.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      if (!holds(source) || rawData?.p) return next(cell);
      const format = formatAt(workbook, location.worksheet, row, col);
      const value = valueOf(source);
      // What a page says of errors, and of numbers without a format, stands.
      const isSaid = format === 'General' && typeof value === 'number' && typeof cell?.v === 'string';
      if (isErrorText(String(value)) || isSaid) return next(cell);
      const key = `${typeof value} ${String(value)} ${format}`;
      let shown = known.get(key);
      if (shown === undefined) {
        if (known.size > MOST_KNOWN) known.clear();
        known.set(key, (shown = displayText(value, format, language, date1904())));
      }
      const t = typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING;
      return next({ ...cell, v: shown, t });
    },
  });
}

/** Shown texts that are kept, since every drawing of the sheet asks for them. */
const MOST_KNOWN = 50_000;

function holds(cell: Nullable<ICellData>): cell is ICellData {
  return cell?.v !== undefined && cell.v !== null && cell.v !== '';
}

function valueOf({ v, t }: ICellData): number | string | boolean {
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string') return Number(v);
  return v ?? '';
}
