/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { dayOf, type Day } from '../../src/ledger/dates';
import type { TableName } from '../../src/ledger/tables/spec';
import { CannotSave, differencesFrom } from '../../src/workbench/host/differences';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { addTables } from '../../src/workbook/file/patch/addTables';
import { PatchRefusal } from '../../src/workbook/file/patch/change';
import { saveCopy } from '../../src/workbook/file/patch/saveCopy';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import type { RowValue } from '../../src/workbook/port';
import { tableSheet } from '../../src/workbook/tableSheet';
import { withoutTables } from '../support/withoutTable';
import { openHost } from './openHost';

const FILE = withoutTables(
  new Uint8Array(readFileSync('assets/samples/sample.da.xlsx')),
  'da',
  'Payments',
  'Savings',
);
const LEDGER = { row: 3, column: 1, rows: 1, columns: 1 };

let host: ExcelHost;
beforeEach(async () => {
  ({ host } = await openHost({ file: FILE }));
  const shown = host.grid.read('Overblik', LEDGER)[0]?.[0]?.value ?? '';
  host.grid.useFunctions(['PULJE.LEDGER'], (calls) => Promise.resolve(calls.map(() => ({ value: shown }))));
});

/** The copy as the workbench saves it. */
async function copy(): Promise<Uint8Array> {
  await host.grid.settled();
  return (await saveCopy(FILE, await differencesFrom(FILE, host))).bytes;
}

async function addTable(table: TableName) {
  const added = await openExcelWorkbook().addTable(tableSheet(table, 'da'));
  if ('taken' in added) throw new Error(`taken: ${added.taken}`);
  return added;
}

/** The part of the first sheet that is added to the file. */
const ADDED = 'xl/worksheets/sheet11.xml';
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const partsOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

async function cellsIn(bytes: Uint8Array, table: string) {
  const read = (await readWorkbook(bytes)).tables.find(({ name }) => name === table);
  return read && [read.problems ?? [], read.columns.map(({ cells }) => cells)];
}

async function formulasOf(bytes: Uint8Array, sheetName: string): Promise<string[]> {
  const book = await openWorkbook(bytes);
  const formulas: string[] = [];
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(sheetName);
  await book.readSheet(sheet, {
    cell: (_row, _column, _value, formula) => void formulas.push(formula ?? ''),
  });
  return formulas;
}

async function namesOf(bytes: Uint8Array): Promise<[string, string][]> {
  const { names } = await openWorkbook(bytes);
  return names
    .filter(({ sheetIndex }) => sheetIndex === undefined)
    .map(({ name, formula }) => [name, formula]);
}

describe('A table that the pane added is in the saved copy', () => {
  it('on the very sheet that the command line adds, with captions, looks and what its cells take', async () => {
    await addTable('Payments');
    const wanted = partsOf((await addTables(FILE, ['Payments'], 'da')).bytes);
    const isNew = ([name]: [string, string]): boolean => !unzipSync(FILE)[name];
    expect(wanted.filter(isNew)).toHaveLength(3);
    expect(partsOf(await copy()).filter(isNew)).toEqual(wanted.filter(isNew));
  });

  it('with the rows that were filled in, and the LEDGER cell that takes it', async () => {
    await addTable('Payments');
    await addTable('Savings');
    // Until then the host takes what is typed for the add-in's, which lets no table grow.
    await new Promise((resolve) => setTimeout(resolve));
    host.type('Udbetalinger', 4, 0, [
      ['U-1', 'T-1', 45_000, '', 1000.25, "'=ikke en formel"],
      ['U-2', 'T-2', 45_001, '', 2000, ''],
    ]);
    const bytes = await copy();
    expect(await cellsIn(bytes, 'Payments')).toEqual([
      [],
      [
        ['U-1', 'U-2'],
        ['T-1', 'T-2'],
        [45_000, 45_001],
        [null, null],
        [1000.25, 2000],
        ['=ikke en formel', null],
      ],
    ]);
    const style = /<c r="F5" s="(\d+)"/.exec(partOf(bytes, ADDED))?.[1];
    const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml')) ?? [];
    expect(styles.split('<xf ')[Number(style) + 1]).toContain('quotePrefix="1"');
    expect((await formulasOf(bytes, 'Overblik')).join()).toMatch(
      /_xldudf_PULJE_LEDGER\([^)]*,Payments\[#All\],Savings\[#All\]\)/,
    );
    const again = await openHost({ file: bytes });
    expect(await differencesFrom(bytes, again.host)).toEqual({
      ...{ cells: [], tables: [], sheets: [] },
      ...{ newTables: [], names: [] },
    });
  });

  it('but not after it was taken out again: the copy is the file, byte for byte', async () => {
    const { takeOut } = await addTable('Payments');
    expect(Buffer.compare(await copy(), FILE)).not.toBe(0);
    await takeOut();
    expect(Buffer.compare(await copy(), FILE)).toBe(0);
  });

  it('with formulas that name it by its columns', async () => {
    await addTable('Payments');
    host.type('Overblik', 39, 0, [['=SUM(Payments[Beløb])']]);
    expect(await formulasOf(await copy(), 'Overblik')).toContain('SUM(Payments[Beløb])');
  });

  it('also where its captions are no longer ours, as they are now', async () => {
    await addTable('Payments');
    host.type('Udbetalinger', 3, 0, [['Mit nummer']]);
    host.type('Udbetalinger', 4, 0, [['U-1']]);
    const book = await openWorkbook(await copy());
    const table = book.tables.find(({ displayName }) => displayName === 'Payments');
    expect(table?.columns[0]?.name).toBe('Mit nummer');
    expect(table?.range).toEqual({ top: 4, left: 1, bottom: 5, right: 6 });
    // What belongs to our columns is not put on columns that may be others.
    expect(partOf(await copy(), ADDED)).not.toContain('dataValidation');
  });
});

describe('What else was made since the file was opened is in the saved copy', () => {
  it('a table on a sheet of the file and one on a sheet of its own, where they stand', async () => {
    host.book.addSheet('Noter');
    host.type('Noter', 2, 1, [
      ['Dag', 'Beløb & mere'],
      [45_000, 12.5],
    ]);
    host.grid.setNumberFormat('Noter', { row: 3, column: 1, rows: 1, columns: 1 }, 'yyyy-mm-dd');
    host.type('Overblik', 59, 7, [['Navn'], ['x']]);
    host.book.addTable(host.book.sheet('Noter'), { row: 2, column: 1, rows: 2, columns: 2 }, 'Dage_1');
    host.book.addTable(host.book.sheet('Overblik'), { row: 59, column: 7, rows: 2, columns: 1 }, 'Liste');
    const bytes = await copy();
    const { tables } = await openWorkbook(bytes);
    const added = ['Dage_1', 'Liste'].flatMap((name) =>
      tables.filter(({ displayName }) => displayName === name),
    );
    expect(added.map(({ sheet, range, columns, style }) => [sheet, range, columns, style])).toEqual([
      [
        'Noter',
        { top: 3, left: 2, bottom: 4, right: 3 },
        [{ name: 'Dag' }, { name: 'Beløb & mere' }],
        'TableStyleMedium2',
      ],
      ['Overblik', { top: 60, left: 8, bottom: 61, right: 8 }, [{ name: 'Navn' }], 'TableStyleMedium2'],
    ]);
    const { host: again } = await openHost({ file: bytes });
    expect(again.grid.read('Noter', { row: 3, column: 1, rows: 1, columns: 2 })).toEqual([
      [
        { value: 45_000, formula: '', numberFormat: 'yyyy-mm-dd' },
        { value: 12.5, formula: '', numberFormat: 'General' },
      ],
    ]);
  });

  it('the number format of a cell that was written, over the rest of its look', async () => {
    const [day, header] = [
      { row: 39, column: 0, rows: 1, columns: 1 },
      { row: 3, column: 0, rows: 1, columns: 1 },
    ];
    host.type('Overblik', 39, 0, [[45_000]]);
    host.grid.setNumberFormat('Overblik', day, 'd. mmm yyyy "(dag)"');
    host.type('Overblik', 3, 0, [[0.5]]);
    host.grid.setNumberFormat('Overblik', header, '0%');
    const bytes = await copy();
    const { host: again } = await openHost({ file: bytes });
    expect(again.grid.read('Overblik', day)).toEqual([
      [{ value: 45_000, formula: '', numberFormat: 'd. mmm yyyy "(dag)"' }],
    ]);
    expect(again.grid.read('Overblik', header)[0]?.[0]?.numberFormat).toBe('0%');
    const lookOf = async (file: Uint8Array) => {
      const book = new Workbook();
      await book.xlsx.load(file.buffer as ArrayBuffer);
      const { font, fill, alignment, border } = book.getWorksheet('Overblik')?.getCell('A4') ?? {};
      return { font, fill, alignment, border };
    };
    expect(await lookOf(bytes)).toEqual(await lookOf(FILE));
  });

  it('no number format but the file’s own, where a cell is written that has one', async () => {
    host.type('Tilsagn', 5, 6, [[12.5]]);
    const { cells } = await differencesFrom(FILE, host);
    expect(cells.filter(({ sheet }) => sheet === 'Tilsagn')).toEqual([
      { sheet: 'Tilsagn', cell: 'G6', content: 12.5 },
    ]);
    expect(partOf(await copy(), 'xl/styles.xml')).toBe(partOf(FILE, 'xl/styles.xml'));
  });

  it('the table of waivers that the first waiver makes', async () => {
    const file = withoutTables(FILE, 'da', 'Waivers');
    ({ host } = await openHost({ file }));
    const waiver = new Map<string, RowValue>([
      ['findingId', 'F-1'],
      ['reason', '+aftalt'],
      ['expires', { day: dayOf(2025, 12, 31) as Day }],
    ]);
    await openExcelWorkbook().addRow('Waivers', waiver, 'da');
    const { bytes } = await saveCopy(file, await differencesFrom(file, host));
    const { tables } = await readWorkbook(bytes);
    const waivers = tables.find(({ name }) => name === 'Waivers');
    const told = waivers?.columns.map(({ caption, cells, formats }) => [caption, cells[0], formats?.get(0)]);
    expect(told).toEqual([
      ['Fund-id', 'F-1', undefined],
      ['Fingeraftryk', null, undefined],
      ['Begrundelse', '+aftalt', '@'],
      ['Af', null, undefined],
      ['Dato', null, undefined],
      ['Udløber', 46_022, 'dd-mm-yyyy'],
    ]);
  });

  it('names that came, went and stand for something else; the others are as they were', async () => {
    const before = await namesOf(FILE);
    host.book.defineName('Skæring', '=Overblik!$B$4');
    host.book.defineName('PoolIds', '=Pools[Navn]');
    host.book.removeName('projectids');
    expect(before.map(([name]) => name)).toEqual(expect.arrayContaining(['PoolIds', 'ProjectIds']));
    expect(await namesOf(await copy())).toEqual([
      ...before
        .filter(([name]) => name !== 'ProjectIds')
        .map(([name, formula]) => [name, name === 'PoolIds' ? 'Pools[Navn]' : formula]),
      ['Skæring', 'Overblik!$B$4'],
    ]);
  });
});

describe('No copy is saved that would lose something', () => {
  const why = () => copy().then(String, (error: unknown) => error);

  it('a table of the file that is gone', async () => {
    host.book.forgetTable(host.book.table('Frames'));
    expect(await why()).toEqual(new CannotSave('table-moved', 'Frames'));
  });

  it.each([
    ['a number', 2024],
    ['blank', ''],
    ['that of another column', 'andet'],
    ['what a formula shows', '=PULJE.LEDGER(A1)'],
  ])('a table one of whose captions is %s, which no file can have', async (_, caption) => {
    host.type('Overblik', 59, 7, [
      [caption, 'Andet'],
      ['x', 'y'],
    ]);
    host.book.addTable(host.book.sheet('Overblik'), { row: 59, column: 7, rows: 2, columns: 2 }, 'Liste');
    expect(await why()).toEqual(new PatchRefusal('TABLE_NAME', { table: 'Liste' }));
  });
});
