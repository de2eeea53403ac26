import { addressParts, cellAddress } from '../../ledger/address';
import type { CellRange } from '../file/sheet/reference';

/** The fewest rectangles, or nearly so, that cover just these cells: runs down a column, joined sideways where equal. */
export function areasOf(cells: Iterable<string>): string[] {
  const rowsByColumn = new Map<number, number[]>();
  for (const cell of new Set(cells)) {
    const { row, column } = addressParts(cell);
    const rows = rowsByColumn.get(column);
    if (rows) rows.push(row);
    else rowsByColumn.set(column, [row]);
  }
  const columnsByRun = new Map<string, { top: number; bottom: number; columns: number[] }>();
  for (const [column, rows] of rowsByColumn) {
    for (const { from: top, to: bottom } of runs(rows)) {
      const key = `${top}:${bottom}`;
      const run = columnsByRun.get(key);
      if (run) run.columns.push(column);
      else columnsByRun.set(key, { top, bottom, columns: [column] });
    }
  }
  return [...columnsByRun.values()].flatMap(({ top, bottom, columns }) =>
    runs(columns).map(({ from: left, to: right }) => addressOf({ top, left, bottom, right })),
  );
}

function runs(numbers: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && last.to + 1 === number) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}

export function addressOf({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
