/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { dayOf, type Day } from '../../src/ledger/dates';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { WorkbookError, type OpenWorkbook, type RowValue } from '../../src/workbook/port';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

let host: ExcelHost;
let workbook: OpenWorkbook;

const NEW_YEAR_2024 = 45_292;
const VALUES = new Map<string, RowValue>([
  ['findingId', 'year-frame:NT-10Y:2024'],
  ['fingerprint', '0123'],
  ['reason', '=aftalt'],
  ['by', 'MH'],
  ['on', { day: dayOf(2024, 1, 1) as Day }],
  ['expires', null],
]);
/** Captions of both languages, out of order, with columns of the user's own in between. */
const HEADER = ['Af', 'Sag', 'Finding ID', 'FINGERAFTRYK', 'Begrundelse', 'Note', 'Date', 'Udløber'];

async function open(rows: readonly (readonly (string | number)[])[] = []): Promise<void> {
  ({ host } = await openHost(
    rows.length === 0 ? { sheets: ['Frafald'] } : { tables: new Map([['Waivers', rows]]) },
  ));
  workbook = openExcelWorkbook();
}

const rows = (sheet: string): unknown[][] =>
  (host.grid.read(sheet, host.grid.used(sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 }) ?? []).map(
    (line) => line.map(({ value, formula }) => formula || value),
  );
const formatOf = (sheet: string, row: number, column: number): string | undefined =>
  host.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.numberFormat;

describe('a row that is added', () => {
  it('goes into the first row in which our columns are empty, and touches none of the user', async () => {
    await open([HEADER, ['OP', 1, 'a', 'b', 'c', '', 45_000, ''], ['', '=B2+1', '', '', '', 'ring', '', '']]);
    const state = stateOf(host);
    const takeOut = await workbook.addRow('Waivers', VALUES, 'da');
    expect(rows('Waivers')[2]).toEqual([
      'MH',
      '=B2+1',
      'year-frame:NT-10Y:2024',
      '0123',
      '=aftalt',
      'ring',
      NEW_YEAR_2024,
      '',
    ]);
    expect(formatOf('Waivers', 2, 6)).toBe('dd-mm-yyyy');
    await takeOut();
    expect(stateOf(host)).toEqual(state);
  });

  it('goes below the last where none is empty, also where something stands under the table', async () => {
    await open([HEADER, ['OP', 1, 'a', 'b', 'c', '', 45_000, '']]);
    host.type('Waivers', 3, 0, [['en note under tabellen']]);
    host.grid.setNumberFormat('Waivers', { row: 1, column: 6, rows: 1, columns: 1 }, 'yyyy-mm-dd');
    const state = stateOf(host);
    const takeOut = await workbook.addRow('Waivers', VALUES, 'da');
    expect(rows('Waivers').slice(2)).toEqual([
      ['MH', '', 'year-frame:NT-10Y:2024', '0123', '=aftalt', '', NEW_YEAR_2024, ''],
      ['', '', '', '', '', '', '', ''],
      ['en note under tabellen', '', '', '', '', '', '', ''],
    ]);
    // The column's own date format, and not ours.
    expect(formatOf('Waivers', 2, 6)).toBe('yyyy-mm-dd');
    await takeOut();
    expect((stateOf(host) as { tables: unknown }).tables).toEqual((state as { tables: unknown }).tables);
    expect(rows('Waivers').slice(1)).toEqual([
      ['OP', 1, 'a', 'b', 'c', '', 45_000, ''],
      ['', '', '', '', '', '', '', ''],
      ['en note under tabellen', '', '', '', '', '', '', ''],
    ]);
  });

  it('has its days counted as the workbook counts them', async () => {
    await open([HEADER, ['', '', '', '', '', '', '', '']]);
    host.book.date1904 = true;
    await workbook.addRow('Waivers', VALUES, 'da');
    expect(rows('Waivers')[1]?.[6]).toBe(NEW_YEAR_2024 - 1462);
  });

  it.each([
    ['da', 'Frafald 2', ['Fund-id', 'Fingeraftryk', 'Begrundelse', 'Af', 'Dato', 'Udløber']],
    ['en', 'Waivers', ['Finding ID', 'Fingerprint', 'Reason', 'By', 'Date', 'Expires']],
  ] as const)(
    'makes the table where there is none, in %s, on a sheet of its own',
    async (language, name, captions) => {
      await open();
      const state = stateOf(host);
      const takeOut = await workbook.addRow('Waivers', VALUES, language);
      expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['Frafald', name]);
      expect(rows(name)).toEqual([
        captions.slice(0, 5).concat(captions.slice(5)),
        ['year-frame:NT-10Y:2024', '0123', '=aftalt', 'MH', NEW_YEAR_2024, ''],
      ]);
      const [waivers] = (await workbook.read()).tables;
      expect([waivers?.name, waivers?.rowCount]).toEqual(['Waivers', 1]);
      expect(host.book.active.name).toBe('Frafald');
      await takeOut();
      expect(stateOf(host)).toEqual(state);
    },
  );

  it('leaves no sheet behind where the table cannot have its name', async () => {
    await open();
    host.book.defineName('Waivers', 'Frafald!$A$1');
    const state = stateOf(host);
    await expect(workbook.addRow('Waivers', VALUES, 'en')).rejects.toBeInstanceOf(WorkbookError);
    expect(stateOf(host)).toEqual(state);
  });

  it('is refused where the table has no column for one of its values, and nothing is written', async () => {
    await open([HEADER.slice(0, 7), ['', '', '', '', '', '', '']]);
    const state = stateOf(host);
    const expiring = new Map([...VALUES, ['expires', { day: dayOf(2025, 1, 1) as Day }]] as const);
    await expect(workbook.addRow('Waivers', expiring, 'da')).rejects.toEqual(
      new WorkbookError('gone', 'Udløber'),
    );
    expect(stateOf(host)).toEqual(state);
    // Without an expiry no such column is needed.
    await workbook.addRow('Waivers', VALUES, 'da');
    expect(rows('Waivers')[1]?.[0]).toBe('MH');
  });

  it.each([
    ['an empty row', ['', '', '', '', '', '', '', '']],
    ['no empty row', ['OP', 1, 'a', 'b', 'c', '', 45_000, '']],
  ])('is refused on a protected sheet with %s, which stays protected', async (_, line) => {
    await open([HEADER, line]);
    host.book.sheet('Waivers').isProtected = true;
    const state = stateOf(host);
    await expect(workbook.addRow('Waivers', VALUES, 'da')).rejects.toEqual(
      new WorkbookError('protected', 'Waivers'),
    );
    expect(stateOf(host)).toEqual(state);
  });
});

describe('a row is not taken out', () => {
  it.each([
    ['somebody wrote in it', () => host.type('Waivers', 2, 4, [['en anden grund']])],
    ['somebody wrote in a column of their own', () => host.type('Waivers', 2, 1, [['25/123']])],
    ['it has moved', () => host.book.resizeRows(host.book.table('Waivers'), 0, 1)],
    ['the table has become shorter', () => host.book.resizeRows(host.book.table('Waivers'), 0, -1)],
    ['its table is gone', () => host.model.forgetTable(host.book.table('Waivers'))],
  ])('where %s', async (_, change) => {
    for (const first of [['OP', 1, 'a', 'b', 'c', '', 45_000, ''], null]) {
      await open([
        HEADER,
        ['OP', 1, 'a', 'b', 'c', '', 45_000, ''],
        ...(first ? [] : [['', '', '', '', '', '', '', '']]),
      ]);
      const takeOut = await workbook.addRow('Waivers', VALUES, 'da');
      change();
      const state = stateOf(host);
      await expect(takeOut()).rejects.toMatchObject({ trouble: expect.stringMatching(/^(moved|gone)$/) });
      expect(stateOf(host)).toEqual(state);
    }
  });

  it('where something else has come onto the sheet that was made for it', async () => {
    await open();
    const takeOut = await workbook.addRow('Waivers', VALUES, 'en');
    host.type('Waivers', 9, 9, [['en note']]);
    await expect(takeOut()).rejects.toEqual(new WorkbookError('moved', 'Waivers'));
    expect(rows('Waivers').at(-1)?.at(-1)).toBe('en note');
  });
});
