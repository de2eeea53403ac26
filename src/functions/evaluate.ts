import type { Language } from '../text/language';
import { functionNamed } from './allFunctions';
import type { Formula } from './formula';
import { valueOf } from './formulaValue';
import type { Answer, Book } from './spec';

/** The names in a formula that are no function of ours, so that a caller can say so before it reads a file. */
export function unknownNames(formula: Formula): string[] {
  if (formula.kind !== 'call') return [];
  const inner = formula.arguments.flatMap(unknownNames);
  return formula.name === 'DATE' || functionNamed(formula.name) ? inner : [formula.name, ...inner];
}

/** The answer of a typed formula on a workbook's tables. */
export function evaluate(formula: Formula, book: Book, language: Language): Answer {
  const value = valueOf(formula, { book, language, functionNamed });
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value as Answer;
}
