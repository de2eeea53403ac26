import type { Looks } from '../../workbook/file/book/looks';
import type { LayoutReader } from '../../workbook/file/sheet/layout';

/** An Excel error value in a grid, e.g. `#N/A`. */
export interface GridError {
  readonly error: string;
}

/** A cell's value as a grid holds it. `''` is an empty cell, as in `Range.values`. */
export type GridValue = number | string | boolean | GridError;

/** A rectangle; rows and columns count from 0. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridCell {
  /** The value; of a formula cell its latest result. */
  readonly value: GridValue;
  /** Formula text with `=`, in English; empty for a constant. */
  readonly formula: string;
  readonly numberFormat: string;
}

/** A cell of a file that is opened; rows and columns count from 0. */
export interface LoadedCell extends GridCell {
  readonly row: number;
  readonly column: number;
  /** The cell style, as a number among the looks; absent for the first. */
  readonly look?: number;
  /** Whether the file does not have the formula's result. */
  readonly isUncalculated?: boolean;
}

/** A sheet of a file, with how it is laid out. */
export interface LoadedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly LoadedCell[];
  /** Columns and rows as the file counts them: from 1. */
  readonly layout: LayoutReader;
  readonly hiddenRows: readonly number[];
  readonly merged: readonly GridRange[];
}

export interface GridTable {
  readonly name: string;
  readonly sheet: string;
  /** Header row and data, without a totals row. */
  readonly range: GridRange;
  readonly columns: readonly string[];
  readonly hasTotals?: boolean;
  /** Name of the style it is drawn in, e.g. `TableStyleMedium2`; absent for none. */
  readonly style?: string;
  readonly rowStripes?: boolean;
}

export interface GridName {
  readonly name: string;
  /** Formula text with `=`. */
  readonly reference: string;
  /** The sheet that it is valid on; absent for the whole workbook. */
  readonly sheet?: string;
}

/** A workbook as a file holds it. */
export interface GridContent {
  readonly sheets: readonly LoadedSheet[];
  readonly tables: readonly GridTable[];
  readonly names: readonly GridName[];
  readonly looks: Looks;
  readonly date1904: boolean;
}

/** Tells what changed: cells written by hand or by a program, or results of formulas that moved. */
export interface GridChange {
  readonly sheet: string;
  readonly range: GridRange;
  readonly kind: 'edited' | 'calculated';
}

/** One call of a custom function that the grid wants answered. Ranges come as rows of values. */
export interface GridCall {
  readonly name: string;
  readonly arguments: readonly (GridValue | null | readonly (readonly GridValue[])[])[];
  /** `Sheet!B4` of the calling cell. */
  readonly address: string;
}

export type GridAnswer =
  | { readonly value: GridValue | readonly (readonly GridValue[])[] }
  | { readonly error: string; readonly message: string };

/** Answers custom functions, many calls at a time, in the order asked. */
export type AnswerCalls = (calls: readonly GridCall[]) => Promise<readonly GridAnswer[]>;

/**
 * A sheet of cells that calculates, behind the stand-in host: Univer in the workbench and in tests, or plain
 * memory where nothing is to be calculated. Tables, names and settings are the host's own.
 */
export interface Grid {
  sheets(): readonly string[];
  /**
   * Shows a file in a grid that is empty and has its sheets. What the file says a formula's result is stands until
   * something that the formula needs is changed; only formulas without a result are calculated.
   */
  load(content: GridContent): void;
  addSheet(name: string): void;
  removeSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  read(sheet: string, range: GridRange): readonly (readonly GridCell[])[];
  /** Writes values (`''` empties a cell) or, where a text begins with `=`, formulas. */
  write(sheet: string, range: GridRange, values: readonly (readonly (number | string | boolean)[])[]): void;
  setNumberFormat(sheet: string, range: GridRange, format: string): void;
  /** The part of the sheet that holds anything; `null` for an empty sheet. */
  used(sheet: string): GridRange | null;
  /** Tables and one-cell names, so that structured references and names calculate. */
  defineTable(table: GridTable): void;
  defineName(name: string, reference: string): void;
  onChange(listener: (change: GridChange) => void): () => void;
  /** Names of custom functions (with namespace, e.g. `PULJE.POOL_REMAINING`) and who answers them. */
  useFunctions(names: readonly string[], answer: AnswerCalls): void;
  /** Settles when nothing is waiting to be calculated or answered. */
  settled(): Promise<void>;
}
