import { AMOUNT_FUNCTIONS } from './amountFunctions';
import { LATE_DECLARATIONS } from './lateDeclarations';
import { LEDGER_FUNCTION } from './ledgerFunction';
import { MATCH_FUNCTIONS } from './matchFunctions';
import { POOL_FUNCTIONS } from './poolFunctions';
import { PROJECT_FUNCTIONS } from './projectFunctions';
import { POOL_ROWS_FUNCTIONS } from './poolRowsFunctions';
import { SAVING_FUNCTIONS } from './savingFunctions';
import type { FunctionDeclaration, FunctionSpec } from './spec';

/** The functions that are there from the start, in the order of the documentation. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  ...POOL_FUNCTIONS,
  ...POOL_ROWS_FUNCTIONS,
  ...PROJECT_FUNCTIONS,
  ...MATCH_FUNCTIONS,
  ...SAVING_FUNCTIONS,
  ...AMOUNT_FUNCTIONS,
];

const BY_NAME = new Map(FUNCTIONS.map((spec) => [spec.name, spec]));

/** The same as `functionNamed` of allFunctions, for the page: those that are there from the start. */
export function firstFunctionNamed(name: string): FunctionSpec | undefined {
  return BY_NAME.get(name);
}

/** Every custom function as Excel knows it: these, the one that makes the ledger and those that are loaded late. */
export const DECLARED: readonly FunctionDeclaration[] = [LEDGER_FUNCTION, ...FUNCTIONS, ...LATE_DECLARATIONS];
