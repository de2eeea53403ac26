import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import type { FieldSource, LeftOutRows } from '../mappingTable';
import type { BlockColumn, Candidate } from './candidates';
import type { SheetRow } from './cells';
import type { LeftOutRow } from './leftOut';

/** What cannot be decided from the cells, with the answers that may be given. `constant:` takes a value after it. */
export interface Question {
  readonly about: string;
  readonly choices: readonly string[];
}

export type FieldReason = Candidate['reason'] | 'cells' | 'answer';

/** Where a field of a table is proposed to come from. */
export interface ProposedField {
  readonly table: TableName;
  readonly field: string;
  readonly spec: FieldSpec;
  /** Column number; `null` for a constant and for numbered rows. */
  readonly column: number | null;
  readonly source: FieldSource;
  /** False while the unit or the text form is asked about. */
  readonly hasUnit: boolean;
  readonly confidence: number;
  readonly reason: FieldReason;
}

/** What is proposed for one block of a sheet. */
export interface Proposal {
  readonly sheet: string;
  /** Ends what every question of one of several blocks is about. */
  readonly mark: string;
  readonly headerRows: readonly number[];
  /** First and last row that are read; `null` where none is. */
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly columns: readonly BlockColumn[];
  readonly tables: readonly TableName[];
  readonly fields: readonly ProposedField[];
  readonly leftOut: readonly LeftOutRow[];
  /** The rules that the mapping states for rows that are not read. */
  readonly rules: readonly LeftOutRows[];
  readonly questions: readonly Question[];
  /** What the range of the mapping covers. */
  readonly range: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly kept: readonly SheetRow[];
}
