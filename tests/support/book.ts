import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { evaluate } from '../../src/functions/evaluate';
import { parseFormula } from '../../src/functions/formula';
import type { Answer, Book } from '../../src/functions/spec';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';

/** A ledger with the rules that hold in it, from a small workbook written by field. */
export function bookOf(workbook: ExampleWorkbook | SourceWorkbook): Book {
  const ledger = new Ledger('tables' in workbook ? workbook : exampleSource(workbook));
  return { ledger, settings: new Settings(ledger, pack) };
}

/** The answer of a formula, or the error value and the reason's name: `#N/A no-frame`. */
export function answer(book: Book, formula: string): Answer {
  try {
    return evaluate(parseFormula(formula), book, 'en');
  } catch (error) {
    if (error instanceof NoAnswer) return `${error.code} ${error.reason.id}`;
    throw error;
  }
}

/** The cell that a failed answer names, e.g. `Allocations!G2`. */
export function namedCell(book: Book, formula: string): string {
  try {
    evaluate(parseFormula(formula), book, 'en');
  } catch (error) {
    if (error instanceof NoAnswer && 'place' in error.reason.params) {
      const { table, cell } = error.reason.params.place;
      return `${table}!${cell}`;
    }
  }
  return '';
}
