import type { GridRange } from '../host/grid';

/** The cells of one sheet as few rectangles: runs down a column, then equal runs side by side. */
export function rectangles(cells: Iterable<readonly [row: number, column: number]>): GridRange[] {
  const sorted = [...cells].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const runs: GridRange[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.row + last.rows) {
      runs[runs.length - 1] = { ...last, rows: Math.max(last.rows, row - last.row + 1) };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, GridRange>();
  const closed: GridRange[] = [];
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      open.set(key, { ...left, columns: left.columns + 1 });
    } else {
      if (left) closed.push(left);
      open.set(key, run);
    }
  }
  return [...closed, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The smallest rectangle around all of them; `null` around nothing. */
export function around(ranges: readonly GridRange[]): GridRange | null {
  if (ranges.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const range of ranges) {
    top = Math.min(top, range.row);
    left = Math.min(left, range.column);
    bottom = Math.max(bottom, range.row + range.rows);
    right = Math.max(right, range.column + range.columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** A rectangle as Univer states one: both ends are inside. */
export interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export function gridRange(range: UniverRange): GridRange {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function univerRange(range: GridRange): UniverRange {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
  };
}
