import type { Cell } from '../ledger/source';
import { openWorkbook, type ReadOptions } from '../workbook/file/book/openWorkbook';

/** The cells of a sheet of ours that no table is on, row by row from the first; `null` where a cell is empty. */
export interface MarkedSheet {
  readonly name: string;
  readonly mark: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets whose first filled cell is one of these marks. They are found by it, whatever they are called now. */
export async function markedSheets(
  bytes: Uint8Array,
  marks: readonly string[],
  options: ReadOptions = {},
): Promise<MarkedSheet[]> {
  const book = await openWorkbook(bytes, options);
  const found: MarkedSheet[] = [];
  for (const sheet of book.sheets) {
    if (sheet.kind !== 'worksheet' || sheet.tables.length > 0) continue;
    const rows: Cell[][] = [];
    let mark: Cell = null;
    await book.readSheet(sheet, {
      cell: (row, column, value) => {
        mark ??= value;
        if (typeof mark !== 'string' || !marks.includes(mark)) return;
        while (rows.length < row) rows.push([]);
        const cells = rows[row - 1] as Cell[];
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = value;
      },
    });
    if (rows.length > 0) found.push({ name: sheet.name, mark: String(mark), rows });
  }
  return found;
}
