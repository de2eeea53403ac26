import type { Language } from '../text/language';
import { Arguments } from './arguments';
import type { Answer, ArgumentValue, Book, FunctionSpec } from './spec';

/** Computes one call. Throws `NoAnswer` where there is none; every other throw is a fault of ours. */
export function callFunction(
  spec: FunctionSpec,
  values: readonly ArgumentValue[],
  book: Book | null,
  language: Language,
): Answer {
  return spec.compute(new Arguments(spec, values, book, language));
}
