import { SAVING_FUNCTIONS } from './savingFunctions';
import type { FunctionSpec } from './spec';
import { FUNCTIONS } from './table';

const BY_NAME = new Map([...FUNCTIONS, ...SAVING_FUNCTIONS].map((spec) => [spec.name, spec]));

/** The same as `functionNamed` of allFunctions, for the views: those that take neither rules nor long texts. */
export function pageFunctionNamed(name: string): FunctionSpec | undefined {
  return BY_NAME.get(name);
}
