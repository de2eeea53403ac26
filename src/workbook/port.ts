import type { Day } from '../ledger/dates';
import type { Cell, SourceWorkbook } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import type { Language } from '../text/language';
import type { NewSheet } from './file/patch/change';
import type { CellRange } from './file/sheet/reference';
import type { TableSheet } from './tableSheet';

/** A cell of the open workbook. */
export interface CellSpot {
  readonly sheet: string;
  /** `J8`. */
  readonly cell: string;
}

/** How far a long read has come. */
export interface ReadProgress {
  readonly rowsDone: number;
  readonly rowsAll: number;
}

export interface ReadRequest {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Aborting rejects with the signal's reason; nothing was changed. */
  readonly signal?: AbortSignal;
}

/** What was edited in one of our tables. */
export interface TableEdit {
  /** The table's name; case does not matter. */
  readonly table: string;
  /** Addresses of the cells, e.g. `B4:C9`; `null` where any cell of the table may be another by now. */
  readonly cells: readonly string[] | null;
}

/** Why the open workbook could not be read or changed; the words are made elsewhere. */
export type WorkbookTrouble =
  | 'cell-edit' // the user is typing in a cell, and went on for too long
  | 'protected'
  | 'too-large'
  | 'structure' // the workbook is protected against new sheets
  | 'hidden' // the sheet is hidden, and a cell on it cannot be shown
  | 'gone' // the sheet or cell is not there any more
  | 'moved' // a cell does not hold what it held when it was read; nothing was written
  | 'lost' // the host does not answer, or not in a way that can be understood
  | 'not-supported';

export class WorkbookError extends Error {
  constructor(
    readonly trouble: WorkbookTrouble,
    /** Sheet, or what the host said, for the message. */
    readonly detail: string = '',
  ) {
    super(`${trouble} ${detail}`.trim());
  }
}

/** The ranges that one PULJE.LEDGER formula in the workbook takes, read as the function would get them. */
export interface LedgerCall {
  readonly spot: CellSpot;
  readonly ranges: readonly (readonly (readonly Cell[])[])[];
}

/** A cell to be written, if it still holds what was read. */
export interface CellWrite {
  readonly spot: CellSpot;
  /** What the check read there. */
  readonly expected: Cell;
  readonly write: Cell;
}

/** A cell as it stood before it was written, and what was written: enough to put it back. */
export interface CellBefore {
  readonly spot: CellSpot;
  /** The formula with `=`, or the constant. */
  readonly content: string | number | boolean;
  /** The constant was a text, which must not become a number when it is put back. */
  readonly isText: boolean;
  /** Code of the number format, which a write may have to change. */
  readonly numberFormat: string;
  readonly written: Cell;
}

/** What a new row holds in a field; a day is written as the workbook's own date system counts it. */
export type RowValue = Cell | { readonly day: Day };

/** Cells to be marked with one severity's colours. */
export interface Mark {
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly severity: 'error' | 'warning' | 'info';
}

/** What stands in the selected cell. */
export interface SelectedCell {
  readonly spot: CellSpot;
  /** With `=`, in English; empty for a constant. */
  readonly formula: string;
  readonly value: Cell;
}

/** Numbers with a chart of them: a name a row, a value (in kr. or FTE) a series; `null` where it is not stated. */
export interface ChartTable {
  readonly title: string;
  /** Bars of the series one after the other, or beside each other. */
  readonly bars: 'stacked' | 'side-by-side';
  /** Of the names and of every series. */
  readonly captions: readonly string[];
  readonly rows: readonly (readonly [string, ...(number | null)[]])[];
}

/** A sheet of charts, with a line above them that says what to know before reading them. */
export interface ChartSheet {
  readonly name: string;
  readonly note: string;
  readonly tables: readonly ChartTable[];
}

/** How ranges of the user's own are read as our tables, to be kept in the workbook. */
export interface NewMapping {
  /** Rows of the table `Mapping`, its captions first. */
  readonly rows: readonly (readonly Cell[])[];
  /** The ranges and the names that the rows know them by. */
  readonly ranges: readonly { readonly name: string; readonly sheet: string; readonly range: CellRange }[];
}

/** Sheets that were added as one. */
export interface AddedSheets {
  /** The names that they got, in the order given. */
  readonly names: readonly string[];
  /** Takes them away again; rejects with `moved` (and the sheet) when somebody has written in one. */
  readonly takeOut: () => Promise<void>;
}

/** One of our tables that was added on a sheet of its own. */
export interface AddedTable {
  /** The LEDGER cell that reads it now; `null` where there is none that could be given it. */
  readonly ledger: CellSpot | null;
  /** Takes it out again; rejects with `moved` when somebody has filled it in or changed the LEDGER cell since. */
  readonly takeOut: () => Promise<void>;
}

/** Nothing was added: a sheet, a table or a defined name is called so. */
export interface NameTaken {
  readonly taken: string;
}

/** The workbook that is open in Excel, as the pane and the functions need it. Every promise settles. */
export interface OpenWorkbook {
  /** Every Excel table that is named as one of ours, the one-cell defined names, and the date system. */
  read(request?: ReadRequest): Promise<SourceWorkbook>;
  /**
   * The workbook as it is now, where it was read before and what was edited since is known. Only the rows that were
   * edited and our columns that hold formulas, which Excel calculates without telling, are read; a table that is new,
   * has moved or is longer is read as a whole. A column in which nothing changed is the same object as before.
   * Not seen, as no edit tells of them: a number format or a hidden row in rows that nobody edited; and what is
   * calculated in the user's own columns, of which nothing is made.
   */
  readAgain(
    before: SourceWorkbook,
    edits: readonly TableEdit[],
    request?: ReadRequest,
  ): Promise<SourceWorkbook>;
  /** Every PULJE.LEDGER formula with what its ranges hold now. */
  ledgerCalls(): Promise<readonly LedgerCall[]>;
  select(spot: CellSpot): Promise<void>;
  /** What stands in these cells now, in the order asked; rejects with `gone` where a sheet is not there. */
  cellsAt(spots: readonly CellSpot[]): Promise<readonly Cell[]>;
  /** Adds a sheet with these numbers and Excel's own charts of them, and shows it. Gives the name that it got. */
  addCharts(sheet: ChartSheet): Promise<string>;
  /**
   * Adds sheets of ours behind the others and shows the last. They take the place of those that were added under these
   * names before, where nobody has written in them, else they get names that are free. Rejects with `structure` where no
   * sheet can be added. What takes several requests is taken away again when one fails or the signal is aborted.
   */
  addSheets(sheets: readonly NewSheet[], request?: ReadRequest): Promise<AddedSheets>;
  /**
   * Writes the rows into the table `Mapping`, on a sheet of its own where there is none, and names the ranges; no other
   * cell is written. Rejects with `structure` where no sheet can be added, with `moved` where a name is taken by now.
   * Gives what takes just that out again: with `moved`, and nothing done, where somebody has changed the rows since.
   */
  addMapping(mapping: NewMapping): Promise<() => Promise<void>>;
  /**
   * Adds one of our tables, empty, on a sheet of its own behind the others and shows it. The cell called `Ledger` takes
   * it as one more argument where its formula is a LEDGER of whole tables. Rejects with `structure` where no sheet can
   * be added; all of it is done or nothing.
   */
  addTable(sheet: TableSheet): Promise<AddedTable | NameTaken>;
  /** The workbook as the bytes of an .xlsx file, with what is not saved yet. */
  file(): Promise<Uint8Array>;
  /** Opens a new workbook beside this one, from the bytes of an .xlsx file in base64. */
  openNew(base64: string): Promise<void>;
  /**
   * Writes all of the cells or none. Rejects with `moved` (and the cell) when one of them holds something else by
   * now, with `protected` (and the sheet) when one is locked. A text stays a text, whatever it looks like.
   */
  write(cells: readonly CellWrite[]): Promise<readonly CellBefore[]>;
  /** Puts cells back as they stood; rejects with `moved` when one no longer holds what was written. */
  putBack(cells: readonly CellBefore[]): Promise<void>;
  /**
   * Writes a row into one of our tables, in its first empty row or below its last, by field. Makes the table, on a
   * sheet of its own in that language, where the workbook has none. Rejects with `gone` when the table has no column
   * for one of the values. Gives what takes just that out again: with `moved` or `gone`, and nothing done, where that
   * was changed since.
   */
  addRow(
    table: TableName,
    values: ReadonlyMap<string, RowValue>,
    language: Language,
  ): Promise<() => Promise<void>>;
  /**
   * Marks cells with conditional formats of our own; the user's formats stay. Replaces earlier marks. Where a sheet
   * that is to be changed is protected, nothing is begun, and the rejection names every such sheet. Thousands of
   * marks take several requests: after any other rejection some may be there, and `clearHighlight` takes them away.
   */
  highlight(marks: readonly Mark[]): Promise<void>;
  /** Takes away all marks that Puljetjek made, also those of another user or of an earlier day. */
  clearHighlight(): Promise<void>;
  /** Whether marks of ours are there, also from another user or an earlier day. */
  hasHighlight(): Promise<boolean>;
  /** The cell that is selected, when it is one. */
  selectedCell(): Promise<SelectedCell | null>;
  /** Tells that something else is selected, not what. */
  onSelectionChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Tells what was edited in our tables, by the user or by the add-in; several edits may come as one. */
  onTablesChanged(listener: (edits: readonly TableEdit[]) => void): Promise<() => Promise<void>>;
  /** A text kept in the workbook under a name of ours; `null` where there is none. */
  setting(name: string): string | null;
  saveSetting(name: string, value: string | null): Promise<void>;
  /** Custom XML parts of a namespace, as text. */
  customXml(namespace: string): Promise<readonly string[]>;
  replaceCustomXml(namespace: string, xml: string): Promise<void>;
}
