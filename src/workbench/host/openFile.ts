import { CellError, type Cell } from '../../ledger/source';
import type { DefinedName } from '../../workbook/file/book/definedNames';
import { shownFormula } from '../../workbook/file/shownFormula';
import type { Looks } from '../../workbook/file/book/looks';
import {
  openWorkbook,
  type OpenedWorkbook,
  type Sheet as FileSheet,
  type SheetTable,
} from '../../workbook/file/book/openWorkbook';
import type { Inflate } from '../../workbook/file/inflate/port';
import { LayoutReader } from '../../workbook/file/sheet/layout';
import type { CellRange } from '../../workbook/file/sheet/reference';
import { mergedRanges } from '../../workbook/file/tableBuilder';
import type { Book } from './book';
import type {
  Grid,
  GridCell,
  GridContent,
  GridName,
  GridRange,
  GridTable,
  LoadedCell,
  LoadedSheet,
} from './grid';
import { ExcelHost, type HostOptions } from './host';
import { MemoryGrid } from './memoryGrid';

const GENERAL = 'General';
const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Opens an .xlsx in the host. Rejects with a `Refusal` where the file is not to be trusted. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  options: HostOptions & {
    readonly inflate?: Inflate;
    /** The grid to fill, which has these sheets; a plain one if left out. */
    readonly grid?: (sheets: readonly string[]) => Grid | Promise<Grid>;
  } = {},
): Promise<ExcelHost> {
  const book = await openWorkbook(bytes, options.inflate === undefined ? {} : { inflate: options.inflate });
  const read: ReadSheet[] = [];
  const looks = await book.looks();
  for (const sheet of book.sheets) {
    if (sheet.kind === 'worksheet') read.push(await readSheet(book, sheet, looks));
  }
  const content: GridContent = {
    sheets: read.map(({ loaded }) => loaded),
    tables: book.tables.map((table) => gridTable(table)),
    names: book.names.map((name) => gridName(book, name)),
    looks,
    date1904: book.date1904,
  };
  const xmlParts: string[] = [];
  for (const part of book.customXml) xmlParts.push(new TextDecoder().decode(await book.readPart(part)));
  const names = content.sheets.map(({ name }) => name);
  const grid = (await options.grid?.(names)) ?? new MemoryGrid(names);
  grid.load(content);
  const host = new ExcelHost(grid, options);
  take(host.book, content, read);
  for (const { name, formula, sheetIndex, hidden } of book.names) {
    if (sheetIndex === undefined) host.book.takeName(name, shownFormula(formula)).visible = !hidden;
  }
  for (const xml of xmlParts) host.book.xmlParts.push({ id: `{XML-${host.book.newId()}}`, xml });
  return host;
}

interface ReadSheet {
  readonly loaded: LoadedSheet;
  readonly state: keyof typeof VISIBILITY;
  readonly isProtected: boolean;
}

async function readSheet(book: OpenedWorkbook, sheet: FileSheet, looks: Looks): Promise<ReadSheet> {
  const cells: LoadedCell[] = [];
  const layout = new LayoutReader();
  /** The cell whose style was told last, and whether it is still to be taken in: as a blank one, if nothing follows. */
  let [row, column, look, isOpen] = [0, 0, 0, false];
  const blank = (): void => {
    if (!isOpen || look === 0) return;
    const numberFormat = looks.formats[look] ?? GENERAL;
    cells.push({ row, column, value: '', formula: '', numberFormat, look, isUncalculated: false });
  };
  const facts = await book.readSheet(sheet, {
    layout,
    styled(styledRow, styledColumn, style) {
      blank();
      [row, column, look, isOpen] = [styledRow - 1, styledColumn - 1, style, true];
    },
    cell(cellRow, cellColumn, value, stored, format = GENERAL) {
      const isStyled = isOpen && row === cellRow - 1 && column === cellColumn - 1;
      if (!isStyled) blank();
      isOpen = false;
      const formula = stored === undefined || stored === '' ? '' : shownFormula(stored);
      // One shape for all: a large file has millions of them.
      cells.push({
        row: cellRow - 1,
        column: cellColumn - 1,
        value: valueOf(value),
        formula,
        numberFormat: format,
        look: isStyled ? look : 0,
        isUncalculated: formula !== '' && (value === null || book.calculatesOnOpen),
      });
    },
  });
  blank();
  const { hiddenRows, isProtected } = facts;
  const merged = mergedRanges(facts.merged).map(({ range }) => gridRange(range));
  const { name, state } = sheet;
  return {
    loaded: { name, isHidden: state !== 'visible', cells, layout, hiddenRows, merged },
    state,
    isProtected,
  };
}

/** What the host itself keeps of a file. */
function take(book: Book, { tables }: GridContent, read: readonly ReadSheet[]): void {
  for (const { loaded, state, isProtected } of read) {
    const sheet = book.sheet(loaded.name);
    sheet.visibility = VISIBILITY[state];
    sheet.isProtected = isProtected;
    for (const row of loaded.hiddenRows) sheet.hiddenRows.add(row - 1);
    for (const { first, last, hidden } of loaded.layout.columns) {
      for (let column = first; hidden && column <= last; column++) sheet.hiddenColumns.add(column - 1);
    }
  }
  for (const { name, sheet, range, style = '', rowStripes = false, hasTotals = false } of tables) {
    Object.assign(book.takeTable(book.sheet(sheet), range, name), { style, rowStripes, hasTotals });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.active;
}

function gridTable(table: SheetTable): GridTable {
  const { displayName, sheet, range, columns, totalsRowCount, style, rowStripes } = table;
  return {
    name: displayName,
    sheet,
    range: gridRange({ ...range, bottom: range.bottom - totalsRowCount }),
    columns: columns.map(({ name }) => name),
    hasTotals: totalsRowCount > 0,
    rowStripes,
    ...(style === undefined ? {} : { style }),
  };
}

function gridName(book: OpenedWorkbook, { name, formula, sheetIndex }: DefinedName): GridName {
  const sheet = sheetIndex === undefined ? undefined : book.sheets[sheetIndex]?.name;
  return { name, reference: shownFormula(formula), ...(sheet === undefined ? {} : { sheet }) };
}

function gridRange({ top, left, bottom, right }: CellRange): GridRange {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

function valueOf(value: Cell): GridCell['value'] {
  if (value === null) return '';
  return value instanceof CellError ? { error: value.code } : value;
}
