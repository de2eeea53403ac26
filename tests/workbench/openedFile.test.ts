import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { Workbook } from 'exceljs';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openWorkbookFile } from '../../src/workbench/host/openFile';

let grid: UniverGrid;
let host: ExcelHost;

afterEach(() => grid.dispose());

/** Opens what the other library writes. */
async function open(fill: (book: Workbook) => void): Promise<void> {
  const book = new Workbook();
  fill(book);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  host = await openWorkbookFile(bytes, { grid: (sheets) => (grid = headlessGrid({ sheets })) });
  await grid.settled();
}

function cell(address: string, sheet = 'Data') {
  const { row, column } = at(address);
  const read = grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
  if (!read) throw new Error(address);
  return read;
}

function shown(address: string, sheet = 'Data'): string {
  const { row, column } = at(address);
  return grid.shown(sheet, row, column);
}

function style(address: string): Nullable<IStyleData> {
  const { row, column } = at(address);
  const sheet = grid.unit.getSheetBySheetName('Data');
  return sheet?.getComposedCellStyle(row, column);
}

function at(address: string): { row: number; column: number } {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

describe('what cells show', () => {
  it.each<[string | undefined, number | boolean | string, string]>([
    ['#,##0.00', 22_800_000, '22.800.000,00'],
    ['#,##0', -1234.5, '-1.235'],
    ['0%', 0.25, '25%'],
    ['0.0%', 0.125, '12,5%'],
    [undefined, 12.5, '12,5'],
    [undefined, 0.1 + 0.2, '0,3'],
    [undefined, true, 'SAND'],
    ['dd-mm-yyyy', 45_293, '02-01-2024'],
    ['dd/mm/yyyy', 45_293, '02-01-2024'],
    ['yyyy"/"mm', 45_293, '2024/01'],
    ['d. mmmm yyyy', 45_293, '2. januar 2024'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45_293, '2. januar 2024'],
    ['mm-dd-yy', 45_293, '02-01-2024'],
    ['dd-mm-yyyy', -3, '########'],
    ['#,##0.00\\ "kr."', 1500, '1.500,00 kr.'],
    ['[$£-809]#,##0.00', 1500, '£1.500,00'],
    ['[$-10409]#,##0.00', 1500, '1.500,00'],
    ['[$-10409]dd\\.mm\\.yyyy', 45_293, '02.01.2024'],
    ['0.00', '2024', '2024'],
    [undefined, '=1+1', '=1+1'],
  ])('format %s of %p is shown as %s', async (format, value, text) => {
    await open((book) => {
      const a1 = book.addWorksheet('Data').getCell('A1');
      a1.value = value;
      if (format) a1.numFmt = format;
    });
    expect(shown('A1')).toBe(text);
    expect(cell('A1').value).toBe(value);
  });

  it('shows a number of a file that counts its days from 1904 as the day it means there', async () => {
    await open((book) => {
      book.properties.date1904 = true;
      const a1 = book.addWorksheet('Data').getCell('A1');
      a1.value = 43_831;
      a1.numFmt = 'dd-mm-yyyy';
    });
    expect(shown('A1')).toBe('02-01-2024');
  });

  it('shows results of formulas and what they spill in the format of their cells', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.getCell('A1').value = 1000.5;
      sheet.getCell('B1').numFmt = '#,##0.00';
      sheet.getCell('B2').numFmt = '0';
    });
    grid.write('Data', { row: 0, column: 1, rows: 1, columns: 1 }, [['=VSTACK(A1*2,A1)']]);
    await grid.settled();
    expect([shown('B1'), shown('B2')]).toEqual(['2.001,00', '1001']);
  });
});

describe('how cells look', () => {
  it('has fonts, fills, lines and alignment of the file, blank cells too', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      const a1 = sheet.getCell('A1');
      a1.value = 'Pulje';
      a1.font = { name: 'Georgia', size: 14, bold: true, italic: true, color: { argb: 'FF112233' } };
      a1.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      const b1 = sheet.getCell('B1');
      b1.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFAABBCC' } };
      b1.border = { bottom: { style: 'double', color: { argb: 'FF00FF00' } } };
      sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } };
    });
    expect(style('A1')).toMatchObject({
      ff: 'Georgia',
      fs: 14,
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.TRUE,
      cl: { rgb: '#112233' },
      ht: 2,
      vt: 2,
      tb: 3,
    });
    expect(style('B1')).toMatchObject({
      bg: { rgb: '#AABBCC' },
      bd: { b: { s: 7, cl: { rgb: '#00FF00' } } },
    });
    expect(style('C1')?.bg?.rgb).toMatch(/^#[0-9A-F]{6}$/);
    expect(grid.used('Data')).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  it('has a cell of its own look stand out of a column that is filled', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.getColumn(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFAABBCC' } };
      sheet.getCell('A2').style = { font: { name: 'Calibri', size: 11, bold: true } };
      sheet.getCell('A2').value = 'plain';
    });
    expect(style('A2')?.bg).toBeFalsy();
    expect(style('A3')?.bg).toEqual({ rgb: '#AABBCC' });
  });
});

describe('how tables look', () => {
  const table = (theme: 'TableStyleMedium2', showRowStripes: boolean) =>
    open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addTable({
        name: 'Tilsagn',
        ref: 'A1',
        headerRow: true,
        style: { theme, showRowStripes },
        columns: [{ name: 'Pulje' }, { name: 'Beløb' }],
        rows: [
          ['a', 1],
          ['b', 2],
        ],
      });
      sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF112233' } };
    });
  const fills = (...addresses: string[]) => addresses.map((address) => style(address)?.bg?.rgb);

  it('has the header and the stripes of the style, and cells with a fill of their own keep it', async () => {
    await table('TableStyleMedium2', true);
    const [header, stripe, own, plain, beside] = fills('A1', 'A2', 'B2', 'A3', 'C1');
    expect(header).toMatch(/^#[0-9A-F]{6}$/);
    expect(stripe).toMatch(/^#[0-9A-F]{6}$/);
    expect([stripe === header, own, plain, beside]).toEqual([false, '#112233', undefined, undefined]);
    expect(style('A1')).toMatchObject({ bl: BooleanNumber.TRUE, cl: { rgb: '#FFFFFF' } });
  });

  it('has no stripes where the file says so', async () => {
    await table('TableStyleMedium2', false);
    expect(fills('A2')).toEqual([undefined]);
  });
});

describe('how sheets are laid out', () => {
  it('has widths, heights, hidden rows and columns, merged cells and what stays in sight', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data', { views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }] });
      sheet.getCell('A1').value = 'Titel';
      sheet.mergeCells('A1:C2');
      sheet.getColumn(2).width = 20.7109375;
      sheet.getColumn(3).hidden = true;
      sheet.getRow(4).height = 30;
      sheet.getRow(5).hidden = true;
      sheet.getCell('A5').value = 1;
    });
    const sheet = grid.unit.getSheetBySheetName('Data');
    expect(sheet?.getColumnWidth(1)).toBe(145);
    expect(sheet?.getRowHeight(3)).toBe(40);
    expect([4, 5].map((row) => sheet?.getRowVisible(row))).toEqual([false, true]);
    expect([2, 3].map((column) => sheet?.getColVisible(column))).toEqual([false, true]);
    expect(sheet?.getMergeData()).toEqual([
      expect.objectContaining({ startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 }),
    ]);
    expect(sheet?.getFreeze()).toEqual({ startRow: 3, startColumn: 1, ySplit: 3, xSplit: 1 });
    expect([...host.book.sheet('Data').hiddenRows]).toEqual([4]);
    expect([...host.book.sheet('Data').hiddenColumns]).toEqual([2]);
  });

  it('has hidden sheets hidden, and shows the first of the others', async () => {
    await open((book) => {
      book.addWorksheet('Skjult', { state: 'hidden' });
      book.addWorksheet('Data');
      book.addWorksheet('Helt skjult', { state: 'veryHidden' });
    });
    const hidden = grid.unit.getSheets().map((sheet) => sheet.isSheetHidden());
    expect(hidden).toEqual([BooleanNumber.TRUE, BooleanNumber.FALSE, BooleanNumber.TRUE]);
    expect(host.book.active.name).toBe('Data');
    expect(grid.unit.getActiveSheet()?.getName()).toBe('Data');
  });

  it('has room for cells far out, and below the last', async () => {
    await open((book) => {
      book.addWorksheet('Data').getCell(60_000, 300).value = 7;
    });
    const sheet = grid.unit.getSheetBySheetName('Data');
    expect(sheet?.getRowCount()).toBeGreaterThan(60_000);
    expect(sheet?.getColumnCount()).toBeGreaterThan(300);
  });
});

describe('formulas of a file', () => {
  it('keep the result that the file has, until something that they need is changed', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.getCell('A1').value = 2;
      sheet.getCell('B1').value = { formula: 'A1*10', result: 999 };
      sheet.getCell('C1').value = { formula: 'INFO("numfile")+A1', result: 3 };
      sheet.getCell('D1').value = { formula: '5*5', result: 26 };
    });
    grid.defineName('Sats', 'Data!$A$1');
    grid.useFunctions(['PULJE.F'], () => Promise.resolve([]));
    await grid.settled();
    expect(['B1', 'C1', 'D1'].map((address) => cell(address).value)).toEqual([999, 3, 26]);
    grid.write('Data', { row: 0, column: 0, rows: 1, columns: 1 }, [[3]]);
    await grid.settled();
    // A function that Univer does not have shows that it is not calculated, and never an old number.
    expect(['B1', 'C1', 'D1'].map((address) => cell(address).value)).toEqual([30, { error: '#NAME?' }, 26]);
  });

  it('are calculated at once where the file has no result', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.getCell('A1').value = 2;
      sheet.getCell('B1').value = { formula: 'A1*10' };
    });
    expect(cell('B1').value).toBe(20);
  });

  it('with structured references, prefixes and names of a sheet move with their cells', async () => {
    await open((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addTable({
        name: 'Tilsagn',
        ref: 'A1',
        headerRow: true,
        columns: [{ name: 'Beløb' }, { name: 'Dobbelt' }],
        rows: [[10], [20]],
      });
      for (const row of [2, 3]) {
        sheet.getCell(row, 2).value = { formula: 'Tilsagn[[#This Row],[Beløb]]*2', result: 1 };
      }
      sheet.getCell('D1').value = { formula: '_xlfn.CONCAT(Tilsagn[Beløb])', result: '1020' };
    });
    grid.write('Data', { row: 1, column: 0, rows: 1, columns: 1 }, [[11]]);
    await grid.settled();
    expect([cell('B2').value, cell('D1').value]).toEqual([22, '1120']);
    expect(cell('B2').formula).toBe('=Tilsagn[@Beløb]*2');
  });
});
