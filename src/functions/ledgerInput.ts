import { notUsable } from '../ledger/answer';
import { recogniseCaption } from '../ledger/captions';
import type { Cell, SourceColumn, SourceTable, SourceWorkbook } from '../ledger/source';
import type { TableName } from '../ledger/tables/spec';
import { captionsIn, followMapping, type MappedRange } from '../mapping/follow';
import { mappingColumns, readMappings, type TableMapping } from '../mapping/mappingTable';
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
  const date1904 = dateSystemIn(ranges);
  const mappings = mappingsIn(ranges);
  ranges.forEach((cells, index) => {
    const range = index + 1;
    if (dateSystemOf(cells) !== null || mappingColumns(cells[0] ?? [])) return;
    for (const table of tablesOf(cells, range, mappings, date1904)) {
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

/** The mappings of the ranges that are a table `Mapping`; those of one range together. */
function mappingsIn(ranges: readonly CellRange[]): readonly (readonly TableMapping[])[] {
  const byRange = new Map<string, TableMapping[]>();
  for (const cells of ranges) {
    if (!mappingColumns(cells[0] ?? [])) continue;
    const { tables, faults } = readMappings(cells);
    const [fault] = faults;
    if (fault) throw notUsable('mapping-row', { text: fault.text });
    for (const each of tables) {
      const name = each.range.toLowerCase();
      byRange.set(name, [...(byRange.get(name) ?? []), each]);
    }
  }
  return [...byRange.values()];
}

/** The tables of one range: those that the mapping reads from it, or the one that its captions tell. */
function tablesOf(
  cells: CellRange,
  range: number,
  mappings: readonly (readonly TableMapping[])[],
  date1904: boolean,
): SourceTable[] {
  if (mappings.length > 0) {
    const own = rangeOf(cells);
    const [first, second] = mappings.filter((group) => captionsIn(own, group).isWhole);
    if (first && second) {
      throw notUsable('range-of-several', { range, tables: [...first, ...second].map(({ table }) => table) });
    }
    if (first) return first.map((mapping) => followMapping(mapping, own, date1904));
  }
  const captions = (cells[0] ?? []).map(captionOf);
  const [name, ...others] = identifyTable(captions);
  if (!name) throw notUsable('range-unknown', { range });
  if (others.length > 0) throw notUsable('range-of-several', { range, tables: [name, ...others] });
  // Its captions are no longer those that the mapping names, and it must not be read in another way instead.
  if (mappings.flat().some(({ table }) => table === name)) {
    throw notUsable('mapping-not-followed', { table: name });
  }
  return [tableOf(name, captions, cells)];
}

function rangeOf(cells: CellRange): MappedRange {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => ({
    caption: '',
    cells: columnOf(cells, column, 0),
  }));
  return { name: '', sheet: '', firstRow: 1, firstColumn: NO_PLACE, rowCount: cells.length, columns };
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
function columnOf(cells: CellRange, column: number, firstRow: number): Cell[] {
  const found: Cell[] = [];
  for (let row = firstRow; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? null;
    found.push(cell === '' ? null : cell);
  }
  return found;
}
