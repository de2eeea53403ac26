import type { Cell, SourceWorkbook } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';

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

/** Why the open workbook could not be read or changed; the words are made elsewhere. */
export type WorkbookTrouble =
  | 'cell-edit' // the user is typing in a cell, and went on for too long
  | 'protected'
  | 'too-large'
  | 'gone' // the sheet or cell is not there any more
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

/** The workbook that is open in Excel, as the pane and the functions need it. Every promise settles. */
export interface OpenWorkbook {
  /** Every Excel table that is named as one of ours, the one-cell defined names, and the date system. */
  read(request?: ReadRequest): Promise<SourceWorkbook>;
  /** Every PULJE.LEDGER formula with what its ranges hold now. */
  ledgerCalls(): Promise<readonly LedgerCall[]>;
  select(spot: CellSpot): Promise<void>;
  /** Tells which of our tables were edited, by the user or by the add-in; several edits may come as one. */
  onTablesChanged(listener: (tables: readonly TableName[]) => void): Promise<() => Promise<void>>;
  /** A text kept in the workbook under a name of ours; `null` where there is none. */
  setting(name: string): string | null;
  saveSetting(name: string, value: string | null): Promise<void>;
  /** Custom XML parts of a namespace, as text. */
  customXml(namespace: string): Promise<readonly string[]>;
  replaceCustomXml(namespace: string, xml: string): Promise<void>;
}
