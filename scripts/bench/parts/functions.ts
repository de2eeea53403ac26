import { runChild } from '../child';
import { goal, ms, times, type Part } from '../row';

const ROWS = 100_000;
const FORMULAS = 10_000;

/** Formulas over a LEDGER of many rows after one of them was edited. */
export async function functionsPart(): Promise<Part> {
  const { said } = await runChild('functions', [`${ROWS}`, `${FORMULAS}`]);
  const { load, answers } = JSON.parse(said) as { load: number; answers: number };
  return {
    rows: [
      goal(
        `${FORMULAS} formulas after one edit of ${ROWS} rows`,
        'under 1.5 times loading the tables once',
        `${ms(load + answers)}, loading ${ms(load)}: ${times(load + answers, load)}`,
        [(load + answers) / load, 1.5],
      ),
    ],
    figures: { load, answers },
  };
}
