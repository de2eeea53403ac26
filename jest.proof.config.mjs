import jest from './jest.config.mjs';

/** The long runs of `npm run proof`: the laws of the tests, tried as often as PROOF_RUNS says. */
export default {
  ...jest,
  testMatch: ['**/*.proof.ts'],
  testTimeout: 60 * 60_000,
};
