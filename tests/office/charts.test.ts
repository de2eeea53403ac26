/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { ChartSheet, OpenWorkbook } from '../../src/workbook/port';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openHost } from './openHost';

const workbook = (): OpenWorkbook => openExcelWorkbook();
const SHEET: ChartSheet = {
  name: 'Overblik',
  note: '=1+1 er ingen formel her',
  tables: [
    {
      title: 'Puljer',
      bars: 'stacked',
      captions: ['Pulje', 'Tilsagn', 'Rest'],
      rows: [
        ['NT', 89_100_000, 53_700_000],
        ['=HYPERLINK("x")', 33_500_000, null],
      ],
    },
    { title: 'Potentialer', bars: 'side-by-side', captions: ['Projekt', 'Højt'], rows: [['A', 900]] },
  ],
};

let host: ExcelHost;
const add = (): Promise<string> => workbook().addCharts(SHEET);

describe('a sheet of charts', () => {
  beforeEach(async () => {
    ({ host } = await openHost({ sheets: ['Ark1'] }));
  });

  it('holds the numbers as they were given, and nothing where one is not stated', async () => {
    expect(await add()).toBe('Overblik');
    const read = host.grid.read('Overblik', { row: 2, column: 0, rows: 3, columns: 3 });
    expect(read.map((row) => row.map(({ value }) => value))).toEqual([
      ['Pulje', 'Tilsagn', 'Rest'],
      ['NT', 89_100_000, 53_700_000],
      ['=HYPERLINK("x")', 33_500_000, ''],
    ]);
  });

  it('takes no text for a formula', async () => {
    await add();
    const [note] = host.grid.read('Overblik', { row: 0, column: 0, rows: 1, columns: 1 }).flat();
    const [name] = host.grid.read('Overblik', { row: 4, column: 0, rows: 1, columns: 1 }).flat();
    expect([note?.value, name?.value]).toEqual(['=1+1 er ingen formel her', '=HYPERLINK("x")']);
  });

  it('has a chart beside each table, of its cells and with its title, and is shown', async () => {
    await add();
    expect(host.book.active.name).toBe('Overblik');
    expect(
      host.book.active.charts.map(({ type, title, source, seriesBy, position }) => ({
        type,
        title,
        source,
        seriesBy,
        position,
      })),
    ).toEqual([
      {
        type: 'BarStacked',
        title: 'Puljer',
        source: { row: 2, column: 0, rows: 3, columns: 3 },
        seriesBy: 'Columns',
        position: 'E3:L14',
      },
      {
        type: 'BarClustered',
        title: 'Potentialer',
        source: { row: 16, column: 0, rows: 2, columns: 2 },
        seriesBy: 'Columns',
        position: 'E17:L28',
      },
    ]);
  });

  it('takes a name of its own where the sheet is already there, and leaves that one alone', async () => {
    await add();
    expect(await add()).toBe('Overblik 2');
    expect(host.book.sheets.map(({ name, charts }) => [name, charts.length])).toEqual([
      ['Ark1', 0],
      ['Overblik', 2],
      ['Overblik 2', 2],
    ]);
  });

  it('is asked for in two requests', async () => {
    const before = host.faults.batches;
    await add();
    expect(host.faults.batches - before).toBe(2);
  });
});

describe('single cells', () => {
  it('are read in one request, in the order asked, each as what it is', async () => {
    ({ host } = await openHost({ sheets: ['Ark1', "Bo's ark"] }));
    host.grid.write('Ark1', { row: 0, column: 0, rows: 1, columns: 2 }, [['NT-10Y', 2024]]);
    host.grid.write("Bo's ark", { row: 1, column: 0, rows: 1, columns: 1 }, [[true]]);
    const spots = [
      { sheet: 'Ark1', cell: 'B1' },
      { sheet: "Bo's ark", cell: 'A2' },
      { sheet: 'Ark1', cell: 'A1' },
      { sheet: 'Ark1', cell: 'C9' },
    ];
    expect(await workbook().cellsAt(spots)).toEqual([2024, true, 'NT-10Y', null]);
    expect(host.faults.batches).toBe(1);
  });

  it('of a sheet that is gone are not read, and it is said which', async () => {
    ({ host } = await openHost({ sheets: ['Ark1'] }));
    await expect(workbook().cellsAt([{ sheet: 'Væk', cell: 'A1' }])).rejects.toMatchObject({
      trouble: 'gone',
      detail: 'Væk',
    });
  });
});
