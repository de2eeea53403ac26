import { READ } from '../ledger/columns';
import type { ReadTable } from '../ledger/readTable';
import type { Hit } from './kind';
import { amount } from './values';

/**
 * The smallest change for a sum that is too high by `over` øre: the last of its rows lowered by that, or, where
 * that amount is too small, the last one that is large enough. None where no single row is. A person must choose
 * where there are several rows, or other cells in the same sum.
 */
export function loweredBy(
  table: ReadTable<'Allocations'> | ReadTable<'Payments'>,
  rows: readonly number[],
  over: number,
  choice: 'only these' | 'or others' = 'only these',
): Pick<Hit, 'change'> {
  const amounts = (table as ReadTable<'Allocations'>).numbers('amount');
  const enough = rows.filter((row) => amounts.state[row] === READ && (amounts.values[row] as number) > over);
  const row = enough.at(-1);
  if (row === undefined) return {};
  const to = amount((amounts.values[row] as number) - over);
  const one = { table: table.name, row, field: 'amount', to } as const;
  return { change: rows.length === 1 && choice === 'only these' ? one : { ...one, orOthers: true } };
}
