import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { seeds } from './mutated/seeds';

const MUTATIONS = Number(process.env.PROOF_RUNS ?? 800) * 2;
/** A reader that says nothing for so long hangs. */
const PATIENCE_MS = 120_000;

interface Told {
  readonly refused: number;
  readonly faults: readonly string[];
}

function harmed(which: number, count: number): Promise<Told> {
  const child = fork('tests/proof/mutated/harm.ts', [String(which), String(count)], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=512'],
  });
  return new Promise((resolve) => {
    let told: Told = { refused: 0, faults: [`seed ${which}: the process ended`] };
    const hang = setTimeout(() => {
      told = { refused: 0, faults: [`seed ${which}: the process hangs`] };
      child.kill('SIGKILL');
    }, PATIENCE_MS);
    child.on('message', (message: Told | { moves: true }) => {
      if ('moves' in message) hang.refresh();
      else {
        told = message;
        child.disconnect();
      }
    });
    child.on('exit', () => {
      clearTimeout(hang);
      resolve(told);
    });
  });
}

test('A workbook harmed at random is refused, or no value of it is lost or another and its tables say the same', async () => {
  const all = seeds();
  const each = Math.ceil(MUTATIONS / all.length);
  const waiting = all.map((_, which) => which);
  const told: Told[] = [];
  const worker = async (): Promise<void> => {
    for (let which = waiting.shift(); which !== undefined; which = waiting.shift())
      told.push(await harmed(which, each));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  const faults = told.flatMap((one) => one.faults);
  const refused = told.reduce((sum, one) => sum + one.refused, 0);
  console.log(
    `mutated files: ${each * all.length - faults.length} of ${each * all.length} sound, from ${all.length} seeds; ${refused} refused`,
  );
  expect(faults).toEqual([]);
  // Most harm is seen; if hardly any were, the law would hold for nothing.
  expect(refused).toBeGreaterThan(each * all.length * 0.5);
});
