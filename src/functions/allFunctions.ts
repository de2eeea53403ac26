import { LATE_FUNCTIONS } from './lateFunctions';
import { LEDGER_FUNCTION } from './ledgerFunction';
import type { FunctionDeclaration, FunctionSpec } from './spec';
import { FUNCTIONS } from './table';

/** Every function that answers a question, for whoever has all of the program in memory anyway. */
export const ALL_FUNCTIONS: readonly FunctionSpec[] = [...FUNCTIONS, ...LATE_FUNCTIONS];

/** Every custom function as Excel knows it: these and the one that makes the ledger. */
export const DECLARED: readonly FunctionDeclaration[] = [LEDGER_FUNCTION, ...ALL_FUNCTIONS];

const BY_NAME = new Map(ALL_FUNCTIONS.map((spec) => [spec.name, spec]));

/** The function of a name as typed, with or without the namespace, in any case. */
export function functionNamed(name: string): FunctionSpec | undefined {
  return BY_NAME.get(name.toUpperCase().replace(/^PULJE\./, ''));
}
