import { cellAddress } from '../../ledger/address';
import { CellError, type Cell } from '../../ledger/source';
import type { OpenedWorkbook } from '../../workbook/file/book/openWorkbook';
import type { Place } from './places';
import { RowLabel } from './rowLabel';

/** What stands in a cell that is looked for, and what stands beside it. */
export interface CellNow {
  readonly value: Cell;
  /** Of the receiver's own; an error value that another program saved as its own formula is none. */
  readonly formula: string | undefined;
  readonly label: string;
}

const NOTHING: CellNow = { value: null, formula: undefined, label: '' };

/** Reads the cells of these places. */
export async function cellsNow(
  book: OpenedWorkbook,
  places: readonly Place[],
): Promise<(sheet: string, row: number, column: number) => CellNow> {
  const found = new Map<string, CellNow>();
  const key = (sheet: string, row: number, column: number): string =>
    `${sheet.toLowerCase()}!${cellAddress(row, column)}`;
  const wanted = new Set(
    places.flatMap((place) => cellsOf(place).map(([row, column]) => key(place.sheet, row, column))),
  );
  const sheets = new Set(places.map(({ sheet }) => sheet.toLowerCase()));
  for (const sheet of book.sheets) {
    if (!sheets.has(sheet.name.toLowerCase())) continue;
    const labels = new RowLabel();
    await book.readSheet(sheet, {
      cell: (row, column, value, written) => {
        const formula = value instanceof CellError && written === value.code ? undefined : written;
        const address = key(sheet.name, row, column);
        if (wanted.has(address)) found.set(address, { value, formula, label: labels.of(row) });
        labels.meet(row, value, formula !== undefined);
      },
    });
  }
  return (sheet, row, column) => found.get(key(sheet, row, column)) ?? NOTHING;
}

/** Row by row. */
export function cellsOf({ row, column, bottom, right }: Place): [row: number, column: number][] {
  const width = right - column + 1;
  return Array.from({ length: Math.max(0, (bottom - row + 1) * width) }, (_, index) => [
    row + Math.floor(index / width),
    column + (index % width),
  ]);
}
