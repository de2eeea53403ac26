/// <reference types="office-js" />
import { parseRange, type CellRange } from '../file/sheet/reference';
import { WorkbookError } from '../port';

/** Where an Excel table stands and what its columns are called. */
export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** With the header row and the totals row. */
  readonly whole: CellRange;
  readonly data: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly captions: readonly string[];
}

/** Queues what tells a table's shape; the answer reads it. */
export function askShape(context: Excel.RequestContext, id: string): () => TableShape {
  const table = context.workbook.tables.getItem(id);
  table.load('id,name,showHeaders,showTotals');
  table.worksheet.load('name');
  table.columns.load('items/name');
  const range = table.getRange();
  range.load('address');
  return () => {
    const whole = rangeOfAddress(range.address);
    const { showHeaders: hasHeaders, showTotals: hasTotals } = table;
    return {
      id: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      whole,
      data: { ...whole, top: whole.top + Number(hasHeaders), bottom: whole.bottom - Number(hasTotals) },
      hasHeaders,
      hasTotals,
      captions: table.columns.items.map(({ name }) => name),
    };
  };
}

/** A table that was moved, made longer or shorter, or whose columns changed places, is another one to read. */
export function sameShape(one: TableShape, other: TableShape): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The range of `'Sheet name'!A1:C9`. */
export function rangeOfAddress(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1).replaceAll('$', ''));
  if (!range) throw new WorkbookError('lost', address);
  return range;
}

export function sizeOf({ top, left, bottom, right }: CellRange): { rows: number; columns: number } {
  return { rows: Math.max(0, bottom - top + 1), columns: right - left + 1 };
}
