import { BLANK, READ } from './columns';
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
