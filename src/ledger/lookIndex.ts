import type { CodeColumn } from './columns';
import { READ } from './columns';
import { lookOf } from './ids';
import type { Interner } from './interner';

/** Two rows whose ids look the same and are not: the later one and the first that looks so. */
export interface LookAlike {
  readonly row: number;
  readonly first: number;
}

const ZERO = 48;
const isDigit = (code: number): boolean => code >= ZERO && code <= 57;

/**
 * A number for what an id looks like; ids of one look have one number. A plain id's is reckoned without
 * making the text of its look, for a table may have a million ids and hardly ever two that look alike.
 */
export function lookHash(id: string): number {
  let hash = 0;
  let before = 0;
  for (let at = 0; at < id.length; at += 1) {
    let code = id.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return hashOf(lookOf(id));
    const inNumber = isDigit(before) || before === 0x2e || before === 0x2c;
    if (code === ZERO && !inNumber && isDigit(id.charCodeAt(at + 1))) continue;
    if (code >= 65 && code <= 90) code += 32;
    hash = (Math.imul(hash, 31) + code) | 0;
    before = code;
  }
  return hash;
}

function hashOf(look: string): number {
  let hash = 0;
  for (let at = 0; at < look.length; at += 1) hash = (Math.imul(hash, 31) + look.charCodeAt(at)) | 0;
  return hash;
}

/** Every id of a column that only looks like an earlier one. The same id again is not one of them. */
export function lookAlikes(interner: Interner, { state, values }: CodeColumn): LookAlike[] {
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
