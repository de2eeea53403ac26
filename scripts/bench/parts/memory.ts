import { runChild } from '../child';
import { fraction, goal, ms, type Part } from '../row';

const MILLION = 1_000_000;
const ROWS = 100_000;
const HEAP_MB = 8_000;

/** The check of rows that were read, without file and pane. */
export async function memoryPart(): Promise<Part> {
  const all = JSON.parse((await runChild('inMemory', [`${MILLION}`], HEAP_MB)).said) as {
    ledger: number;
    check: number;
  };
  const edited = JSON.parse((await runChild('edited', [`${ROWS}`], HEAP_MB)).said) as {
    full: number;
    amount: number;
    title: number;
  };
  const rate = MILLION / 1000 / all.check;
  return {
    rows: [
      goal(
        `check of ${MILLION} commitments in memory, all rules of the pack`,
        'at least 2 million rows/s',
        `${rate.toFixed(2)} million rows/s (${ms(all.check)}; the ledger before it ${ms(all.ledger)})`,
        [2, rate],
      ),
      ...(['amount', 'title'] as const).map((cell) =>
        goal(
          `in memory, after one ${cell} of ${ROWS} rows was edited`,
          'at most 1/50 of ledger and check',
          `${ms(edited[cell])} of ${ms(edited.full)}: ${fraction(edited[cell], edited.full)}`,
          [edited[cell] / edited.full, 1 / 50],
        ),
      ),
    ],
    figures: { all, edited },
  };
}
