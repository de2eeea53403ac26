import { isoDate, type Day } from '../../ledger/dates';
import { Interner } from '../../ledger/interner';
import { toKroner } from '../../ledger/money';
import { READ, UNREADABLE } from '../../ledger/columns';
import { readTable } from '../../ledger/readTable';
import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { followMapping } from '../follow';
import type { SheetCells } from './cells';
import { mappingOf, rangeOf } from './mappingOf';
import type { Proposal } from './proposal';

/** The first rows of a table as they would be read: fields, and a value for each; `null` where none is. */
export interface Preview {
  readonly table: TableName;
  readonly fields: readonly string[];
  /** The numbers of the rows in the sheet. */
  readonly numbers: readonly number[];
  /** Amounts in kroner, dates as `2024-12-05`; `unreadable` for a cell that would be a finding. */
  readonly rows: readonly (readonly (string | number | null | typeof UNREADABLE_CELL)[])[];
}

export const UNREADABLE_CELL = { unreadable: true } as const;

/** Reads a proposal's tables just as they will be read from the workbook, and shows the first `count` rows. */
export function previewOf(
  sheet: SheetCells,
  proposal: Proposal,
  date1904: boolean,
  count: number,
): Preview[] {
  const range = rangeOf(sheet, proposal, proposal.kept[count - 1]?.row);
  return mappingOf(proposal, '', 'en').map((mapping) => {
    const interner = new Interner();
    const table = readTable(mapping.table, followMapping(mapping, range, date1904), { interner, date1904 });
    const columns = fieldsOf(mapping.table).flatMap(([field]) => {
      const column = table.column(field);
      return column.caption === null ? [] : [column];
    });
    const rows = Array.from({ length: Math.min(count, table.rowCount) }, (_, row) =>
      columns.map((column) => {
        if (column.state[row] === UNREADABLE) return UNREADABLE_CELL;
        if (column.state[row] !== READ) return null;
        const value = column.values[row] as number;
        if (column.kind === 'code') return interner.text(value);
        if (column.spec.type === 'amount') return toKroner(value);
        return column.spec.type === 'date' ? isoDate(value as Day) : value;
      }),
    );
    return {
      table: mapping.table,
      fields: columns.map(({ field }) => field),
      numbers: rows.map((_, row) => (table.source?.firstRow ?? 0) + (table.offsets[row] ?? 0)),
      rows,
    };
  });
}
