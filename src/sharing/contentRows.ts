import { UNREADABLE } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { fieldsOf } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { canonicalTable } from './canonicalRows';
import { canonicalForm } from './canonicalValue';
import { spelledText } from './cellContent';

/** A row of one of our tables: what it says, field by field in the order of the table's declaration. */
export interface ContentRow {
  /** Row of the read table, from 0. */
  readonly row: number;
  /** The row as a person knows it: its id as it is spelled, or its references and its year. */
  readonly name: string;
  /** Canonical forms; the empty text for a blank cell. */
  readonly forms: readonly string[];
  /** The cells' texts as their writer spelled them. */
  readonly spelled: readonly string[];
}

/** Every row of a table that says something. */
export function contentRows(ledger: Ledger, name: TableName): ContentRow[] {
  const table = canonicalTable(ledger, name);
  const { columns } = ledger.table(name);
  return table.rows.map(({ row, name: rowName }) => {
    const spelled = columns.map((column) => spelledText(column.cell(row)));
    const forms = columns.map(({ field, state }, at) => {
      const form = canonicalForm(table.value(row, field));
      // A seal looks at no formats, but an amount that is shown as a date is not taken for one by anybody.
      return state[row] === UNREADABLE && readableText(form) !== null ? `?number:${spelled[at]}` : form;
    });
    return { row, name: rowName, forms, spelled };
  });
}

/** The text of a form that could be read, or `null`: blank, or a cell nobody can read. */
export function readableText(form: string): string | null {
  return form.startsWith('=') ? form.slice(1) : null;
}

/** Where a table has its rows' own id among its fields, or -1. */
export function idPlace(table: TableName): number {
  return fieldsOf(table).findIndex(([, { key, type }]) => key === true || type === 'id');
}

/** The row's own id as ids are compared, or `null` where it has none that can be read. */
export function ownId(table: TableName, forms: readonly string[]): string | null {
  return readableText(forms[idPlace(table)] ?? '');
}
