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

/** Adds up the commitments. Those without a number are left out. */
export function sumCommitments(summed: Summed, amounts: NumberColumn): CommitmentSums {
  const { owners, beside, statuses, status } = summed;
  const size = beside ? PairIndex.of(owners, beside).firstRows.length : codesIn(owners.values);
  const totals = new Float64Array(size);
  const counts = new Int32Array(size);
  const firstRows = new Int32Array(size).fill(-1);
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
  return { totals, counts, firstRows };
}

/** By row, the number that it is added up by; below 0 for none. */
export function numbersOf({ owners, beside }: Summed): Int32Array {
  return beside ? PairIndex.of(owners, beside).pairs : owners.values;
}

export function amountIn({ state, values }: NumberColumn, row: number): number {
  return state[row] === READ ? (values[row] as number) : NaN;
}
