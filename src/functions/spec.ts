import type { NoAnswer } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import type { Cell } from '../ledger/source';
import type { Settings } from '../rules/settings';
import type { Arguments } from './arguments';

/** What an argument of a function is. A `ledger` argument is the cell with the handle; `tables` are ranges, any number of them. */
export type ArgumentType =
  'ledger' | 'tables' | 'id' | 'year' | 'date' | 'amount' | 'number' | 'matrix' | 'choice';

/** A choice argument's value with the words that a user may type for it. */
export interface ArgumentChoice {
  readonly value: string;
  readonly words: readonly string[];
}

export interface ArgumentSpec {
  readonly name: string;
  readonly type: ArgumentType;
  readonly optional?: true;
  readonly choices?: readonly ArgumentChoice[];
  /** One sentence for Excel's function wizard. */
  readonly da: string;
  readonly en: string;
}

/** An error value in one cell of rows that spill: what is known stands beside what is not. */
export type CellFailure = Pick<NoAnswer, 'code' | 'reason'>;

export type AnswerRows = readonly (readonly (number | string | null | CellFailure)[])[];

/** What a function gives: kroner, a plain number, a text, or rows that spill. */
export type Answer = number | string | AnswerRows;

/** The ledger that a function answers from, with the rules that hold in it. */
export interface Book {
  readonly ledger: Ledger;
  readonly settings: Settings;
}

/** A value as it comes in: from a cell, a range, or typed in the formula. */
export type ArgumentValue = Cell | undefined | readonly (readonly Cell[])[];

/** A custom function, declared once for Excel's metadata, the command line and the documentation. */
export interface FunctionDeclaration {
  /** English in every language, so that a workbook can be passed on. */
  readonly name: string;
  readonly da: string;
  readonly en: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly gives: 'amount' | 'number' | 'text' | 'rows';
  /** A formula that can be typed as it stands in the sample workbook, or in the worked example. */
  readonly example: string;
  /** The sample has published facts only; what it cannot show is computed on `WORKED_EXAMPLE`. */
  readonly exampleOn?: 'worked-example';
}

/** A custom function that answers from its arguments. */
export interface FunctionSpec extends FunctionDeclaration {
  compute(args: Arguments): Answer;
}
