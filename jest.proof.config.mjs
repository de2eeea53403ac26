import jest from './jest.config.mjs';

/** What takes too long for every change, or needs a program that not every machine has. */
export default { ...jest, testMatch: ['**/*.proof.ts'], testTimeout: 3_600_000 };
