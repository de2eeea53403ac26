import type { GridChange } from '../host/grid';
import type { ExcelHost } from '../host/host';
import { intersection } from '../host/place';

/** Does to tables what Excel does when the user types: a caption renames its column, a row just below joins. */
export function followTyping({ book }: ExcelHost, { sheet, range }: GridChange): void {
  const end = range.row + range.rows;
  for (const table of book.tables.filter((one) => one.sheet.name === sheet)) {
    const own = table.range;
    const below = own.row + own.rows;
    if (intersection(own, { ...range, row: own.row, rows: 1 }) === undefined) continue;
    if (range.row <= own.row && own.row < end) book.declareTable(table);
    if (range.row <= own.row || range.row > below || end <= below) continue;
    const added = { ...own, row: below, rows: end - below };
    const isFree = book.tables.every(
      (other) =>
        other === table || other.sheet !== table.sheet || intersection(other.range, added) === undefined,
    );
    const typed = book.grid
      .read(sheet, added)
      .some((row) => row.some(({ value, formula }) => value !== '' || formula !== ''));
    if (!isFree || !typed) continue;
    table.range = { ...own, rows: own.rows + added.rows };
    book.declareTable(table);
  }
}
