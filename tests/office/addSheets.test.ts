/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { NewCell, NewSheet } from '../../src/workbook/file/patch/change';
import { WorkbookError, type ReadProgress } from '../../src/workbook/port';
import type { ExcelHost } from '../../src/workbench/host/host';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

const workbook = () => openExcelWorkbook();
const line = (...cells: readonly (string | number)[]): NewCell[] =>
  cells.map((content) => (typeof content === 'string' ? { content, style: 'wrapped' } : { content }));
const report = (...rows: readonly NewCell[][]): NewSheet[] => [
  { name: 'Fund - læs mig', widths: [60], rows: [[{ content: 'Fund', style: 'header' }], line('Om arket')] },
  {
    name: 'Fund',
    widths: [12, 30],
    rows: [
      [
        { content: 'Fund', style: 'header' },
        { content: 'Beløb', style: 'header' },
      ],
      ...rows,
    ],
  },
];
const SMALL = report(line('=HYPERLINK("x")', 1), line("'007", 2), line('-1', 3), line('22,8', 4));

let host: ExcelHost;
const names = (): string[] => host.book.sheets.map(({ name }) => name);
const cells = (sheet: string, rows: number, columns: number): unknown[][] =>
  host.grid
    .read(sheet, { row: 0, column: 0, rows, columns })
    .map((row) => row.map(({ value, formula }) => (formula === '' ? value : { formula })));

beforeEach(async () => {
  ({ host } = await openHost({ sheets: ['Ark1'] }));
});

describe('the sheets of a report', () => {
  it('hold texts as texts, whatever they begin with, and amounts and dates as numbers with their format', async () => {
    const amounts: NewCell[] = [
      { content: 22_800_000.01, style: 'amount' },
      { content: 45_352, style: 'date' },
    ];
    const { names: given } = await workbook().addSheets([...SMALL]);
    expect(given).toEqual(['Fund - læs mig', 'Fund']);
    expect(cells('Fund', 5, 2)).toEqual([
      ['Fund', 'Beløb'],
      ['=HYPERLINK("x")', 1],
      ["'007", 2],
      ['-1', 3],
      ['22,8', 4],
    ]);
    await workbook().addSheets(report(amounts));
    const [[amount, date] = []] = host.grid.read('Fund', { row: 1, column: 0, rows: 1, columns: 2 });
    expect([amount, date]).toMatchObject([
      { value: 22_800_000.01, numberFormat: '#,##0.00' },
      { value: 45_352, numberFormat: 'yyyy-mm-dd' },
    ]);
    expect(host.book.active.name).toBe('Fund');
  });

  it('take the place of the earlier ones, and leave those in which somebody wrote', async () => {
    await workbook().addSheets(SMALL);
    await workbook().addSheets(report(line('ny', 5)));
    expect(names()).toEqual(['Ark1', 'Fund - læs mig', 'Fund']);
    expect(cells('Fund', 2, 2)[1]).toEqual(['ny', 5]);
    host.type('Fund', 1, 2, [['talt med KL']]);
    const { names: given } = await workbook().addSheets(SMALL);
    expect(given).toEqual(['Fund - læs mig 2', 'Fund 2']);
    expect(cells('Fund', 2, 3)[1]).toEqual(['ny', 5, 'talt med KL']);
  });

  it('leave a change inside the earlier ones, too, and a sheet of the user’s that has the name', async () => {
    await workbook().addSheets(SMALL);
    host.type('Fund', 2, 1, [[2.5]]);
    expect((await workbook().addSheets(SMALL)).names).toEqual(['Fund - læs mig 2', 'Fund 2']);
    ({ host } = await openHost({ sheets: ['Fund', 'Fund - læs mig'] }));
    host.type('Fund', 0, 0, [['mit eget']]);
    expect((await workbook().addSheets(SMALL)).names).toEqual(['Fund - læs mig 2', 'Fund 2']);
    expect(cells('Fund', 1, 1)).toEqual([['mit eget']]);
  });

  it('are taken away as one, unless somebody has written in them', async () => {
    const before = stateOf(host);
    const { takeOut } = await workbook().addSheets(SMALL);
    await takeOut();
    expect(names()).toEqual(['Ark1']);
    expect(stateOf(host)).toEqual(before);
    const again = await workbook().addSheets(SMALL);
    host.type('Fund', 9, 0, [['min note']]);
    await expect(again.takeOut()).rejects.toEqual(new WorkbookError('moved', 'Fund'));
    expect(names()).toEqual(['Ark1', 'Fund - læs mig', 'Fund']);
  });

  it('are refused in a workbook whose structure is protected, and nothing is begun', async () => {
    host.book.isStructureProtected = true;
    const before = stateOf(host);
    await expect(workbook().addSheets(SMALL)).rejects.toEqual(new WorkbookError('structure'));
    expect(stateOf(host)).toEqual(before);
  });
});

describe('five thousand findings', () => {
  const LONG = 'Tilsagnet er højere end det beløb, Finansudvalget har tiltrådt. '.repeat(8);
  const MANY = report(...Array.from({ length: 5_000 }, (_, row) => line(`${row} ${LONG}`, row)));

  it('go in requests that Excel on the web carries, and progress is told', async () => {
    host.faults.clear();
    host.faults.payloadLimit = 1_500_000;
    const told: ReadProgress[] = [];
    await workbook().addSheets(MANY, { onProgress: (progress) => told.push(progress) });
    expect(host.faults.batches).toBeLessThan(8);
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(({ rowsDone }) => rowsDone)).toEqual(
      told.map(({ rowsDone }) => rowsDone).sort((a, b) => a - b),
    );
    expect(told[0]).toEqual({ rowsDone: 0, rowsAll: 5_004 });
    expect(cells('Fund', 5_001, 2).at(-1)).toEqual([`4999 ${LONG}`, 4_999]);
    await workbook().addSheets(SMALL);
    expect(names()).toEqual(['Ark1', 'Fund - læs mig', 'Fund']);
  });

  it('leave nothing behind when they are cancelled on the way, or Excel refuses one request', async () => {
    const long = report(...Array.from({ length: 700 }, (_, row) => line(LONG.repeat(7), row)));
    const before = stateOf(host);
    const stop = new AbortController();
    const cancelled = workbook().addSheets(long, {
      signal: stop.signal,
      onProgress: ({ rowsDone }) => rowsDone > 0 && stop.abort(new Error('stopped')),
    });
    await expect(cancelled).rejects.toThrow('stopped');
    expect(stateOf(host)).toEqual(before);
    host.faults.clear();
    host.faults.reject(3, 'once');
    await expect(workbook().addSheets(long)).rejects.toEqual(expect.any(WorkbookError));
    expect(stateOf(host)).toEqual(before);
  });
});
