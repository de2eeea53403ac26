import { cellAddress } from './address';
import { NoAnswer, notUsable, type Place } from './answer';
import { BLANK } from './columns';
import type { ReadTable } from './readTable';

/** Row number as Excel shows it. */
export function sheetRow(table: ReadTable, row: number): number {
  return (table.source?.firstRow ?? 1) + (table.offsets[row] ?? 0);
}

/** Where a row's cell of a field stands. */
export function placeOf(table: ReadTable, row: number, field: string): Place {
  const column = table.column(field);
  const line = sheetRow(table, row);
  return {
    table: table.name,
    field,
    caption: column.caption ?? '',
    sheet: table.source?.sheet ?? '',
    cell: column.position > 0 ? cellAddress(line, column.position) : '',
    row: line,
  };
}

/** The error for a row that an answer needs and whose cell is blank or cannot be read. */
export function cannotRead(table: ReadTable, row: number, field: string): NoAnswer {
  const blank = table.column(field).state[row] === BLANK;
  return notUsable(blank ? 'blank-cell' : 'unreadable-cell', { place: placeOf(table, row, field) });
}
