import { cellAddress } from '../ledger/address';
import { normaliseId } from '../ledger/ids';
import { isBlank } from '../ledger/readCell';
import type { Cell, SourceTable } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import { mappingsOf } from './mappedTables';
import { mappingColumns } from './mappingTable';

/** A mapping that the workbook keeps: what is read from one range, and the rows of `Mapping` that say so. */
export interface KeptMapping {
  /** The defined name of the range, as the first of the rows spells it. */
  readonly range: string;
  /** Our tables that are read from it; none where none of the rows can be understood. */
  readonly tables: readonly TableName[];
  /** The cells of those rows that hold something: on the sheet of the table, by address. */
  readonly cells: readonly { readonly cell: string; readonly value: Cell }[];
}

/** The mappings in a workbook's table `Mapping`, by range in the order of their first rows. */
export function keptMappings(table: SourceTable): KeptMapping[] {
  const at = mappingColumns(table.columns.map(({ caption }) => caption))?.get('range');
  const names = at === undefined ? [] : (table.columns[at]?.cells ?? []);
  const rows = new Map<string, number[]>();
  names.forEach((name, row) => {
    if (isBlank(name)) return;
    const key = normaliseId(String(name));
    rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  const { tables } = mappingsOf(table);
  return [...rows].map(([key, own]) => ({
    range: String(names[own[0] as number]),
    tables: tables.filter(({ range }) => normaliseId(range) === key).map((each) => each.table),
    cells: own.flatMap((row) =>
      table.columns.flatMap(({ cells }, column) => {
        const value = cells[row] ?? null;
        const cell = cellAddress(table.firstRow + row, table.firstColumn + column);
        return value === null ? [] : [{ cell, value }];
      }),
    ),
  }));
}
