import pack from '../../src/rules/packs/nye-teknologier.json';
import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { largePool } from './largePool';

/** Milliseconds by the clock that some work took. */
export function msOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Runs a check of a smaller pool often enough for the engine to have compiled what is then measured. */
export function warmUp(): void {
  const small = largePool(5_000);
  for (let run = 0; run < 20; run += 1) check(new Ledger(small), pack);
}
