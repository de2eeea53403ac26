import { MUTATIONS, numbersFrom, packedAnew, seedOf } from './mutations';
import { said } from './said';
import { seeds } from './seeds';

/** How often the parent hears that this process still moves. */
const EVERY = 20;

/**
 * Harms one seed as often as it is told and reads what comes of it: a process of its own, so that one that hangs or
 * ends is seen from outside. Arguments: which seed, how many mutations.
 */
async function main(which: number, count: number): Promise<void> {
  const [name, bytes] = seeds()[which] ?? ['', new Uint8Array(0)];
  const seed = seedOf(bytes);
  const whole = await said(bytes);
  const faults: string[] = [];
  if (/^[A-Z_]+$/.test(whole) || (await said(packedAnew(seed))) !== whole)
    faults.push(`${name}: no good seed`);
  const kinds = Object.entries(MUTATIONS);
  const next = numbersFrom(20_261 + which);
  let refused = 0;
  for (let run = 0; run < count; run++) {
    const [kind, mutate] = kinds[run % kinds.length] as (typeof kinds)[number];
    try {
      const now = await said(mutate(seed, next));
      if (/^[A-Z_]+$/.test(now)) refused += 1;
      else if (now !== whole) faults.push(`${name}, mutation ${run}, ${kind}: read, and says something else`);
    } catch (error) {
      faults.push(`${name}, mutation ${run}, ${kind}: ${String(error)}`);
    }
    if (run % EVERY === 0) process.send?.({ moves: true });
  }
  process.send?.({ refused, faults });
}

void main(Number(process.argv[2]), Number(process.argv[3]));
