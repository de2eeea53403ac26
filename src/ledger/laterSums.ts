import { amountIn, keepSums, numbersOf, sumsMade, type CommitmentSums, type Summed } from './commitmentSums';
import type { NumberColumn } from './columns';
import { KeyIndex } from './keyIndex';
import type { ReadTable } from './readTable';

/** With more rows it takes as long as to begin anew. */
const FEW = 1000;

/**
 * After an edit of amounts: the sums that were made before it, with only those added up again in which one of the rows
 * counts. They come to what adding up all would, for the rows are taken in the same order.
 */
export function sumAgain(
  before: ReadTable<'Allocations'>,
  now: ReadTable<'Allocations'>,
  rows: readonly number[],
): void {
  if (rows.length > FEW) return;
  const amounts = now.numbers('amount');
  for (const [summed, sums] of sumsMade(before.numbers('amount'))) {
    const { owners, beside, statuses } = summed;
    const isAsItWas = [owners, beside ?? owners, statuses].every((column) => now.columns.includes(column));
    if (isAsItWas) keepSums(amounts, summed, added(summed, sums, amounts, rows));
  }
}

function added(
  summed: Summed,
  { totals: before, counts, firstRows }: CommitmentSums,
  amounts: NumberColumn,
  changed: readonly number[],
): CommitmentSums {
  const { owners, statuses, status } = summed;
  const by = numbersOf(summed);
  const totals = before.slice();
  for (const number of new Set(changed.map((row) => by[row] as number))) {
    if (number < 0) continue;
    const [first = 0] = changed.filter((row) => by[row] === number);
    const owner = owners.values[first] as number;
    let total = 0;
    for (const row of owner < 0 ? by.keys() : KeyIndex.of(owners).rows(owner)) {
      if (by[row] === number && statuses.values[row] === status) total += amountIn(amounts, row);
    }
    totals[number] = total;
  }
  return { totals, counts, firstRows };
}
