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
export function lookAlikes(interner: Interner, { state, values }: CodeColumn): LookAlike[] {
  const textOf = (row: number): string => interner.text(values[row] as number);
  // Of two that look alike the interner has noted the later one: hardly ever is there any.
  const suspects = new Set<number>();
  for (let row = 0; row < values.length; row += 1)
    if (state[row] === READ && interner.mayLookAlike(values[row] as number))
      suspects.add(lookHash(textOf(row)));
  if (suspects.size === 0) return [];
  const found: LookAlike[] = [];
  const seen = new Uint8Array(interner.size);
  const firstOf = new Map<string, number>();
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row] as number;
    if (state[row] !== READ || seen[code] === 1) continue;
    seen[code] = 1;
    if (!suspects.has(lookHash(textOf(row)))) continue;
    const look = lookOf(textOf(row));
    const first = firstOf.get(look);
    if (first === undefined) firstOf.set(look, row);
    else found.push({ row, first });
  }
  return found;
}
