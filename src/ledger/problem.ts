import type { Day } from './dates';

/** Why a cell could not be read, or was read with a remark. Words are made elsewhere. */
export type CellProblemKind =
  | 'required-blank'
  | 'wrong-type'
  | 'wrong-choice'
  | 'error-value'
  | 'text-number'
  | 'text-date'
  | 'year-for-date'
  | 'negative'
  | 'part-of-ore'
  | 'too-large'
  | 'id-digits-lost'
  | 'id-as-date'
  | 'account-pattern'
  | 'cvr-number';

export interface CellProblem {
  readonly kind: CellProblemKind;
  /** Row of the read table, from 0. */
  readonly row: number;
  readonly field: string;
  /** The numbers (kroner for amounts) that a text can be read as, one or two. */
  readonly readings?: readonly number[];
  /** The days that a text can be read as, one or two. */
  readonly days?: readonly Day[];
  /** Of a text number: it stood in parentheses or bore a minus. */
  readonly negative?: boolean;
}

/** Something wrong with a table as a whole or with one of its columns. */
export interface TableProblem {
  readonly kind:
    | 'column-missing'
    | 'column-twice'
    | 'unknown-unit'
    | 'no-captions'
    | 'mapping-row'
    | 'mapped-range'
    | 'mapped-column'
    | 'rows-below';
  /** The field concerned; absent where it is the whole table. */
  readonly field?: string;
  /** The captions concerned, as the workbook spells them. */
  readonly captions?: readonly string[];
  /** Column numbers in the sheet, from 1, of those captions. */
  readonly positions?: readonly number[];
  /** Of a mapping that cannot be followed: the cell where it shows, and what is looked for or stands there. */
  readonly spot?: { readonly sheet: string; readonly cell: string };
  readonly detail?: string;
}

/** A mapping that cannot be followed: some of the table's rows are not read, and it is not known which. */
export function hidesRows({ kind }: TableProblem): boolean {
  return kind === 'mapping-row' || kind === 'mapped-range' || kind === 'rows-below';
}
