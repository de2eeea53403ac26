import type { CodeColumn } from './columns';
import { PairIndex } from './pairIndex';

const made = new WeakMap<PairIndex, WeakMap<PairIndex, Int32Array>>();

/**
 * By pair of two columns that refer to others (project and approval of the commitments), the pair of these that has the
 * same two (of the lines); -1 where there is none, or one of the two is not read.
 */
export function pairsMeant(one: CodeColumn, other: CodeColumn, meant: PairIndex): Int32Array {
  const references = PairIndex.of(one, other);
  const known = made.get(references)?.get(meant);
  if (known) return known;
  const { firstRows } = references;
  const found = new Int32Array(firstRows.length).fill(-1);
  for (let pair = 0; pair < found.length; pair += 1) {
    const row = firstRows[pair] as number;
    const left = one.values[row] as number;
    const right = other.values[row] as number;
    if (left >= 0 && right >= 0) found[pair] = meant.find(left, right);
  }
  made.set(references, (made.get(references) ?? new WeakMap<PairIndex, Int32Array>()).set(meant, found));
  return found;
}
