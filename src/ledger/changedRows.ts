import { isEmpty, type PlacedColumn, type ReadOptions } from './readColumn';
import type { ReadTable } from './readTable';
import { changedOffsets, sameLayout, type SourceTable } from './source';

export type ChangedRows = typeof changedRows;

/**
 * By field in which anything changed, the rows. `null` where rows do not compare: the table stands elsewhere, under other
 * captions, or with other rows in use.
 */
export function changedRows(
  before: ReadTable,
  source: SourceTable | null,
  placed: readonly PlacedColumn[],
  options: ReadOptions,
): ReadonlyMap<string, readonly number[]> | null {
  const { source: was, offsets } = before;
  if (!was || !source || !sameLayout(was, source)) return null;
  // What a mapping says of a column is no part of the layout.
  if ([...was.columns, ...source.columns].some(({ mapped }) => mapped !== undefined)) return null;
  const { rowCount } = source;
  const gaps = rowCount - offsets.length;
  const changed = new Map<string, readonly number[]>();
  for (const { field, source: now } of placed) {
    const known = before.column(field).source;
    if (!known || !now || known === now) continue;
    const rows: number[] = [];
    let row = 0;
    for (const offset of changedOffsets(known, now, rowCount)) {
      // A row in use stands at most as much further up as there are rows that are not.
      row = Math.max(row, offset - gaps);
      while ((offsets[row] ?? rowCount) < offset) row += 1;
      const wasUsed = offsets[row] === offset;
      if (wasUsed !== isUsed(placed, offset, options)) return null;
      if (wasUsed) rows.push(row);
    }
    if (rows.length > 0) changed.set(field, rows);
  }
  return changed;
}

function isUsed(columns: readonly PlacedColumn[], offset: number, options: ReadOptions): boolean {
  return columns.some(({ source }) => source !== null && !isEmpty(source.cells[offset] ?? null, options));
}
