import { captionOf } from '../../ledger/captions';
import type { SourceTable } from '../../ledger/source';
import type { TableMapping } from '../mappingTable';
import type { SheetCells } from './cells';
import type { Proposal } from './proposal';

/** The mapping that a proposal states, once nothing in it is asked any more, one of each table. */
export function mappingOf(proposal: Proposal, range: string, language: 'da' | 'en'): TableMapping[] {
  const { tables, fields, rules: leftOut } = proposal;
  return tables.map((table) => ({
    table,
    range,
    leftOut,
    fields: fields
      .filter((each) => each.table === table)
      .map(({ field, spec, source }) => ({ field, spec, source, label: captionOf(table, field, language) })),
  }));
}

/** The cells of the range that a proposal covers, or down to a row, as they are read from a workbook that has the mapping. */
export function rangeOf(
  { name, rows }: SheetCells,
  { range }: Proposal,
  bottom: number = range.bottom,
): SourceTable {
  const { top, left, right } = range;
  const lines = new Map(rows.map(({ row, cells }) => [row, cells]));
  const count = bottom - top + 1;
  return {
    name: '',
    sheet: name,
    firstRow: top,
    firstColumn: left,
    rowCount: count,
    columns: Array.from({ length: right - left + 1 }, (_, column) => {
      const cells = Array.from({ length: count }, (__, row) => lines.get(top + row)?.get(left + column));
      return {
        caption: '',
        cells: cells.map((cell) => cell?.value ?? null),
        formats: new Map(
          cells.flatMap((cell, row) => (cell && cell.format !== '' ? [[row, cell.format] as const] : [])),
        ),
      };
    }),
  };
}
