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
  /** The cell style, as a number among the looks. */
  readonly look: number;
  /** Whether the file does not have the formula's result. */
  readonly isUncalculated: boolean;
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

/** Rows or columns of a sheet. */
export type Lines = 'rows' | 'columns';

/**
 * Tells what changed. Cells are told of whoever wrote them; results are `calculated` where they moved; all else only
 * where the user did it in the grid, or took it back there, and not where the host asked for it.
 */
export type GridChange =
  | { readonly kind: 'edited' | 'calculated'; readonly sheet: string; readonly range: GridRange }
  | { readonly kind: 'selected'; readonly sheet: string; readonly range: GridRange }
  | {
      readonly kind: 'inserted' | 'removed' | 'hidden' | 'unhidden';
      readonly sheet: string;
      readonly lines: Lines;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'sheetAdded' | 'sheetRemoved' | 'sheetMoved' | 'sheetShown' | 'sheetHidden';
      readonly sheet: string;
    }
  | { readonly kind: 'sheetRenamed'; readonly sheet: string; readonly was: string }
  /** What a name of the whole workbook stands for; without a reference it is gone. */
  | { readonly kind: 'named'; readonly name: string; readonly reference?: string };

/** How cells are to look; what is absent stays as it is, and `null` takes it away. Colours are `#RRGGBB`. */
export interface GridFormat {
  readonly fill?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Cells that look different where a formula is true; it is written as for the first of them. */
export interface GridHighlight {
  readonly id: string;
  readonly range: GridRange;
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly format: GridFormat;
  /** Colour of a line below each cell. */
  readonly bottomLine?: string;
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
  /** Writes values (`''` empties a cell; an apostrophe in front goes and makes a text of the rest) and formulas with `=`. */
  write(sheet: string, range: GridRange, values: readonly (readonly (number | string | boolean)[])[]): void;
  setNumberFormat(sheet: string, range: GridRange, format: string): void;
  setFormat(sheet: string, range: GridRange, format: GridFormat): void;
  /** Width in pixels. */
  setColumnWidth(sheet: string, column: number, count: number, pixels: number): void;
  setHidden(sheet: string, lines: Lines, at: number, count: number, hidden: boolean): void;
  setSheetHidden(sheet: string, hidden: boolean): void;
  /** All highlights of a sheet; those of before are gone. */
  setHighlights(sheet: string, highlights: readonly GridHighlight[]): void;
  /** Brings a sheet to the front and selects cells on it. */
  select(sheet: string, range: GridRange): void;
  /** The part of the sheet that holds anything; `null` for an empty sheet. */
  used(sheet: string): GridRange | null;
  /** Tables and names, so that structured references and names calculate. */
  defineTable(table: GridTable): void;
  forgetTable(name: string): void;
  defineName(name: string, reference: string): void;
  forgetName(name: string): void;
  onChange(listener: (change: GridChange) => void): () => void;
  /** Names of custom functions (with namespace, e.g. `PULJE.POOL_REMAINING`) and who answers them. */
  useFunctions(names: readonly string[], answer: AnswerCalls): void;
  /** Settles when nothing is waiting to be calculated or answered. */
  settled(): Promise<void>;
}
