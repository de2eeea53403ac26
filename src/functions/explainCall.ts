import { NoAnswer } from '../ledger/answer';
import type { Part } from '../ledger/parts';
import type { Language } from '../text/language';
import { Arguments } from './arguments';
import type { Call } from './formula';
import { called } from './formulaValue';
import type { Answer, Book } from './spec';
import { pageFunctionNamed } from './pageFunctions';

/** A call with what its answer is made of. */
export interface Explained {
  /** As the call gives it, or why there is no answer. */
  readonly answer: Answer | NoAnswer;
  /** Parts that add up to the answer; `null` where it is not a sum of rows. */
  readonly parts: readonly Part[] | null;
}

/** Computes one call as `callFunction` does, and keeps what the function added up. */
export function explainCall(formula: Call, book: Book, language: Language): Explained {
  try {
    const {
      spec,
      values,
      book: given,
    } = called(formula, { book, language, functionNamed: pageFunctionNamed });
    const args = new Arguments(spec, values, given, language);
    const answer = spec.compute(args);
    return { answer, parts: args.parts };
  } catch (error) {
    if (error instanceof NoAnswer) return { answer: error, parts: null };
    throw error;
  }
}
