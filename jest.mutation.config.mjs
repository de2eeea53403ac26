import jest from './jest.config.mjs';
import { batch } from './tools/mutationBatches.mjs';

export default {
  ...jest,
  testMatch: undefined,
  testRegex: batch().tests.map((name) => `/tests/${name}(/.*)?[^/]*\\.test\\.ts$`),
};
