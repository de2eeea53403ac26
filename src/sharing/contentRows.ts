import type { Column } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import { canonicalTable } from './canonicalRows';
import { canonicalForm } from './canonicalValue';
import { spelledText } from './cellContent';

/** A row of one of our tables: what it says, field by field in the order of the table's declaration. */
export interface ContentRow {
  /** Row of the read table, from 0. */
  readonly row: number;
  readonly hasId: boolean;
  /** The row as a person knows it: its id as it is spelled, or its references and its year. */
  readonly name: string;
  /** Equal for two rows exactly where all their fields are. */
  readonly digest: string;
  /** Canonical forms; the empty text for a blank cell. */
  readonly fields: readonly string[];
  /** The cells' texts as their writer spelled them. */
  readonly spelled: readonly string[];
}

/** The form of a formula whose value the file does not hold: nobody knows what its cell says. */
const NO_VALUE = '?formula:';

/** Every row of a table that says something. */
export function contentRows(ledger: Ledger, name: TableName): ContentRow[] {
  const table = canonicalTable(ledger, name);
  const { columns, offsets, source } = ledger.table(name);
  const hasFormula = (column: Column, row: number): boolean =>
    source?.columns[column.position - source.firstColumn]?.formulas?.has(offsets[row] ?? -1) === true;
  return table.rows.map(({ row, id, name: rowName }) => {
    const fields = columns.map((column) =>
      column.cell(row) === null && hasFormula(column, row)
        ? NO_VALUE
        : canonicalForm(table.value(row, column.field)),
    );
    const spelled = columns.map((column) => spelledText(column.cell(row)));
    return { row, hasId: id !== null, name: rowName, digest: JSON.stringify(fields), fields, spelled };
  });
}

/** The text of a form that could be read, or `null`: blank, or a cell nobody can read. */
export function readableText(form: string): string | null {
  return form.startsWith('=') ? form.slice(1) : null;
}
