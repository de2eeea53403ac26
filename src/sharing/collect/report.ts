import { fieldsOf } from '../../ledger/tables';
import type { FieldType, TableName } from '../../ledger/tables/spec';
import { sealCode } from '../seal';
import type { Collection } from './collect';
import { canBeTaken, type Difference, type Why } from './difference';
import type { FileDifference } from './resolve';
import type { ReturnCode } from './returned';
import { valueOf } from './value';

export type ReportValue = string | number | null;

/** One cell or row that a returned file says otherwise than the master, for reports and the log. Plain data. */
export interface Entry {
  readonly file: string;
  readonly sender: string;
  readonly table: TableName;
  /** The row as a person knows it. */
  readonly row: string;
  /** The caption in the master and the field's type; `null` for a whole row. */
  readonly column: string | null;
  readonly type: FieldType | null;
  /** As sent, in the master before, and returned: amounts in kroner, dates as `2024-12-05`. */
  readonly base: ReportValue;
  readonly master: ReportValue;
  readonly returned: ReportValue;
  /** The row is new. */
  readonly isNew: boolean;
}

/** What waits for a decision. */
export interface OpenEntry extends Entry {
  readonly id: string;
  readonly why: Why;
  readonly canBeTaken: boolean;
  /** Of a new row its filled cells. */
  readonly cells: readonly Entry[];
}

export interface CollectReport {
  readonly files: readonly { readonly file: string; readonly sender: string; readonly seal: string }[];
  readonly taken: readonly Entry[];
  /** Decided: the master's value stays. */
  readonly kept: readonly Entry[];
  /** Only the master changed them. */
  readonly mastersOwn: readonly Entry[];
  readonly open: readonly OpenEntry[];
  readonly renamed: readonly {
    readonly file: string;
    readonly table: TableName;
    readonly from: string;
    readonly to: string;
  }[];
  readonly refused: readonly {
    readonly file: string;
    readonly code: ReturnCode;
    readonly table: string | null;
  }[];
  /** Cells of the tables are calculated: their values hold once a spreadsheet has calculated them anew. */
  readonly hasFormulas: boolean;
}

/** A collection as plain data. */
export function collectReport(collection: Collection): CollectReport {
  const { senders, taken, kept, mastersOwn, open, renamed, refused, master } = collection;
  const fileOf = (at: number): string => senders[at]?.file ?? '';
  const entry = (one: Difference & { readonly file: number }): Entry => {
    const { table, field, name } = one;
    const value = (form: string | null, spelled: string | null = null): ReportValue =>
      field === null ? (form === null ? null : name) : valueOf(table, field, form, spelled);
    const masters = one.row === null ? undefined : master.tables.get(table)?.rows[one.row];
    const at = fieldsOf(table).findIndex(([each]) => each === field);
    return {
      file: fileOf(one.file),
      sender: senders[one.file]?.sender ?? '',
      table,
      row: name,
      column: field === null ? null : master.caption(table, field),
      type: fieldsOf(table)[at]?.[1].type ?? null,
      base: value(one.base),
      master: value(one.master, masters?.spelled[at] ?? null),
      returned: value(one.returned, one.spelled),
      isNew: one.added !== null,
    };
  };
  const cells = (one: FileDifference): Entry[] =>
    one.added === null ? [entry(one)] : addedCells(one).map(entry);
  return {
    files: senders.map(({ file, sender, seal }) => ({
      file,
      sender,
      seal: seal === '' ? '' : sealCode(seal),
    })),
    taken: taken.flatMap(cells),
    kept: kept.map(entry),
    mastersOwn: mastersOwn.map(entry),
    open: open.map((one) => ({
      ...entry(one),
      id: one.id,
      why: one.why as Why,
      canBeTaken: canBeTaken(one),
      cells: one.added === null ? [] : addedCells(one).map(entry),
    })),
    renamed: renamed.map(({ file, table, from, to }) => ({ file: fileOf(file), table, from, to })),
    refused: [...refused]
      .sort(([one], [other]) => one - other)
      .map(([at, { code, table }]) => ({ file: fileOf(at), code, table })),
    hasFormulas: master.hasFormulas,
  };
}

/** A new row as its filled cells. */
function addedCells(one: FileDifference): FileDifference[] {
  return fieldsOf(one.table).flatMap(([field], at) => {
    const returned = one.added?.forms[at] ?? '';
    return returned === '' ? [] : [{ ...one, field, returned, spelled: one.added?.spelled[at] ?? '' }];
  });
}
