import type { Cell } from '../../../src/ledger/source';
import { fakeCells, rangesOf } from '../../../tests/support/cellFunctions';
import { msOf } from '../inMemory';
import { largePool } from '../largePool';

/**
 * `ROWS FORMULAS`: what a workbook with so many commitments and formulas costs after one amount was edited. Excel calls
 * LEDGER with all tables anew, and every formula with the text of that cell. The ranges come as text, as they
 * cross from Excel to the add-in, and what is called is what the add-in registers.
 */
const RUNS = 5;
const [rows = 0, formulas = 0] = process.argv.slice(2).map(Number);
const filled = rangesOf(largePool(rows));
/** Tables without a row, as the template has them: without them a formula would not know that nothing came back. */
const EMPTY: Cell[][][] = [
  [['Tilbageløbs-id', 'Tilsagns-id', 'Beløb', 'Finansår', 'Art', 'Årsag']],
  [['Udbetalings-id', 'Tilsagns-id', 'Betalt', 'Beløb']],
];
const ranges = [...EMPTY, ...filled];
const allocations = ranges.at(-1) ?? [];
const amountAt = (allocations[0] ?? []).indexOf('Beløb');
const cells = fakeCells();

const QUESTIONS: readonly ((handle: unknown, index: number) => unknown)[] = [
  (handle, index) => cells.start('POOL_REMAINING', handle, `P-${index % 12}`, 2021 + (index % 4)),
  (handle, index) => cells.start('POOL_COMMITTED', handle, `P-${index % 12}`),
  (handle, index) => cells.start('PROJECT_COMMITTED', handle, `PROJ-${index % (rows / 20)}`),
  (handle, index) => cells.start('PROJECT_OUTSTANDING', handle, `PROJ-${index % (rows / 20)}`),
  (handle, index) => cells.start('APPROVAL_REMAINING', handle, `H-${index % (rows / 20)}`),
];

const loaded = (text: string): unknown => cells.start('LEDGER', JSON.parse(text) as Cell[][][]);

const least = { load: Infinity, answers: Infinity };
for (let run = 0; run < RUNS; run += 1) {
  (allocations[1] ?? [])[amountAt] = 20_000 + run;
  const text = JSON.stringify(ranges);
  let handle: unknown;
  least.load = Math.min(
    least.load,
    msOf(() => (handle = loaded(text))),
  );
  least.answers = Math.min(
    least.answers,
    msOf(() => {
      for (let index = 0; index < formulas; index += 1) {
        const answer = QUESTIONS[index % QUESTIONS.length]?.(handle, index);
        if (typeof answer !== 'number') throw new Error(`formula ${index} has no answer`);
      }
    }),
  );
}
console.log(JSON.stringify(least));
