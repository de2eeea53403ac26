import { notUsable } from '../ledger/answer';
import { recogniseCaption } from '../ledger/captions';
import type { Cell, SourceColumn, SourceTable, SourceWorkbook } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import { isMappingCaptions } from '../mapping/isMapping';
import { identifyTable } from './identifyTable';

/** A range of a formula: rows of cells, the captions first. */
export type CellRange = readonly (readonly Cell[])[];

/** `DATE(2000,1,1)` as each date system counts it: a 1 x 1 range with it tells how the workbook counts. */
const FIRST_OF_2000 = new Map<Cell, boolean>([
  [36_526, false],
  [35_064, true],
]);

/** A column number so low that no column of the range has a place on a sheet that a message could name. */
export const NO_PLACE = -16_384;

/** What the table `Mapping` among some ranges says of the others. */
export interface MappedInput {
  /** The tables that the mapping reads from a range; none for one that it does not know. */
  tablesOf(cells: CellRange, range: number, date1904: boolean): readonly SourceTable[];
  isMapped(name: TableName): boolean;
}

/** True where one of the ranges is the table `Mapping`, whose reading is code that few workbooks need. */
export function hasMapping(ranges: readonly CellRange[]): boolean {
  return ranges.some(isMapping);
}

/**
 * The tables that the ranges of a PULJE.LEDGER formula hold; `mapped` is needed where `hasMapping`. Throws `NoAnswer`
 * naming the range at fault.
 */
export function ledgerInput(ranges: readonly CellRange[], mapped: MappedInput | null = null): SourceWorkbook {
  const tables: SourceTable[] = [];
  const givenAs = new Map<TableName, number>();
  const date1904 = dateSystemIn(ranges);
  if (mapped === null && hasMapping(ranges)) throw new Error('the mapping is not read');
  ranges.forEach((cells, index) => {
    const range = index + 1;
    if (dateSystemOf(cells) !== null || isMapping(cells)) return;
    const found = mapped?.tablesOf(cells, range, date1904) ?? [];
    const isMapped = (name: TableName): boolean => mapped?.isMapped(name) ?? false;
    for (const table of found.length > 0 ? found : [tableIn(cells, range, isMapped)]) {
      const name = table.name as TableName;
      const earlier = givenAs.get(name);
      if (earlier !== undefined) throw notUsable('range-twice', { range, earlier, table: name });
      givenAs.set(name, range);
      tables.push(table);
    }
  });
  if (tables.length === 0) throw notUsable('argument-missing', { argument: 'tables' });
  return { tables, date1904, names: new Map(), notices: [] };
}

/** Whether the ranges say that the workbook counts days from 1904; they do not where none says so. */
function dateSystemIn(ranges: readonly CellRange[]): boolean {
  const systems = ranges.flatMap((cells, index) => {
    const system = dateSystemOf(cells);
    return system === null ? [] : [{ system, range: index + 1 }];
  });
  const [first] = systems;
  const other = systems.find(({ system }) => system !== first?.system);
  if (other) throw notUsable('date-systems-disagree', { range: other.range });
  return first?.system ?? false;
}

/** The table of a range that the captions tell. */
function tableIn(cells: CellRange, range: number, isMapped: (name: TableName) => boolean): SourceTable {
  const captions = (cells[0] ?? []).map(captionOf);
  const [name, ...others] = identifyTable(captions);
  if (!name) throw notUsable('range-unknown', { range });
  if (others.length > 0) throw notUsable('range-of-several', { range, tables: [name, ...others] });
  // Its captions are no longer those that the mapping names, and it must not be read in another way instead.
  if (isMapped(name)) throw notUsable('mapping-not-followed', { table: name });
  return tableOf(name, captions, cells);
}

function isMapping(cells: CellRange): boolean {
  return isMappingCaptions(cells[0] ?? []);
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
    recogniseCaption(name, caption) ? [{ caption, cells: columnOf(cells, column, 1) }] : [],
  );
  // The row number in a message is the one within the range, where the captions are row 1.
  return { name, sheet: '', firstRow: 2, firstColumn: NO_PLACE, rowCount: cells.length - 1, columns };
}

/** Hosts hand over an empty cell as 0, as nothing or as an empty text. */
export function columnOf(cells: CellRange, column: number, firstRow: number): Cell[] {
  const found: Cell[] = [];
  for (let row = firstRow; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? null;
    found.push(cell === '' ? null : cell);
  }
  return found;
}
