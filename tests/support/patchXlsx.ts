import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Writes a copy of an .xlsx in which one cell that holds a number holds another. */
export function patchNumber(source: string, target: string, part: string, cell: string, value: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(source)));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = text.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`), `$1${value}$2`);
  if (changed === text) throw new Error(`${part} has no number other than ${value} in ${cell}`);
  parts[part] = strToU8(changed);
  writeFileSync(target, zipSync(parts));
}
