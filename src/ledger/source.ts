import { addressParts } from './address';
import type { AmountUnit } from './money';
import type { TableProblem } from './problem';

/**
 * What the ledger is made from: the cells of Excel tables, as some adapter (a file, an open
 * workbook, the arguments of a custom function) read them. Nothing here is interpreted yet.
 */

/** An Excel error value in a cell: `#N/A`, `#REF!`, `#DIV/0!` … */
export class CellError {
  constructor(readonly code: string) {}

  toString(): string {
    return this.code;
  }
}

/** One cell as the program stored it. `null` is an empty cell; a date is its serial number. */
export type Cell = number | string | boolean | null | CellError;

/** One column of a table, header cell apart. Row offsets count from the first data row, from 0. */
export interface SourceColumn {
  readonly caption: string;
  readonly cells: readonly Cell[];
  /** Formula text without `=`, for the rows that hold one; absent where the adapter cannot know. */
  readonly formulas?: ReadonlyMap<number, string>;
  /** Number format codes other than General, by row offset; absent where the adapter cannot know. */
  readonly formats?: ReadonlyMap<number, string>;
  /** What the user's own mapping says of the column; `null` for a column that it leaves alone. */
  readonly mapped?: MappedColumn | null;
}

/** The field that a column of the user's own sheet holds. */
export interface MappedColumn {
  readonly field: string;
  readonly unit: AmountUnit;
  /** Column number in the sheet, from 1; 0 for a value that the mapping itself states for every row. */
  readonly position: number;
}

/** An Excel table: where it stands and its columns from left to right. */
export interface SourceTable {
  /** The table's own name, e.g. `Allocations`; empty for a range that came as an argument. */
  readonly name: string;
  readonly sheet: string;
  /** Row number of the first data row as Excel shows it (the row below the header), from 1. */
  readonly firstRow: number;
  /** Column number of the first column, from 1 (A). */
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly SourceColumn[];
  /** Row numbers (as Excel shows them) that are hidden or filtered away. They count all the same. */
  readonly hiddenRows?: readonly number[];
  /** Merged ranges inside the table, e.g. `B4:B6`. */
  readonly merged?: readonly string[];
  /** What could not be followed of the mapping that the table was read by. */
  readonly problems?: readonly TableProblem[];
}

/** Something about the whole file that a reader should be told, e.g. macros that were not run. */
export interface SourceNotice {
  readonly kind: 'macros' | 'external-links' | 'long-text';
  /** Sheet and cell for a notice about a cell; part names for one about the file. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly detail?: string;
}

/** The tables of one workbook and what else the ledger needs to know about it. */
export interface SourceWorkbook {
  readonly tables: readonly SourceTable[];
  /** True where serial 0 is 1 January 1904. */
  readonly date1904: boolean;
  /** Defined names of the whole workbook that point to one cell, with that cell's value, e.g. `CutOff`. */
  readonly names: ReadonlyMap<string, Cell>;
  readonly notices: readonly SourceNotice[];
}

/** True where a table stands where the other stands, under the same captions, and is as long: cell for cell they compare. */
export function sameLayout(one: SourceTable, other: SourceTable): boolean {
  return (
    one.name === other.name &&
    one.sheet === other.sheet &&
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.rowCount === other.rowCount &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ caption }, at) => caption === other.columns[at]?.caption)
  );
}

export function sameCell(one: Cell, other: Cell): boolean {
  if (one instanceof CellError) return other instanceof CellError && one.code === other.code;
  return one === other;
}

/**
 * Row offsets below `count`, in order, at which a column that compares cell for cell holds another cell than it did, or
 * shows it in another format, which says how a number is to be read.
 */
export function changedOffsets(was: SourceColumn, now: SourceColumn, count: number): readonly number[] {
  const offsets = changedCells(was.cells, now.cells, count);
  const [shown, shows] = [was.formats, now.formats];
  if (shown === shows) return offsets;
  const isShownAnew = (offset: number): boolean =>
    offset < count && (shown?.get(offset) ?? '') !== (shows?.get(offset) ?? '');
  const formatted = [...(shown?.keys() ?? []), ...(shows?.keys() ?? [])].filter(isShownAnew);
  return [...new Set([...offsets, ...formatted])].sort((one, other) => one - other);
}

/** Given the cells and not what holds them, so that the engine compiles it once for all columns: there may be a million. */
function changedCells(was: readonly Cell[], now: readonly Cell[], count: number): readonly number[] {
  const found: number[] = [];
  const inBoth = Math.min(count, was.length, now.length);
  for (let offset = 0; offset < count; offset += 1) {
    // The same object, as most are, is known without a look at the number in it.
    if (offset < inBoth && Object.is(was[offset], now[offset])) continue;
    if (!sameCell(was[offset] ?? null, now[offset] ?? null)) found.push(offset);
  }
  return found;
}

/** The table that a cell is in, header apart. */
export function tableAt(
  { tables }: SourceWorkbook,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
): SourceTable | undefined {
  const { row, column } = addressParts(cell);
  return tables.find(({ sheet: own, firstRow, firstColumn, rowCount, columns }) => {
    const isRow = row >= firstRow && row < firstRow + rowCount;
    return own === sheet && isRow && column >= firstColumn && column < firstColumn + columns.length;
  });
}
