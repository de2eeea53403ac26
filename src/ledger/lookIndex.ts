import type { CodeColumn } from './columns';
import { READ } from './columns';
import { lookOf } from './ids';
import type { Interner } from './interner';
import { NOT_PLAIN, plainHash, textHash } from './plainHash';

/** Two rows whose ids look the same and are not: the later one and the first that looks so. */
export interface LookAlike {
  readonly row: number;
  readonly first: number;
}

/** A number for what an id looks like; ids of one look have one number. */
export function lookHash(id: string): number {
  const hash = plainHash(id);
  return hash === NOT_PLAIN ? textHash(lookOf(id)) : hash;
}

/** Every id of a column that only looks like an earlier one. The same id again is not one of them. */
export function lookAlikes(interner: Interner, column: CodeColumn): LookAlike[] {
  const { state, values } = column;
  if (!mayHaveAny(interner, column)) return [];
  const found: LookAlike[] = [];
  const seen = new Uint8Array(interner.size);
  // Open addressing: a row + 1 in each place that is taken, at most half of them.
  const bits = Math.ceil(Math.log2(2 * values.length + 2));
  const places = 2 ** bits;
  const rows = new Int32Array(places);
  const hashes = new Int32Array(places);
  const textOf = (row: number): string => interner.text(values[row] as number);
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row] as number;
    if (state[row] !== READ || seen[code] === 1) continue;
    seen[code] = 1;
    const hash = lookHash(textOf(row));
    let place = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    for (; rows[place] !== 0; place = (place + 1) & (places - 1)) {
      if (hashes[place] !== hash) continue;
      const first = (rows[place] as number) - 1;
      if (lookOf(textOf(first)) !== lookOf(textOf(row))) continue;
      found.push({ row, first });
      break;
    }
    if (rows[place] !== 0) continue;
    rows[place] = row + 1;
    hashes[place] = hash;
  }
  return found;
}

/** Hardly ever: of two that look alike, the interner has noted the later one. */
function mayHaveAny(interner: Interner, { state, values }: CodeColumn): boolean {
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] === READ && interner.mayLookAlike(values[row] as number)) return true;
  }
  return false;
}
