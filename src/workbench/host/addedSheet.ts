import { tableNamed } from '../../ledger/captions';
import { keyName, keyNamesFor } from '../../workbook/keyNames';
import type { DrawnSheet, NewCell, NewSheet } from '../../workbook/file/patch/change';
import { drawnTable } from '../../workbook/file/patch/tableSheetXml';
import { HEADER_ROW, tableSheet, type TableSheet } from '../../workbook/tableSheet';
import { LANGUAGES } from '../../text/language';
import type { Book, Sheet } from './book';
import { contentOf, filledCells, GENERAL } from './fileContent';
import type { Grid } from './grid';

const WIDTH = 14;

/** A sheet that was added here, as a file is to have it: one of our tables as such, any other with its cells' formats. */
export function addedSheet(book: Book, grid: Grid, sheet: Sheet): NewSheet | DrawnSheet {
  const ours = ourSheet(book, sheet);
  return ours === undefined ? plainSheet(grid, sheet.name) : drawnSheet(book, grid, ours);
}

/** What the sheet of one of our tables was made from, where its table still stands so. */
function ourSheet(book: Book, sheet: Sheet): TableSheet | undefined {
  for (const table of book.tables) {
    const name = tableNamed(table.name);
    const { row, column } = table.range;
    if (table.sheet !== sheet || name === null || row !== HEADER_ROW - 1 || column !== 0) continue;
    const captions = book.captions(table);
    const made = LANGUAGES.map((language) => tableSheet(name, language)).find(({ columns }) =>
      columns.every(({ caption }, at) => caption === captions[at]),
    );
    if (made !== undefined) return { ...made, name: sheet.name };
  }
  return undefined;
}

function drawnSheet(book: Book, grid: Grid, sheet: TableSheet): DrawnSheet {
  const { listed, added } = keyNamesFor(sheet, {
    tables: book.tables.map((table) => ({ name: table.name, captions: book.captions(table) })),
    names: book.names.map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, '') })),
  });
  const missing = new Set(added.map(({ name }) => name));
  const named = new Set([...listed].filter((table) => !missing.has(keyName(table))));
  const cells = Array.from(filledCells(grid, sheet.name).values(), ({ row, column, cell }) => ({
    row,
    column,
    content: contentOf(cell),
  }));
  return drawnTable(sheet, named, cells);
}

function plainSheet(grid: Grid, name: string): NewSheet {
  const used = grid.used(name);
  if (used === null) return { name, widths: [], rows: [] };
  const whole = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const rows = grid.read(name, whole).map((line) =>
    line.map((cell): NewCell => {
      const { numberFormat } = cell;
      return { content: contentOf(cell), ...(numberFormat === GENERAL ? {} : { numberFormat }) };
    }),
  );
  return { name, widths: Array<number>(whole.columns).fill(WIDTH), rows };
}
