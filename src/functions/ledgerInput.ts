import { notUsable } from '../ledger/answer';
import { recogniseCaption } from '../ledger/captions';
import type { Cell, SourceColumn, SourceTable, SourceWorkbook } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import { identifyTable } from './identifyTable';

/** A range of a formula: rows of cells, the captions first. */
export type CellRange = readonly (readonly Cell[])[];

/** `DATE(2000,1,1)` as each date system counts it: a 1 x 1 range with it tells how the workbook counts. */
const FIRST_OF_2000 = new Map<Cell, boolean>([
  [36_526, false],
  [35_064, true],
]);

/** A column number so low that no column of the range has a place on a sheet that a message could name. */
const NO_PLACE = -16_384;

/** The tables that the ranges of a PULJE.LEDGER formula hold. Throws `NoAnswer` naming the range at fault. */
export function ledgerInput(ranges: readonly CellRange[]): SourceWorkbook {
  const tables: SourceTable[] = [];
  const givenAs = new Map<TableName, number>();
  let date1904: boolean | null = null;
  ranges.forEach((cells, index) => {
    const range = index + 1;
    const system = dateSystemOf(cells);
    if (system !== null) {
      if (date1904 !== null && date1904 !== system) throw notUsable('date-systems-disagree', { range });
      date1904 = system;
      return;
    }
    const captions = (cells[0] ?? []).map(captionOf);
    const [name, ...others] = identifyTable(captions);
    if (!name) throw notUsable('range-unknown', { range });
    if (others.length > 0) throw notUsable('range-of-several', { range, tables: [name, ...others] });
    const earlier = givenAs.get(name);
    if (earlier !== undefined) throw notUsable('range-twice', { range, earlier, table: name });
    givenAs.set(name, range);
    tables.push(tableOf(name, captions, cells));
  });
  if (tables.length === 0) throw notUsable('argument-missing', { argument: 'tables' });
  return { tables, date1904: date1904 ?? false, names: new Map(), notices: [] };
}

function dateSystemOf(cells: CellRange): boolean | null {
  const [row] = cells;
  if (cells.length !== 1 || row?.length !== 1) return null;
  return FIRST_OF_2000.get(row[0] ?? null) ?? null;
}

function captionOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
}

/** The user's own columns stay behind: no answer depends on them. */
function tableOf(name: TableName, captions: readonly string[], cells: CellRange): SourceTable {
  const columns = captions.flatMap((caption, column): SourceColumn[] =>
    recogniseCaption(name, caption) ? [{ caption, cells: columnOf(cells, column) }] : [],
  );
  // The row number in a message is the one within the range, where the captions are row 1.
  return { name, sheet: '', firstRow: 2, firstColumn: NO_PLACE, rowCount: cells.length - 1, columns };
}

/** Hosts hand over an empty cell as 0, as nothing or as an empty text. */
function columnOf(cells: CellRange, column: number): Cell[] {
  const found: Cell[] = [];
  for (let row = 1; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? null;
    found.push(cell === '' ? null : cell);
  }
  return found;
}
