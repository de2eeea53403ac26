import { NoAnswer } from '../ledger/answer';
import type { CellFailure } from './spec';

/** The answer for one cell of a spill, or the error value that the function of the same question would give. */
export function orFailure<Value>(question: () => Value): Value | CellFailure {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoAnswer) return { code: error.code, reason: error.reason };
    throw error;
  }
}
