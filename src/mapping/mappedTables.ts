import { cellAddress } from '../ledger/address';
import type { TableProblem } from '../ledger/problem';
import type { Cell, SourceTable } from '../ledger/source';
import { TABLE_NAMES, TABLES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { followMapping, type MappedRange } from './follow';
import { readMappings, type Mappings } from './mappingTable';

/** The mapping that a workbook's table `Mapping` states. */
export function mappingsOf(table: SourceTable): Mappings {
  const line = (row: number): Cell[] => table.columns.map(({ cells }) => cells[row] ?? null);
  const rows = Array.from({ length: table.rowCount }, (_, row) => line(row));
  return readMappings([table.columns.map(({ caption }) => caption), ...rows]);
}

/**
 * Every table of the mapping, read from its range. A range that is not there and a row that cannot be understood
 * give tables with a problem, so that nothing is answered from a part of the rows.
 */
export function mappedTables(
  { tables, faults }: Mappings,
  rangeNamed: (name: string) => MappedRange | null,
  mapping: Pick<SourceTable, 'sheet' | 'firstRow' | 'firstColumn'>,
  date1904: boolean,
): SourceTable[] {
  const { sheet, firstRow, firstColumn } = mapping;
  const spotOf = (row: number) => ({ sheet, cell: cellAddress(firstRow + row, firstColumn) });
  const nothing = (table: TableName): SourceTable => ({
    ...{ name: table, sheet, firstRow, firstColumn, rowCount: 0, columns: [] },
  });
  const read = new Map(
    tables.map((each) => {
      const range = rangeNamed(each.range);
      if (range) return [each.table, followMapping(each, range, date1904)];
      const problem: TableProblem = { kind: 'mapped-range', spot: spotOf(-1), detail: each.range };
      return [each.table, { ...nothing(each.table), problems: [problem] }];
    }),
  );
  const all = read.size > 0 ? [...read.keys()] : TABLE_NAMES.filter((name) => TABLES[name].needed);
  for (const { table, row, text } of faults) {
    const problem: TableProblem = { kind: 'mapping-row', spot: spotOf(row), detail: text };
    // Of a row that names no table it is not known whose rows it would have said something about.
    for (const name of table ? [table] : all) {
      const known = read.get(name) ?? nothing(name);
      read.set(name, { ...known, problems: [...(known.problems ?? []), problem] });
    }
  }
  return [...read.values()];
}
