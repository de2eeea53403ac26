import { READ } from './columns';
import { exactOre, type Ore } from './money';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';

/** The rows that make up an answer, and what they add up to. */
export interface Selection {
  readonly table: ReadTable;
  readonly rows: readonly number[];
  readonly total: Ore;
}

/** Adds up an amount field over rows; a blank or unreadable amount is `#VALUE!`, never skipped. */
export function select(table: ReadTable, rows: readonly number[], field = 'amount'): Selection {
  const column = table.column(field);
  let total = 0;
  for (const row of rows) {
    if (column.state[row] !== READ) throw cannotRead(table, row, field);
    total += column.values[row] as number;
  }
  return { table, rows, total: exactOre(total) };
}
