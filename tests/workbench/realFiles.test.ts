import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Cell, type CellValue } from 'exceljs';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import type { GridValue } from '../../src/workbench/host/grid';
import { openWorkbookFile } from '../../src/workbench/host/openFile';

const FOLDER = '../shared/real';
const COMPARED = 20;
/** Milliseconds; the other library takes most of them. */
const LONGEST = 180_000;
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** A value as the other library has it, in the grid's words; undefined where it does not say what is shown. */
function plain(value: CellValue): GridValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return Math.round((value.getTime() / 86_400_000 + 25_569) * 1e9) / 1e9;
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // It loses results that are empty or 0.
  if ('result' in value) return value.result ? plain(value.result) : undefined;
  if ('text' in value) return plain(value.text);
  return undefined;
}

/** What a Danish Excel shows, worked out from the format by other means; undefined for formats not known here. */
function expectedText(value: GridValue, format: string | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return undefined;
  if (format === undefined || format === 'General')
    return Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : undefined;
  const [, grouped, zeros = '', percent] = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format) ?? [];
  if (/^(?:#,##)?0(?:\.0+)?%?$/.test(format)) {
    return new Intl.NumberFormat('da-DK', {
      useGrouping: grouped !== undefined,
      minimumFractionDigits: zeros.length,
      maximumFractionDigits: zeros.length,
    })
      .format(percent ? value * 100 : value)
      .concat(percent ?? '');
  }
  if (!/^(?:dd|mm|yyyy)([-/.])(?:dd|mm|yyyy)\1(?:dd|mm|yyyy)$/.test(format) && format !== 'mm-dd-yy')
    return undefined;
  const day = new Date(Math.round((Math.floor(value) - 25_569) * 86_400_000)).toISOString();
  const local = format === 'mm-dd-yy' ? 'dd-mm-yyyy' : format.replaceAll('/', '-');
  return local
    .replace('yyyy', day.slice(0, 4))
    .replace('mm', day.slice(5, 7))
    .replace('dd', day.slice(8, 10));
}

/** Cells that say something, spread evenly over all sheets. */
function spread(book: Workbook): Cell[] {
  const cells: Cell[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        if (plain(cell.value) !== undefined && plain(cell.value) !== '') cells.push(cell);
      }),
    );
  }
  return Array.from(
    { length: COMPARED },
    (_, index) => cells[Math.round((index * (cells.length - 1)) / (COMPARED - 1))],
  ).filter((cell) => cell !== undefined);
}

if (files.length === 0) {
  it('has no real workbooks to look at: their folder is not beside this clone', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
} else {
  describe('a real workbook opens in the grid as another program shows it', () => {
    let grid: UniverGrid | undefined;
    afterEach(() => grid?.dispose());

    it.each(files)(
      '%s',
      async (name) => {
        const bytes = readFileSync(join(FOLDER, name));
        const host = await openWorkbookFile(new Uint8Array(bytes), {
          grid: (sheets) => (grid = headlessGrid({ sheets })),
        });
        const other = new Workbook();
        await other.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), {
          ignoreNodes: ['dataValidations', 'conditionalFormatting', 'extLst'],
        });
        expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(
          other.worksheets.map((sheet) => sheet.name),
        );
        const compared = spread(other);
        expect(compared).toHaveLength(COMPARED);
        for (const cell of compared) {
          const [row, column] = [cell.fullAddress.row - 1, cell.fullAddress.col - 1];
          const sheet = cell.worksheet.name;
          const value = plain(cell.value);
          const read = grid?.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
          const seen = typeof read === 'number' ? Math.round(read * 1e9) / 1e9 : read;
          const wanted = typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
          expect([sheet, cell.address, seen]).toEqual([sheet, cell.address, wanted]);
          const text = value === undefined ? undefined : expectedText(value, cell.numFmt);
          if (text === undefined) continue;
          expect([sheet, cell.address, cell.numFmt, grid?.shown(sheet, row, column)]).toEqual([
            sheet,
            cell.address,
            cell.numFmt,
            text,
          ]);
        }
        for (const theirs of other.worksheets) {
          const sheet = grid?.unit.getSheetBySheetName(theirs.name);
          expect(Boolean(sheet?.isSheetHidden())).toBe(theirs.state !== 'visible');
          const merges = theirs.model.merges.length;
          expect([theirs.name, sheet?.getMergeData().length]).toEqual([theirs.name, merges]);
        }
      },
      LONGEST,
    );
  });
}
