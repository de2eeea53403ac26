import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { CellError, type Cell, type SourceTable, type SourceWorkbook } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import type { FieldSpec } from '../../src/ledger/tables/spec';

/** Every table is written with its first header cell here; a title stands above it. */
const TOP = 7;
/** The row of a table’s first row. */
export const FIRST_ROW = TOP + 1;
const LEFT = 4;
/** The workbook's own column stands before the table's second. */
const OWN_COLUMN = 1;
const OWN = 'Sagsbehandler';
const DATE = 'dd-mm-yyyy';

/** How a table is captioned: as its owner would in Danish, or as the source has it. */
export type Captions = 'danish' | 'as they are';

/**
 * A workbook written as a real .xlsx file by another program's library, not by ours: a sheet a table, not in
 * A1, Danish captions and words for choices, a column of the user's own in between. A table without rows
 * gets the blank one that Excel gives it.
 */
export async function writeXlsx(
  source: SourceWorkbook,
  captions: (table: SourceTable) => Captions = () => 'danish',
): Promise<Uint8Array> {
  const book = new Workbook();
  book.properties.date1904 = source.date1904;
  const readMe = book.addWorksheet('Læs mig');
  let line = 1;
  for (const [name, value] of source.names) {
    const cell = readMe.getCell(line, 2);
    cell.value = cellValue(value);
    cell.numFmt = DATE;
    book.definedNames.add(`'Læs mig'!$B$${line}`, name);
    line += 1;
  }
  for (const table of source.tables) writeTable(book, table, captions(table) === 'danish');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeTable(book: Workbook, table: SourceTable, danish: boolean): void {
  const sheet = book.addWorksheet(table.sheet);
  sheet.getCell(2, 1).value = `${table.sheet}: skrevet i hånden`;
  const specs = danish ? specsOf(table) : new Map<string, FieldSpec>();
  const columns = table.columns.map(({ caption, cells, formulas, formats }) => {
    const spec = specs.get(caption);
    return { caption: spec?.da ?? caption, spec, cells, formulas, formats };
  });
  const captions = columns.map(({ caption }) => caption);
  captions.splice(OWN_COLUMN, 0, OWN);
  const rowCount = Math.max(1, table.rowCount);
  sheet.addTable({
    name: table.name,
    ref: `D${TOP}`,
    headerRow: true,
    columns: captions.map((name) => ({ name, filterButton: true })),
    rows: Array.from({ length: rowCount }, () => captions.map(() => null)),
  });
  columns.forEach(({ spec, cells, formulas, formats }, index) => {
    for (let row = 0; row < table.rowCount; row += 1) {
      const cell = sheet.getCell(TOP + 1 + row, columnAt(index));
      const value = cellValue(wordFor(cells[row] ?? null, spec));
      const formula = formulas?.get(row);
      cell.value = formula === undefined ? value : ({ formula, result: value } as CellValue);
      const format = formats?.get(row) ?? (spec?.type === 'date' ? DATE : undefined);
      if (format !== undefined) cell.numFmt = format;
    }
  });
  for (let row = 0; row < table.rowCount; row += 1)
    sheet.getCell(TOP + 1 + row, LEFT + OWN_COLUMN).value = 'MH';
  hideRows(sheet, table);
}

function hideRows(sheet: Worksheet, { hiddenRows = [], firstRow }: SourceTable): void {
  for (const row of hiddenRows) {
    if (row >= firstRow) sheet.getRow(row - firstRow + TOP + 1).hidden = true;
  }
}

/** The declared fields of a table by their English caption. */
function specsOf({ name }: SourceTable): ReadonlyMap<string, FieldSpec> {
  const known = TABLE_NAMES.find((each) => each === name);
  return new Map(known === undefined ? [] : fieldsOf(known).map(([, spec]) => [spec.en, spec]));
}

function wordFor(cell: Cell, spec: FieldSpec | undefined): Cell {
  return spec?.choices?.find(({ value }) => value === cell)?.da[0] ?? cell;
}

function cellValue(cell: Cell): CellValue {
  return cell instanceof CellError ? ({ error: cell.code } as CellValue) : cell;
}

function columnAt(index: number): number {
  return LEFT + index + (index < OWN_COLUMN ? 0 : 1);
}

/** The address in the file of a table's cell; row -1 is the header, column 0 its first. */
export function writtenAt(row: number, column: number): string {
  return `${letters(columnAt(column))}${TOP + 1 + row}`;
}

function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
