import { tableNamed } from '../../ledger/captions';
import { isMappingName } from '../../mapping/mappingName';
import { sheetCell, type SheetCell, type SheetCells, type SheetRow } from '../../mapping/propose/cells';
import type { OpenedWorkbook, Sheet } from './book/openWorkbook';
import type { CellRange } from './sheet/reference';
import { mergedRanges } from './tableBuilder';

/** The cells of one sheet of a file, for the mapper, but for those of tables that are ours already. The sheet is read to its end. */
export async function sheetCells(book: OpenedWorkbook, sheet: Sheet): Promise<SheetCells> {
  const rows: SheetRow[] = [];
  let number = 0;
  let cells = new Map<number, SheetCell>();
  const ours = sheet.tables.filter(
    ({ displayName }) => tableNamed(displayName) !== null || isMappingName(displayName),
  );
  const facts = await book.readSheet(sheet, {
    cell: (row, column, value, formula, format) => {
      if (ours.some(({ range }) => holds(range, row, column))) return;
      if (row !== number) {
        cells = new Map();
        rows.push({ row, cells });
        number = row;
      }
      cells.set(column, sheetCell(value, formula !== undefined, format ?? ''));
    },
  });
  return { name: sheet.name, rows, merged: mergedRanges(facts.merged).map(({ range }) => range) };
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
