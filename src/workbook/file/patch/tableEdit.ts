import { cellAddress } from '../../../ledger/address';
import type { OpenedWorkbook, SheetTable } from '../book/openWorkbook';
import { MAX_ROW } from '../limits';
import { overlap, type CellRange } from '../sheet/reference';
import { PatchRefusal, type Change } from './change';
import type { Edit } from './packageEdit';
import { childOf } from './workbookEdit';

/** A table that takes in rows, and which. */
export interface GrownTable {
  readonly table: SheetTable;
  readonly rows: CellRange;
}

/** Finds the tables that are to grow and refuses those that cannot. */
export function grownTables(book: OpenedWorkbook, changes: readonly Change[]): GrownTable[] {
  const grown: GrownTable[] = [];
  for (const change of changes) {
    if (change.kind !== 'growTable') continue;
    const table = book.tables.find(
      ({ displayName }) => displayName.toLowerCase() === change.table.toLowerCase(),
    );
    if (table === undefined || grown.some((other) => other.table === table))
      throw new PatchRefusal('NO_SUCH_TABLE', { table: change.table });
    if (table.totalsRowCount > 0) throw new PatchRefusal('TABLE_TOTALS', { table: change.table });
    const { left, right, bottom } = table.range;
    const rows = { top: bottom + 1, bottom: bottom + change.rows, left, right };
    const others = book.tables.filter(({ sheet, range }) => sheet === table.sheet && range !== table.range);
    const isCount = Number.isInteger(change.rows) && change.rows > 0;
    if (!isCount || rows.bottom > MAX_ROW || others.some(({ range }) => overlap(range, rows)))
      throw new PatchRefusal('TABLE_BLOCKED', { sheet: table.sheet, table: change.table });
    grown.push({ table, rows });
  }
  return grown;
}

/** Lets a table and its filter reach down to a row. */
export function growTo(table: SheetTable, bottom: number): Edit {
  const { top, left, right } = table.range;
  const ref = new Map([['ref', `${cellAddress(top, left)}:${cellAddress(bottom, right)}`]]);
  return (root, splices) => {
    splices.setAttributes(root, ref);
    const filter = childOf(root, 'autoFilter');
    if (filter !== undefined) splices.setAttributes(filter, ref);
  };
}

/** The captions of a table stand both in its header cells and in its part; a file where they differ is damaged. */
export function refuseHeader(
  book: OpenedWorkbook,
  sheet: string,
  row: number,
  column: number,
  cell: string,
): void {
  const table = book.tables.find(
    ({ sheet: owner, range, headerRowCount }) =>
      owner === sheet &&
      headerRowCount > 0 &&
      range.top === row &&
      range.left <= column &&
      column <= range.right,
  );
  if (table !== undefined) throw new PatchRefusal('TABLE_HEADER', { sheet, cell, table: table.displayName });
}
