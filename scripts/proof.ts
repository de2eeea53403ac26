import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BATCHES } from '../tools/mutation/batches.mjs';

/** Mutants that the tests must notice, of a hundred. */
const LEAST = 90;
/** A law of `npm test` tries few cases; here so many. */
const CASES = 1000;
/** Edits of a sealed workbook; workbooks, files and edits of the proofs that `npm test` leaves out. */
const LONG = 10_000;
const REPORTS = '.cache/proof';
/** Tests of real files in a browser, which open fewer of them on every change. */
const LONGER = ['realFiles', 'mapping'].map((name) => `tests/browser/${name}.test.ts`);

interface Part {
  readonly what: string;
  readonly good: number;
  readonly all: number;
  readonly holds: boolean;
}

/** Runs a tool of the project and tells whether it ended well; what it says is seen at once. */
function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Tests, each law with so many cases. One that did not run is one that does not hold. */
function tests(what: string, cases: number, args: readonly string[]): Part {
  const report = `${REPORTS}/${what.replaceAll(/\W+/g, '-')}.json`;
  const ended = run('jest/bin/jest.js', [...args, '--json', `--outputFile=${report}`], {
    PROOF_RUNS: `${cases}`,
  });
  const { numPassedTests: good, numTotalTests: all } = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numTotalTests: number })
    : { numPassedTests: 0, numTotalTests: 0 };
  return { what: `${what}: tests that hold`, good, all, holds: ended && all > 0 && good === all };
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** A batch of places in the code, changed one at a time. It holds where it ran to its end. */
function mutation(name: string): Part {
  const what = `mutation, ${name}: changes of the code that the tests notice`;
  const ended = run(
    '@stryker-mutator/core/bin/stryker.js',
    ['run', '--concurrency', `${availableParallelism()}`],
    { BATCH: name },
  );
  if (!ended) return { what, good: 0, all: 0, holds: false };
  const { files } = JSON.parse(readFileSync(`.cache/mutation/${name}.json`, 'utf8')) as MutationReport;
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...which: readonly string[]) => statuses.filter((status) => which.includes(status)).length;
  const good = count('Killed', 'Timeout');
  const all = good + count('Survived', 'NoCoverage');
  return { what, good, all, holds: all > 0 };
}

/** LibreOffice calculates and saves beside us; on a Debian where we may, it is installed. */
function findLibreOffice(): void {
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (existsSync('/usr/bin/soffice') || !mayInstall) return;
  console.log('There is no LibreOffice on this machine, so it is installed (libreoffice-calc).');
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc'], {
    stdio: 'ignore',
  });
}

findLibreOffice();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
execSync('npm run build', { stdio: 'inherit' });

const parts: (() => Part)[] = [
  () => tests('Other programs and harmed files', LONG, ['-c', 'jest.proof.config.mjs']),
  () => tests('Seals', LONG, ['tests/sharing/sealLaws']),
  () => tests('Laws', CASES, ['--findRelatedTests', 'tests/support/runs.ts', ...LONGER]),
  ...Object.keys(BATCHES).map((name) => () => mutation(name)),
];
const done = parts.map((part) => {
  const began = Date.now();
  return { ...part(), minutes: ((Date.now() - began) / 60_000).toFixed(1) };
});

const mutations = done.filter(({ what }) => what.startsWith('mutation'));
const sum = (of: 'good' | 'all'): number => mutations.reduce((all, part) => all + part[of], 0);
const isNoticed = sum('good') >= (sum('all') * LEAST) / 100;
for (const { what, good, all, minutes } of done)
  console.log(`${what}: ${good} of ${all} (${minutes} minutes)`);
console.log(`mutation as a whole: ${sum('good')} of ${sum('all')}, at least ${LEAST} % wanted`);
const holding = done.filter(({ holds }) => holds).length + Number(isNoticed);
console.log(`parts of the proof that hold: ${holding} of ${done.length + 1}`);
process.exitCode = holding === done.length + 1 ? 0 : 1;
