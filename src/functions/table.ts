import { AMOUNT_FUNCTIONS } from './amountFunctions';
import { MATCH_FUNCTIONS } from './matchFunctions';
import { POOL_FUNCTIONS } from './poolFunctions';
import { PROJECT_FUNCTIONS } from './projectFunctions';
import { POOL_ROWS_FUNCTIONS } from './poolRowsFunctions';
import type { FunctionSpec } from './spec';

/** The functions that are there from the start, in the order of the documentation. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  ...POOL_FUNCTIONS,
  ...POOL_ROWS_FUNCTIONS,
  ...PROJECT_FUNCTIONS,
  ...MATCH_FUNCTIONS,
  ...AMOUNT_FUNCTIONS,
];
