import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BATCHES } from '../tools/mutation/batches.mjs';

/** Mutants that the tests must notice, of a hundred. */
const LEAST = 90;

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Runs a tool of the project and tells whether it ended well; what it says is seen at once. */
function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Runs a batch; how many of its mutants the tests noticed, or `null` where it did not run to its end. */
function mutated(name: string): { noticed: number; mutants: number } | null {
  if (
    !run('@stryker-mutator/core/bin/stryker.js', ['run', '--concurrency', `${availableParallelism()}`], {
      BATCH: name,
    })
  )
    return null;
  const { files } = JSON.parse(readFileSync(`.cache/mutation/${name}.json`, 'utf8')) as Report;
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...which: readonly string[]) => statuses.filter((status) => which.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return { noticed, mutants: noticed + count('Survived', 'NoCoverage') };
}

const names = Object.keys(BATCHES);
const results = names.map(mutated);
const ran = results.filter((result) => result !== null);
const noticed = ran.reduce((sum, each) => sum + each.noticed, 0);
const mutants = ran.reduce((sum, each) => sum + each.mutants, 0);
const JEST = 'jest/bin/jest.js';
const proofs = run(JEST, ['-c', 'jest.proof.config.mjs'], { PROOF_RUNS: '10000' });
/** Tests of real files in a browser, which open fewer of them on every change. */
const LONGER = ['realFiles', 'mapping'].map((name) => `tests/browser/${name}.test.ts`);
// The tests of every change that try few cases of their laws, with many.
const laws = run(JEST, ['--findRelatedTests', 'tests/support/runs.ts', ...LONGER], { PROOF_RUNS: '1000' });

for (const [index, name] of names.entries()) {
  const result = results[index];
  console.log(
    `${name}: ${result ? `${result.noticed} of ${result.mutants} mutants noticed` : 'did not run to its end'}`,
  );
}
const parts = [ran.length === names.length, noticed >= (mutants * LEAST) / 100 && mutants > 0, proofs, laws];
console.log(`mutation batches: ${ran.length} of ${names.length}`);
console.log(`mutants noticed: ${noticed} of ${mutants}, at least ${LEAST} % wanted`);
console.log(`parts of the proof that hold: ${parts.filter(Boolean).length} of ${parts.length}`);
process.exitCode = parts.every(Boolean) ? 0 : 1;
