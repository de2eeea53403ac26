import type { Cell } from '../../../ledger/source';
import type { CellRange } from '../sheet/reference';
import type { CellWrite } from './cellWrites';
import type { Edition } from './packageEdit';
import type { Styles } from './styles';

/** Looks that a written cell can be given; each is made from the workbook's own standard font. */
export type StyleName = 'header' | 'text' | 'amount' | 'date' | 'wrapped';

/** A formula without `=`. Its value is absent when it is not known; then Excel calculates on opening. */
export interface FormulaContent {
  readonly formula: string;
  readonly value?: Exclude<Cell, null>;
  /** The cells that one formula fills, this one first. What the others hold is left as it is. */
  readonly array?: ArrayFormula;
}

export interface ArrayFormula {
  /** `B4:D9`. */
  readonly range: string;
  /** The cell's `cm`: which entry of the workbook's metadata lets it spill. Without it the formula fills just its range. */
  readonly metadata?: string;
}

/** What a cell is to hold. Amounts are kroner and dates serial numbers, as in every cell; `null` empties it. */
export type CellContent = Cell | FormulaContent;

export interface NewCell {
  readonly content: CellContent;
  readonly style?: StyleName;
  /** Code of a number format, for a cell without a style. */
  readonly numberFormat?: string;
}

/** A worksheet of our own: what it is called, how wide its columns are and what stands in its rows. */
export interface NewSheet {
  readonly name: string;
  /** Widths in digits of the standard font, from column A. */
  readonly widths: readonly number[];
  /** Rows from row 1, cells from column A. Texts that a program could take for a formula are guarded. */
  readonly rows: readonly (readonly NewCell[])[];
  /** The name of a table that all rows are, the first of them its captions: texts, and all different. */
  readonly table?: string;
  /** Protected without a password, so that nothing in it is changed by mistake. */
  readonly isProtected?: boolean;
}

/** A worksheet whose XML is made by who asks for it. */
export interface DrawnSheet {
  readonly name: string;
  /** What it holds, to be read back. */
  readonly cells: readonly CellWrite[];
  readonly xml: (edition: Edition, styles: Styles) => string;
}

/** A table to be made of cells that hold its captions and its rows. */
export interface NewTable {
  readonly sheet: string;
  readonly name: string;
  /** What its first row holds: texts, and all different. */
  readonly captions: readonly unknown[];
  /** Its captions and its rows. */
  readonly range: CellRange;
  /** Name of a style that the workbook has, or that every workbook knows. */
  readonly style: string;
}

/** A change of one cell. It keeps its style unless one is given. */
export interface SetCell {
  readonly kind: 'setCell';
  readonly sheet: string;
  /** Address such as `B7`. */
  readonly cell: string;
  readonly content: CellContent;
  readonly style?: StyleName;
  /** Code of a number format; the rest of its look stays. */
  readonly numberFormat?: string;
  /** Marks the cell as one to be filled in, and leaves it open where the sheet is protected. */
  readonly input?: boolean;
  /** Guards a text that begins like a formula, for a sheet that is handed out. The text itself stays as it is. */
  readonly guard?: boolean;
  /** Ends the guard: the code of a number format that the workbook knows, or nothing for General. */
  readonly format?: string;
}

/**
 * One thing to be changed in a workbook. Formulas that are not written keep the value they had: whoever changes
 * what they read writes them too, with their new values, or adds `recalculateOnOpen`.
 */
export type Change =
  | SetCell
  /** Takes the rows just below a table into it. They must be empty but for what is written at the same time. */
  | { readonly kind: 'growTable'; readonly table: string; readonly rows: number }
  | { readonly kind: 'addSheet'; readonly sheet: NewSheet | DrawnSheet }
  /** Makes a table of cells, on a sheet that is there or is added. */
  | { readonly kind: 'addTable'; readonly table: NewTable }
  /** Protects the cells that are not marked as input, without a password; a sheet that is protected stays so. */
  | { readonly kind: 'protectSheet'; readonly sheet: string }
  /** Only for a sheet that has nothing but cells; formulas must not refer to it unless one of its name is added. */
  | { readonly kind: 'removeSheet'; readonly name: string }
  /** Leaves one custom XML part whose root is in this namespace, or none for `null`. */
  | { readonly kind: 'setCustomXml'; readonly namespace: string; readonly xml: string | null }
  /** Adds or replaces a name; the formula is without `=`. One that is valid on a sheet only must be there already. */
  | {
      readonly kind: 'setName';
      readonly name: string;
      readonly formula: string;
      readonly sheetIndex?: number;
    }
  /** Forgets a name of the whole workbook. What uses it is left as it is. */
  | { readonly kind: 'removeName'; readonly name: string }
  /** Edits the XML of a sheet or a table outside its cells, once the cells are written. */
  | { readonly kind: 'editPart'; readonly part: string; readonly edit: (text: string) => string }
  /** Takes out what opens add-ins with the workbook. */
  | { readonly kind: 'removeTaskPanes' }
  /** Puts it back. */
  | { readonly kind: 'addTaskPanes'; readonly parts: readonly AddInPart[] }
  | { readonly kind: 'recalculateOnOpen' };

/** A part that belongs to the add-ins which a workbook opens. */
export interface AddInPart {
  readonly name: string;
  /** Its content type; absent for relationships, which have one of their own. */
  readonly type?: string;
  readonly xml: string;
}

/** What whoever asked for the change must be told, although it was made. */
export interface PatchNotice {
  readonly kind: 'signature-broken';
  /** The part with the signature's origin. */
  readonly part: string;
}

/** Every reason for which a change is not made. The codes are stable. */
export const PATCH_CODES = [
  'NO_SUCH_SHEET',
  'NO_SUCH_TABLE',
  'ADDRESS',
  'CELL_TWICE',
  'IN_ARRAY',
  'IN_MERGE',
  'TABLE_HEADER',
  'TABLE_TOTALS',
  'TABLE_BLOCKED',
  'TABLE_NAME',
  'SHEET_NAME',
  'SHEET_EXISTS',
  'SHEET_IN_USE',
  'STRUCTURE_LOCKED',
  'TEXT',
  'NUMBER',
  'ERROR_VALUE',
  'FORMULA',
  'DEFINED_NAME',
  'CUSTOM_XML',
  'ADD_IN',
  'NOT_AS_WRITTEN',
] as const;

export type PatchCode = (typeof PATCH_CODES)[number];

export interface PatchParams {
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: string;
  /** What was asked for, in the words of whoever asked. */
  readonly detail?: string;
}

/** The change is not made, and no part of it is. Carries a code and parameters; the words are in `src/text`. */
export class PatchRefusal extends Error {
  constructor(
    readonly code: PatchCode,
    readonly params: PatchParams = {},
  ) {
    const { sheet, cell, table, detail } = params;
    super([code, sheet, cell, table, detail].filter((word) => word !== undefined).join(' '));
    this.name = 'PatchRefusal';
  }
}
