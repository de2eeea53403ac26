import { normaliseId } from '../../ledger/ids';
import type { CellRange } from '../file/sheet/reference';
import { parseReference, type Reference } from './reference';
import type { TableShape } from './tableShape';

/** Cells of the workbook; `table` is the one they were reckoned from. */
export interface Cells {
  readonly sheet: string;
  readonly range: CellRange;
  readonly table: TableShape | null;
}

/** What names in a formula stand for, by lower-case name. */
export interface Surroundings {
  readonly tables: ReadonlyMap<string, TableShape>;
  readonly names: ReadonlyMap<string, string>;
}

/** A name may stand for a name; a circle of names stands for nothing. */
const DEEPEST = 8;
/** No grant pool has a range of more cells; a whole column would be read for minutes. */
const MOST_CELLS = 5_000_000;

/** The cells that a reference takes; `null` where they cannot be told. */
export function resolve(
  reference: Reference,
  ownSheet: string,
  around: Surroundings,
  depth = 0,
): Cells | null {
  if (reference.kind === 'cells') {
    return bounded({ sheet: reference.sheet ?? ownSheet, range: reference.range, table: null });
  }
  if (reference.kind === 'table') return bounded(tableCells(reference, around));
  const formula = around.names.get(reference.name.toLowerCase());
  if (formula === undefined) {
    return bounded(tableCells({ kind: 'table', table: reference.name, part: 'data' }, around));
  }
  const meant = depth < DEEPEST ? parseReference(formula) : null;
  return meant ? resolve(meant, ownSheet, around, depth + 1) : null;
}

function tableCells(reference: Reference & { kind: 'table' }, { tables }: Surroundings): Cells | null {
  const table = tables.get(reference.table.toLowerCase());
  if (!table) return null;
  const rows = rowsOf(table, reference.part);
  if (!rows) return null;
  const cells = { sheet: table.sheet, table };
  if (!reference.columns) return { ...cells, range: { ...table.whole, ...rows } };
  const [from, to] = reference.columns.map((caption) => placeOf(table, caption));
  if (from === undefined || to === undefined || from < 0 || to < 0) return null;
  const left = table.whole.left + Math.min(from, to);
  const right = table.whole.left + Math.max(from, to);
  return { ...cells, range: { left, right, ...rows } };
}

function rowsOf(table: TableShape, part: string): { top: number; bottom: number } | null {
  const { whole, data, hasHeaders, hasTotals } = table;
  if (part === 'all') return { top: whole.top, bottom: whole.bottom };
  if (part === 'data') return { top: data.top, bottom: data.bottom };
  if (part === 'headers') return hasHeaders ? { top: whole.top, bottom: whole.top } : null;
  return hasTotals ? { top: whole.bottom, bottom: whole.bottom } : null;
}

function placeOf({ captions }: TableShape, caption: string): number {
  const key = normaliseId(caption);
  return captions.findIndex((one) => normaliseId(one) === key);
}

function bounded(cells: Cells | null): Cells | null {
  if (!cells) return null;
  const { top, left, bottom, right } = cells.range;
  return (bottom - top + 1) * (right - left + 1) <= MOST_CELLS ? cells : null;
}

/** Names of tables and defined names that a reference needs to be told. */
export function namesIn(reference: Reference, names: ReadonlyMap<string, string>, depth = 0): string[] {
  if (reference.kind === 'cells') return [];
  if (reference.kind === 'table') return [reference.table.toLowerCase()];
  const formula = names.get(reference.name.toLowerCase());
  if (formula === undefined) return [reference.name.toLowerCase()];
  const meant = depth < DEEPEST ? parseReference(formula) : null;
  return meant ? namesIn(meant, names, depth + 1) : [];
}
