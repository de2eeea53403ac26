import { changedRows } from './changedRows';
import type { Column } from './columns';
import { sumAgain } from './laterSums';
import type { Interner } from './interner';
import { Ledger, readTables } from './ledger';
import type { ReadTable, RowsRead } from './readTable';
import { sameCell, type SourceWorkbook } from './source';
import type { Steps } from './steps';
import type { TableName } from './tables/spec';

/**
 * By table in which anything is another than it was, the fields in which something is, each with its rows in order;
 * `null` for a field of which every row may be another, as where rows were added or the table has moved.
 */
export type ChangedFields = ReadonlyMap<TableName, RowsRead>;

/** A ledger of a workbook that was read before, and what changed in it. */
export interface LaterLedger {
  readonly ledger: Ledger;
  /** `null`: it cannot be told, and nothing that was found out before holds. */
  readonly changed: ChangedFields | null;
}

/**
 * The ledger of a workbook after an edit. What differs is found by looking and not by what was told of the edit, and
 * the ledger is just what one made from nothing would be.
 */
export function* laterLedger(before: Ledger, workbook: SourceWorkbook): Steps<LaterLedger> {
  const fromNothing = function* (): Steps<LaterLedger> {
    return { ledger: yield* Ledger.read(workbook, before.options), changed: null };
  };
  if (before.workbook.date1904 !== workbook.date1904) return yield* fromNothing();
  const { options } = before;
  const read = yield* readTables(workbook, options, { ledger: before, changedRows });
  for (const [name, rows] of read.rowsRead) {
    // The first cell gives an id its spelling in every message, and which is first may have changed.
    if (spelledAnew(read.interner, before.table(name), read.tables.get(name) as ReadTable, rows))
      return yield* fromNothing();
  }
  const ledger = new Ledger(workbook, options, read);
  const amounts = read.rowsRead.get('Allocations')?.get('amount');
  if (amounts !== null) sumAgain(before, ledger, amounts ?? []);
  const same = before.cutOff === ledger.cutOff && sameFile(before, ledger);
  return { ledger, changed: same ? read.rowsRead : null };
}

/** Tables in the order of the workbook, where they stand, and what else is said of the file. */
function sameFile(before: Ledger, { workbook }: Ledger): boolean {
  return fileOf(before.workbook) === fileOf(workbook);
}

function fileOf({ tables, notices }: SourceWorkbook): string {
  const places = tables.map(({ name, sheet, firstRow, firstColumn, columns, problems }) => [
    [name, sheet, firstRow, firstColumn, problems],
    columns.map(({ caption }) => caption),
  ]);
  return JSON.stringify([places, notices]);
}

/** True where a cell that changed holds, or held, an id that is spelled in several ways. */
function spelledAnew(interner: Interner, was: ReadTable, now: ReadTable, changed: RowsRead): boolean {
  const isVaried = ({ values }: Column, row: number): boolean => interner.isVaried(values[row] ?? -1);
  return [...changed].some(([field, rows]) => {
    const [column, old] = [now.column(field), was.column(field)];
    if (column.kind !== 'code') return false;
    if (rows) return rows.some((row) => isVaried(column, row) || isVaried(old, row));
    const sameRows = was.rowCount === now.rowCount;
    for (let row = 0; row < Math.max(was.rowCount, now.rowCount); row += 1) {
      const isSame = sameRows && sameCell(column.cell(row), old.cell(row));
      if (!isSame && (isVaried(column, row) || isVaried(old, row))) return true;
    }
    return false;
  });
}
