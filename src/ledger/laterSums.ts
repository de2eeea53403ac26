import { ifAnswered } from './answer';
import { amountIn, numbersOf, type CommitmentSums, type Summed } from './commitmentSums';
import type { NumberColumn } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';

/** With more rows it takes as long as to begin anew. */
const FEW = 1000;

/**
 * After an edit of these amounts: the sums that were made before it, with only those made anew in which one of the rows counts.
 * They come to what adding up all would.
 */
export function sumAgain(before: Ledger, now: Ledger, rows: readonly number[]): void {
  const [earlier, later] = [before, now].map((ledger) => ifAnswered(() => ledger.commitments));
  if (!earlier || !later || rows.length > FEW) return;
  const [was, amounts] = [earlier, later].map(({ table }) => table.numbers('amount')) as [
    NumberColumn,
    NumberColumn,
  ];
  const { columns } = later.table;
  for (const [summed, sums] of earlier.sumsMade) {
    const { owners, beside, statuses } = summed;
    const isAsItWas = [owners, beside ?? owners, statuses].every((column) => columns.includes(column));
    if (isAsItWas) later.sumsMade.set(summed, changedSums(summed, sums, was, amounts, rows));
  }
}

function changedSums(
  summed: Summed,
  { totals: before, counts, firstRows }: CommitmentSums,
  was: NumberColumn,
  amounts: NumberColumn,
  rows: readonly number[],
): CommitmentSums {
  const { statuses, status } = summed;
  const by = numbersOf(summed);
  const totals = before.slice();
  /** Those that have every row in them already. */
  const anew = new Set<number>();
  for (const row of rows) {
    const number = by[row] as number;
    if (number < 0 || statuses.values[row] !== status || anew.has(number)) continue;
    const total = totals[number] as number;
    const changed = total - amountIn(was, row) + amountIn(amounts, row);
    // No amount is negative, so that a sum that is exact was exact at every step; else the rows are taken in their order.
    const isExact = Number.isSafeInteger(total) && Number.isSafeInteger(changed);
    totals[number] = isExact ? changed : added(summed, amounts, row);
    if (!isExact) anew.add(number);
  }
  return { totals, counts, firstRows };
}

/** What all that count with a row come to. */
function added(summed: Summed, amounts: NumberColumn, one: number): number {
  const { owners, statuses, status } = summed;
  const by = numbersOf(summed);
  const owner = owners.values[one] as number;
  let total = 0;
  for (const row of owner < 0 ? by.keys() : KeyIndex.of(owners).rows(owner)) {
    if (by[row] === by[one] && statuses.values[row] === status) total += amountIn(amounts, row);
  }
  return total;
}
