import { cellAddress } from './address';
import { NoAnswer, notUsable, type Place } from './answer';
import { BLANK, isAllRead, READ } from './columns';
import { areAllMeant, type KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
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

/** The error for a cell whose reference leads nowhere. */
export function unknownReference(
  { interner }: Ledger,
  table: ReadTable,
  row: number,
  field: string,
): NoAnswer {
  const value = interner.text(table.column(field).values[row] as number);
  return notUsable('unknown-reference', { place: placeOf(table, row, field), value });
}

/** The error for a row that an answer needs and whose cell is blank or cannot be read. */
export function cannotRead(table: ReadTable, row: number, field: string): NoAnswer {
  const blank = table.column(field).state[row] === BLANK;
  return notUsable(blank ? 'blank-cell' : 'unreadable-cell', { place: placeOf(table, row, field) });
}

/** The first row of a table whose reference is blank, cannot be read or leads nowhere; `null` where all are known. */
export function firstAstray(
  ledger: Ledger,
  table: ReadTable,
  field: string,
  byId: () => KeyIndex,
): NoAnswer | null {
  const references = table.codes(field as never);
  if (table.rowCount === 0) return null;
  // As most are, and after an edit it need not be found anew.
  if (isAllRead(references) && areAllMeant(byId().rowsMeant(references))) return null;
  const { state, values } = references;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] !== READ) return cannotRead(table, row, field);
    if (!byId().has(values[row] as number)) return unknownReference(ledger, table, row, field);
  }
  return null;
}
