import type { NumberColumn } from './columns';
import { READ } from './columns';

/** What commitments of one status come to, by a number that each of them has: its project's code, its pair of pool and year. */
export interface CommitmentSums {
  /** Øre; NaN where an amount is blank or cannot be read. Not proven exact. */
  readonly totals: Float64Array;
  readonly counts: Int32Array;
  /** The first of the rows; -1 where there is none. */
  readonly firstRows: Int32Array;
}

/** Adds up the commitments that have a status, by numbers below `size`; those whose number is below 0 are left out. */
export function sumCommitments(
  by: Int32Array,
  size: number,
  statuses: Int32Array,
  wanted: number,
  amounts: NumberColumn,
): CommitmentSums {
  const totals = new Float64Array(size);
  const counts = new Int32Array(size);
  const firstRows = new Int32Array(size).fill(-1);
  const { state, values } = amounts;
  for (let row = 0; row < by.length; row += 1) {
    const number = by[row] as number;
    if (statuses[row] !== wanted || number < 0) continue;
    const before = counts[number] as number;
    if (before === 0) firstRows[number] = row;
    counts[number] = before + 1;
    totals[number] = (totals[number] as number) + (state[row] === READ ? (values[row] as number) : NaN);
  }
  return { totals, counts, firstRows };
}
