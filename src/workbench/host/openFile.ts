import { CellError, type Cell } from '../../ledger/source';
import type { Inflate } from '../../workbook/file/inflate/port';
import { openWorkbook } from '../../workbook/file/book/openWorkbook';
import type { Grid, GridCell, GridRange } from './grid';
import { ExcelHost, type HostOptions } from './host';
import { MemoryGrid } from './memoryGrid';
import { bounding } from './place';

/** How a file stores a custom function of an add-in. */
const STORED_CALL = /@?_xldudf_([A-Z]+)_([A-Z0-9_.]+)(?=\()/gi;
const STRING_OR_OTHER = /"(?:[^"]|"")*"|[^"]+/g;

/** A formula as Excel shows it, with `=`: `_xldudf_PULJE_LEDGER(` of a file is `PULJE.LEDGER(`. */
export function shownFormula(stored: string): string {
  const shown = stored.replace(STRING_OR_OTHER, (piece) =>
    piece.startsWith('"')
      ? piece
      : piece
          .replace(
            STORED_CALL,
            (_, space: string, name: string) => `${space.toUpperCase()}.${name.toUpperCase()}`,
          )
          .replace(/_xlfn\.(?:_xlws\.)?/gi, ''),
  );
  return `=${shown}`;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

interface Read {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

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
  const sheets = book.sheets.filter(({ kind }) => kind === 'worksheet');
  const names = sheets.map(({ name }) => name);
  const grid = (await options.grid?.(names)) ?? new MemoryGrid(names);
  const host = new ExcelHost(grid, options);
  host.book.date1904 = book.date1904;
  for (const sheet of sheets) {
    const cells: Read[] = [];
    const facts = await book.readSheet(sheet, {
      cell(row, column, value, formula, format) {
        const known = formula === undefined || formula === '' ? '' : shownFormula(formula);
        cells.push({
          row: row - 1,
          column: column - 1,
          cell: { value: valueOf(value), formula: known, numberFormat: format ?? 'General' },
        });
      },
    });
    fill(grid, sheet.name, cells);
    const opened = host.book.sheet(sheet.name);
    opened.visibility = VISIBILITY[sheet.state];
    opened.isProtected = facts.isProtected;
    for (const row of facts.hiddenRows) opened.hiddenRows.add(row - 1);
  }
  for (const { sheet, displayName, range, totalsRowCount } of book.tables) {
    host.book.addTable(
      host.book.sheet(sheet),
      {
        row: range.top - 1,
        column: range.left - 1,
        rows: range.bottom - range.top + 1 - totalsRowCount,
        columns: range.right - range.left + 1,
      },
      displayName,
    );
  }
  for (const { name, formula, sheetIndex, hidden } of book.names) {
    if (sheetIndex !== undefined) continue;
    host.book.defineName(name, shownFormula(formula)).visible = !hidden;
  }
  for (const part of book.customXml) {
    const xml = new TextDecoder().decode(await book.readPart(part));
    host.book.xmlParts.push({ id: `{XML-${host.book.newId()}}`, xml });
  }
  host.book.active = host.book.sheets.find(({ visibility }) => visibility === 'Visible') ?? host.book.active;
  return host;
}

function valueOf(value: Cell): GridCell['value'] {
  if (value === null) return '';
  return value instanceof CellError ? { error: value.code } : value;
}

/** A plain grid takes what the file says; a calculating one is written to and calculates itself. */
function fill(grid: Grid, sheet: string, cells: readonly Read[]): void {
  if (grid instanceof MemoryGrid) {
    for (const { row, column, cell } of cells) grid.load(sheet, row, column, cell);
    return;
  }
  const block = boundingOf(cells);
  if (block === undefined) return;
  const values = Array.from({ length: block.rows }, () =>
    Array<number | string | boolean>(block.columns).fill(''),
  );
  for (const { row, column, cell } of cells) {
    const line = values[row - block.row];
    const { value, formula } = cell;
    if (line !== undefined) {
      line[column - block.column] =
        formula !== '' ? formula : typeof value === 'object' ? value.error : value;
    }
  }
  grid.write(sheet, block, values);
  for (const { row, column, cell } of cells) {
    if (cell.numberFormat !== 'General') {
      grid.setNumberFormat(sheet, { row, column, rows: 1, columns: 1 }, cell.numberFormat);
    }
  }
}

function boundingOf(cells: readonly Read[]): GridRange | undefined {
  let range: GridRange | undefined;
  for (const { row, column } of cells) {
    const here = { row, column, rows: 1, columns: 1 };
    range = range === undefined ? here : bounding(range, here);
  }
  return range;
}
