import { batch } from './tools/mutationBatches.mjs';

const { name, mutate } = batch();

/**
 * `BATCH=money npm run mutation`: what the tests would not notice if it were wrong. What was run before and has
 * not changed since is not run again.
 */
export default {
  testRunner: 'jest',
  jest: { configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate,
  concurrency: 2,
  // Examples and other constants are made once, when a file is loaded: all tests would run for each of them.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `.cache/mutation/${name}.json`,
  tempDirName: `.cache/mutation/${name}`,
  ignorePatterns: ['dist', '.cache'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 10_000,
};
