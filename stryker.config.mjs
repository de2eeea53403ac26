import { batch } from './tools/mutation/batches.mjs';

const { name, mutate } = batch();

/** `BATCH=money npm run mutation`: what the tests would not notice if it were wrong. */
export default {
  plugins: ['./tools/mutation/runner.mjs'],
  testRunner: 'one-bundle',
  coverageAnalysis: 'perTest',
  mutate,
  concurrency: 1,
  // Examples and other constants are made once, when a file is loaded: all tests would run for each of them.
  ignoreStatic: true,
  tempDirName: `.cache/mutation/${name}`,
  ignorePatterns: ['dist', '.cache'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
  // Much, so that a slow machine does not count as a mutant found.
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 90, break: null },
};
