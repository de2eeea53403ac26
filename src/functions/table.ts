import { AMOUNT_FUNCTIONS } from './amountFunctions';
import { LEDGER_FUNCTION } from './ledgerFunction';
import { MATCH_FUNCTIONS } from './matchFunctions';
import { POOL_FUNCTIONS } from './poolFunctions';
import { PROJECT_FUNCTIONS } from './projectFunctions';
import { SAVING_FUNCTIONS } from './savingFunctions';
import type { FunctionDeclaration, FunctionSpec } from './spec';

/** Every function that answers a question, in the order of the documentation. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  ...POOL_FUNCTIONS,
  ...PROJECT_FUNCTIONS,
  ...MATCH_FUNCTIONS,
  ...SAVING_FUNCTIONS,
  ...AMOUNT_FUNCTIONS,
];

/** Every custom function as Excel knows it: these and the one that makes the ledger. */
export const DECLARED: readonly FunctionDeclaration[] = [LEDGER_FUNCTION, ...FUNCTIONS];

const BY_NAME = new Map(FUNCTIONS.map((spec) => [spec.name, spec]));

/** The function of a name as typed, with or without the namespace, in any case. */
export function functionNamed(name: string): FunctionSpec | undefined {
  return BY_NAME.get(name.toUpperCase().replace(/^PULJE\./, ''));
}
