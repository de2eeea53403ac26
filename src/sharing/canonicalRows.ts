import { READ } from '../ledger/columns';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { placeOf } from '../ledger/place';
import { readTextCell } from '../ledger/readCell';
import type { ReadTable } from '../ledger/readTable';
import { TABLE_NAMES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { rowName } from '../rules/findingOf';
import { canonicalForm, canonicalValue, type CanonicalValue } from './canonicalValue';

/** A row of one of our tables. The user's own columns are no part of it. */
export interface CanonicalRow {
  /** Row of the read table, from 0. */
  readonly row: number;
  /** The row's own id as ids are compared, or `null` where it has none that can be read. */
  readonly id: string | null;
  /**
   * What makes the row this row: its id, or without one all its fields. Two rows with one key are told apart by
   * their ordinals, never taken for one.
   */
  readonly key: string;
  /** 1 for the first row with this key, in the order of the sheet. */
  readonly ordinal: number;
  /** The row as a person knows it: its id as it is spelled, or its references and its year. */
  readonly name: string;
}

/** One of our tables in canonical form. */
export interface CanonicalTable {
  readonly name: TableName;
  /** The table stands in the workbook; else it counts as empty. */
  readonly isThere: boolean;
  /** Every declared field, in the order of the declaration. */
  readonly fields: readonly string[];
  readonly rows: readonly CanonicalRow[];
  value(row: number, field: string): CanonicalValue;
  /** Sheet and A1 address of a row's cell now; the cell is empty where the table has no such column. */
  place(row: number, field: string): { readonly sheet: string; readonly cell: string };
  /** The caption of a field in this workbook, or `null` where there is no such column. */
  caption(field: string): string | null;
}

/** Every table of ours, also those that are not there. */
export function canonicalTables(ledger: Ledger): readonly CanonicalTable[] {
  return TABLE_NAMES.map((name) => canonicalTable(ledger, name));
}

export function canonicalTable(ledger: Ledger, name: TableName): CanonicalTable {
  const table: ReadTable = ledger.table(name);
  const { date1904 } = ledger.workbook;
  const doubtful = new Set(
    table.tableProblems.flatMap(({ kind, field }) =>
      field !== undefined && (kind === 'column-twice' || kind === 'unknown-unit') ? [field] : [],
    ),
  );
  const value = (row: number, field: string): CanonicalValue => {
    const column = table.column(field);
    return canonicalValue(column.cell(row), column, { date1904, isDoubtful: doubtful.has(field) });
  };
  const fields = table.columns.map(({ field }) => field);
  const ordinals = new Map<string, number>();
  const rows = Array.from({ length: table.rowCount }, (_, row): CanonicalRow => {
    const own = ownId(table, row);
    const key =
      own === null ? fieldsKey(fields.map((field) => canonicalForm(value(row, field)))) : idKey(own);
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    const id = own === null ? null : normaliseId(own);
    return { row, id, key, ordinal, name: own === null ? rowName(ledger, table, row) : own };
  });
  return {
    name,
    isThere: table.source !== null,
    fields,
    rows,
    value,
    place: (row, field) => {
      const { sheet, cell } = placeOf(table, row, field);
      return { sheet, cell };
    },
    caption: (field) => table.column(field).caption,
  };
}

/** The row's own id as its cell spells it: of the key column, or of an id that not every row must have. */
function ownId(table: ReadTable, row: number): string | null {
  const own = table.columns.find(
    ({ spec, state }) => (spec.key === true || spec.type === 'id') && state[row] === READ,
  );
  if (!own) return null;
  const context = { unit: own.unit, date1904: false, format: '' };
  return readTextCell(own.cell(row), own.spec, context).value;
}

function idKey(id: string): string {
  return `id ${normaliseId(id)}`;
}

/** Each with its length before it, so that no two rows in a row of texts can be told as one other. */
function fieldsKey(forms: readonly string[]): string {
  return `fields ${forms.map((form) => `${form.length}:${form}`).join('')}`;
}
