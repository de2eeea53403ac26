import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { batch } from './batches.mjs';
import { collectTests } from './collectTests.mjs';

// Stryker's worker stands in its copy of the project, and the tests get these very copies of the packages.
const require = createRequire(`${process.cwd()}/`);
const { expect } = require('expect');
const GLOBALS = ['describe', 'it', 'test', 'expect', 'jest', 'loadFile'];
const PASSED = 0;
const FAILED = 1;

/** In the copy of the project, where every worker finds it: one of them does the dry run, and one that hung begins anew. */
const DRY_RUN = 'dryRun.json';

/** By so much a test may be slower than another, and still be asked before it. */
const NOTICED_BEFORE = 50;

/** Cases of a property test: what a mutant breaks shows in the first few. */
const CASES = 20;

/** What the tests require. Of a law they get the same few cases for every mutant; one that fails is not made small. */
const { default: fc } = require('fast-check');
const sparing = (law, options) => fc.assert(law, { ...options, numRuns: CASES, seed: 1, endOnFailure: true });
const fewCases = { __esModule: true, default: { ...fc, assert: sparing } };
const requireForTests = (name) => (name === 'fast-check' ? fewCases : require(name));

/** The tests of the batch as one script, each file loaded when one of its tests is asked for. */
async function bundle() {
  const { tests } = batch();
  const files = readdirSync('tests', { recursive: true })
    .map((name) => `./tests/${name.replaceAll('\\', '/')}`)
    .filter((file) => tests.some((name) => new RegExp(`/tests/${name}(/.*)?[^/]*\\.test\\.ts$`).test(file)));
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `loadFile('${file}', () => require('${file}'));`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** What went wrong, in words; nothing where the test passed. */
async function failureOf(test) {
  try {
    await test();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
}

/**
 * Runs the tests of a batch in one process: bundled once, and loaded anew for every mutant, so that nothing of one
 * mutant is left in the next. Jest takes a second or two to begin, which over thousands of mutants is hours.
 */
class OneBundleRunner {
  #script;
  /** By test, the milliseconds that it took without a mutant, and how often it passed the place of each. */
  #dryRun;
  /** The tests that noticed a mutant, by the file that it was in. */
  #noticed = new Map();
  /** What Stryker's instrumented code reads and counts in. */
  #state = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#script = new Script(`(function (require, ${GLOBALS.join(', ')}) {${await bundle()}\n})`);
  }

  async dryRun() {
    this.#state.activeMutant = undefined;
    const results = [];
    for (const [id, test] of this.#tests().all()) {
      this.#state.currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - start;
      this.#state.currentTestId = undefined;
      const status = failureMessage === undefined ? PASSED : FAILED;
      results.push({ id, name: id, timeSpentMs, status, failureMessage });
    }
    const { mutantCoverage } = this.#state;
    const took = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(DRY_RUN, JSON.stringify({ took, hits: mutantCoverage?.perTest ?? {} }));
    return { status: 'complete', tests: results, mutantCoverage };
  }

  /** What is made once when a file is loaded is not mutated, so that Stryker always names the tests. */
  async mutantRun({ activeMutant, sandboxFileName, testFilter }) {
    this.#dryRun ??= JSON.parse(readFileSync(DRY_RUN, 'utf8'));
    const { took, hits } = this.#dryRun;
    const noticed = this.#noticed.get(sandboxFileName) ?? new Set();
    this.#noticed.set(sandboxFileName, noticed);
    // The quick ones first, and what noticed a mutant of the file, which is likely to notice this one, before others.
    const cost = (id) => took[id] / (noticed.has(id) ? NOTICED_BEFORE : 1);
    const ids = testFilter.sort((a, b) => cost(a) - cost(b));
    this.#state.activeMutant = undefined;
    const tests = this.#tests();
    for (const [index, id] of ids.entries()) {
      const failureMessage = await failureOf(() => {
        this.#state.activeMutant = undefined;
        const test = tests.get(id);
        this.#state.activeMutant = activeMutant.id;
        this.#state.hitCount = 0;
        // How often a test may pass the mutated place before it is taken for one that never ends.
        this.#state.hitLimit = Math.max(100 * hits[id][activeMutant.id], 10_000);
        return test();
      });
      if (this.#state.hitCount > this.#state.hitLimit)
        return { status: 'timeout', reason: 'it goes on without end' };
      if (failureMessage !== undefined) {
        noticed.add(id);
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
    }
    return { status: 'survived', nrOfTests: ids.length };
  }

  #tests() {
    const { globals, ...tests } = collectTests(expect, batch().leaveOut);
    this.#script.runInThisContext()(requireForTests, ...GLOBALS.map((name) => globals[name]));
    return tests;
  }
}

/** Stryker's form of a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-bundle', injectableClass: OneBundleRunner }];
