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
  addSheet(name: string): void;
  removeSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  read(sheet: string, range: GridRange): readonly (readonly GridCell[])[];
  /** Writes values (`''` empties a cell; an apostrophe in front goes and makes a text of the rest) and formulas with `=`. */
  write(sheet: string, range: GridRange, values: readonly (readonly (number | string | boolean)[])[]): void;
  setNumberFormat(sheet: string, range: GridRange, format: string): void;
  /** The part of the sheet that holds anything; `null` for an empty sheet. */
  used(sheet: string): GridRange | null;
  /** Tables and one-cell names, so that structured references and names calculate. */
  defineTable(table: { name: string; sheet: string; range: GridRange; columns: readonly string[] }): void;
  defineName(name: string, reference: string): void;
  onChange(listener: (change: GridChange) => void): () => void;
  /** Names of custom functions (with namespace, e.g. `PULJE.POOL_REMAINING`) and who answers them. */
  useFunctions(names: readonly string[], answer: AnswerCalls): void;
  /** Settles when nothing is waiting to be calculated or answered. */
  settled(): Promise<void>;
}
