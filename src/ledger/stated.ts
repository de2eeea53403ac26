import { BLANK, READ } from './columns';
import type { Ledger } from './ledger';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';
import type { FieldOf } from './tables';
import type { TableName } from './tables/spec';

/** What a cell holds (øre, a day, a year, a number, a code), `null` where it is blank; `#VALUE!` where it cannot be read. */
export function stated<T extends TableName, Value extends number = number>(
  table: ReadTable<T>,
  row: number,
  field: FieldOf<T>,
): Value | null {
  const { state, values } = table.column(field);
  if (state[row] === BLANK) return null;
  if (state[row] !== READ) throw cannotRead(table, row, field);
  return values[row] as Value;
}

/** The same of a cell that an answer cannot do without: `#VALUE!` also where it is blank. */
export function needed<T extends TableName, Value extends number = number>(
  table: ReadTable<T>,
  row: number,
  field: FieldOf<T>,
): Value {
  const value = stated<T, Value>(table, row, field);
  if (value === null) throw cannotRead(table, row, field);
  return value;
}

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
