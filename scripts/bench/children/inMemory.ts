import { Ledger } from '../../../src/ledger/ledger';
import { check } from '../../../src/rules/check';
import pack from '../../../src/rules/packs/nye-teknologier.json';
import { msOf, warmUp } from '../inMemory';
import { largePool } from '../largePool';

/**
 * `ROWS`: the ledger of so many commitments, and then the check of it. A ledger works out some indexes when they are
 * first asked for, and so the check has one that was not asked before.
 */
const RUNS = 6;

const source = largePool(Number(process.argv[2]));
warmUp();
const least = { ledger: Infinity, check: Infinity };
for (let run = 0; run < RUNS; run += 1) {
  let ledger: Ledger | undefined;
  least.ledger = Math.min(
    least.ledger,
    msOf(() => (ledger = new Ledger(source))),
  );
  least.check = Math.min(
    least.check,
    msOf(() => ledger && check(ledger, pack)),
  );
}
console.log(JSON.stringify(least));
