import { READ, type CodeColumn, type Column, type NumberColumn } from './columns';
import { codesIn } from './keyIndex';
import { PairIndex } from './pairIndex';

/** What commitments come to, by a number that each of them has: its project's code, its pair of pool and year. */
export interface CommitmentSums {
  /** Øre; NaN where an amount is blank or cannot be read. Not proven exact. */
  readonly totals: Float64Array;
  readonly counts: Int32Array;
  /** The first of the rows; -1 where there is none. */
  readonly firstRows: Int32Array;
}

/** Which commitments are added up, and by what. */
export interface Summed {
  /** By its code. */
  readonly owners: CodeColumn;
  /** Where it is not `null`, by pair of owner and this. */
  readonly beside: Column | null;
  readonly statuses: CodeColumn;
  /** The code of the only status that counts. */
  readonly status: number;
}

/** By column of amounts, which stays the same as long as nothing in it is edited, what was made of it. */
const made = new WeakMap<NumberColumn, Map<Summed, CommitmentSums>>();

export function sumsMade(amounts: NumberColumn): ReadonlyMap<Summed, CommitmentSums> {
  return made.get(amounts) ?? new Map();
}

export function keepSums(amounts: NumberColumn, summed: Summed, sums: CommitmentSums): void {
  made.set(amounts, (made.get(amounts) ?? new Map<Summed, CommitmentSums>()).set(summed, sums));
}

/** Adds up the commitments, once for the columns. Those without an owner that is read are left out. */
export function sumCommitments(summed: Summed, amounts: NumberColumn): CommitmentSums {
  const { owners, beside, statuses, status } = summed;
  for (const [known, sums] of sumsMade(amounts)) {
    const isSame = known.owners === owners && known.beside === beside;
    if (isSame && known.statuses === statuses && known.status === status) return sums;
  }
  const size = beside ? PairIndex.of(owners, beside).firstRows.length : codesIn(owners.values);
  const sums = {
    totals: new Float64Array(size),
    counts: new Int32Array(size),
    firstRows: new Int32Array(size).fill(-1),
  };
  const { totals, counts, firstRows } = sums;
  const by = numbersOf(summed);
  const { values } = statuses;
  for (let row = 0; row < by.length; row += 1) {
    const number = by[row] as number;
    if (values[row] !== status || number < 0) continue;
    const before = counts[number] as number;
    if (before === 0) firstRows[number] = row;
    counts[number] = before + 1;
    totals[number] = (totals[number] as number) + amountIn(amounts, row);
  }
  keepSums(amounts, summed, sums);
  return sums;
}

/** By row, the number that it is added up by; below 0 for none. */
export function numbersOf({ owners, beside }: Summed): Int32Array {
  return beside ? PairIndex.of(owners, beside).pairs : owners.values;
}

export function amountIn({ state, values }: NumberColumn, row: number): number {
  return state[row] === READ ? (values[row] as number) : NaN;
}
