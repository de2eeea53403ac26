import type { SourceTable, SourceWorkbook } from '../../ledger/source';
import { tableNamed } from '../../ledger/captions';
import { parseRange } from '../file/sheet/reference';
import type { TableEdit } from '../port';
import { EditedTable, type Rows } from './editedTable';
import { WholeTable, shapeOf, type TableReading } from './tableReading';
import { sameShape, type TableShape } from './tableShape';

/** A workbook as it was read, and what was edited in it since. */
export interface EditedBook {
  readonly workbook: SourceWorkbook;
  readonly edits: readonly TableEdit[];
}

/** So many separate runs of rows are asked for one by one; after that the table is read as a whole. */
const MOST_RUNS = 30;

/** Reads of a table what the edits can have changed; all of it where that cannot be told. */
export function readingAgain(shape: TableShape, before: EditedBook): TableReading {
  const known = knownTable(shape, before.workbook);
  const rows = known && editedRows(shape, before.edits);
  return rows ? new EditedTable(shape, known, rows) : new WholeTable(shape);
}

/** The table as it was read, where it still stands and is called just as then. */
function knownTable(shape: TableShape, { tables }: SourceWorkbook): SourceTable | undefined {
  return tables.find((table) => {
    const was = shapeOf(table);
    return was !== undefined && sameShape(was, shape);
  });
}

/** Data rows of a table in which something was edited; `null` where it may be any. */
function editedRows({ name, data }: TableShape, edits: readonly TableEdit[]): readonly Rows[] | null {
  const found: Rows[] = [];
  for (const { table, cells } of edits) {
    if (tableNamed(table) !== tableNamed(name)) continue;
    if (cells === null) return null;
    for (const address of cells) {
      const range = parseRange(address.replaceAll('$', ''));
      if (!range) return null;
      const [from, to] = [Math.max(range.top, data.top), Math.min(range.bottom, data.bottom)];
      if (from <= to) found.push({ from: from - data.top, to: to - data.top });
    }
  }
  const runs = joined(found);
  return runs.length > MOST_RUNS ? null : runs;
}

/** Runs of rows in order, none of which touches the next. */
function joined(rows: readonly Rows[]): readonly Rows[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of [...rows].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}
