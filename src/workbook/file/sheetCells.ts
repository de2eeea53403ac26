import type { SheetCell, SheetCells, SheetRow } from '../../mapping/propose/cells';
import type { OpenedWorkbook, Sheet } from './book/openWorkbook';
import { mergedRanges } from './tableBuilder';

/** The cells of one sheet of a file, for the mapper. The sheet is read to its end. */
export async function sheetCells(book: OpenedWorkbook, sheet: Sheet): Promise<SheetCells> {
  const rows: SheetRow[] = [];
  let number = 0;
  let cells = new Map<number, SheetCell>();
  const facts = await book.readSheet(sheet, {
    cell: (row, column, value, formula, format) => {
      if (row !== number) {
        cells = new Map();
        rows.push({ row, cells });
        number = row;
      }
      cells.set(column, { value, hasFormula: formula !== undefined, format: format ?? '' });
    },
  });
  return { name: sheet.name, rows, merged: mergedRanges(facts.merged).map(({ range }) => range) };
}
