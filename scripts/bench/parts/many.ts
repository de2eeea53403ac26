import { existsSync } from 'node:fs';
import path from 'node:path';
import { CACHE, leastOf, runChild, runNode } from '../child';
import { goal, megabytes, seconds, times, type Part } from '../row';

const FILES = 98;
const ROWS = 200;
const RUNS = 3;
const SEED = 1_000;

/** As many workbooks as there are municipalities, checked by one command. */
export async function manyPart(): Promise<Part> {
  const files = Array.from({ length: FILES }, (_, index) => path.join(CACHE, `small-${index}.xlsx`));
  if (!files.every((file) => existsSync(file))) await runChild('makeFile', [`${ROWS}`, `${SEED}`, ...files]);
  let reading = Infinity;
  for (let run = 0; run < RUNS; run += 1)
    reading = Math.min(reading, Number((await runChild('readAll', files)).said));
  const checked = await leastOf(RUNS, () =>
    runNode(['dist/cli/puljetjek.js', 'check', '--fail-on', 'never', ...files]),
  );
  return {
    rows: [
      goal(
        `${FILES} workbooks of ${ROWS} rows, checked by one command`,
        'under 3 times the sum of reading them',
        `${seconds(checked.time)}, ${megabytes(checked.peakMb)}; reading ${seconds(reading)}: ${times(checked.time, reading)} (processor ${seconds(checked.cpu)})`,
        [checked.time / reading, 3],
      ),
    ],
    figures: { reading, checked },
  };
}
