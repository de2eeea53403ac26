import { BLANK, READ } from './columns';
import type { Ledger } from './ledger';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';
import type { FieldOf } from './tables';
import type { TableName } from './tables/spec';

/** A row's text or choice, `null` where it is blank; `#VALUE!` where it is there and cannot be read. */
export function statedText<T extends TableName>(
  { interner }: Ledger,
  table: ReadTable<T>,
  row: number,
  field: FieldOf<T>,
): string | null {
  const column = table.codes(field);
  if (column.state[row] === BLANK) return null;
  if (column.state[row] !== READ) throw cannotRead(table, row, field);
  return interner.text(column.values[row] as number);
}

/** The same for a number, an amount (øre), a year or a date (day). */
export function statedNumber<T extends TableName>(
  table: ReadTable<T>,
  row: number,
  field: FieldOf<T>,
): number | null {
  const column = table.numbers(field);
  if (column.state[row] === BLANK) return null;
  if (column.state[row] !== READ) throw cannotRead(table, row, field);
  return column.values[row] as number;
}
