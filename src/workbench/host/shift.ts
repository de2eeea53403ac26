import type { GridRange, Lines } from './grid';

/** Lines that were put in before line `at`, or taken out from there on (`count` below 0). */
export interface Shift {
  readonly lines: Lines;
  readonly at: number;
  readonly count: number;
}

/** Where a line stands afterwards; undefined for one that was taken out. */
export function shiftedLine(line: number, { at, count }: Shift): number | undefined {
  if (line < at) return line;
  if (count >= 0 || line >= at - count) return line + count;
  return undefined;
}

/** What is left of a range, which grows where lines come in between its own; undefined for nothing. */
export function shiftedRange(range: GridRange, shift: Shift): GridRange | undefined {
  const { at, count } = shift;
  const [first, length] = shift.lines === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  const end = first + length;
  const moved = (place: number): number => (place <= at ? place : Math.max(at, place + count));
  const [from, to] =
    count >= 0
      ? [first < at ? first : first + count, end <= at ? end : end + count]
      : [moved(first), moved(end)];
  if (to <= from) return undefined;
  return shift.lines === 'rows'
    ? { ...range, row: from, rows: to - from }
    : { ...range, column: from, columns: to - from };
}
