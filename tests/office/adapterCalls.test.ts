/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { TABLE_NAMES } from '../../src/ledger/tables';
import type { Table } from '../../src/workbench/host/book';
import type { GridChange } from '../../src/workbench/host/grid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { OpenWorkbook, TableEdit } from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import { openHost } from './openHost';

let host: ExcelHost;
let timer: HandTimer;
let workbook: OpenWorkbook;
let pools: Table;

beforeEach(async () => {
  ({ host } = await openHost({ sheets: ['Min pulje', 'Ark', 'Budget'] }));
  timer = new HandTimer(() => host.idle());
  workbook = openExcelWorkbook({ timer, editPauses: [10, 20] });
  host.type('Min pulje', 0, 1, [
    ['Pulje-id', 'Navn', 'Konto'],
    ['NT', 'Nye', '§ 25'],
    ['NT-10Y', 'Ti år', ''],
  ]);
  pools = host.book.addTable(
    host.book.sheet('Min pulje'),
    { row: 0, column: 1, rows: 3, columns: 3 },
    'Pools',
  );
});

const NAMES = [['Navn'], ['Nye'], ['Ti år']];

test.each([
  ['PULJE.LEDGER(Pools[[#All],[Navn]])', [NAMES]],
  ["pulje.ledger('Min pulje'!$C$1:$C$3)", [NAMES]],
  ['@PULJE.LEDGER(Navne)', [NAMES]],
  ['_xldudf_PULJE_LEDGER(pools[Navn])', [NAMES.slice(1)]],
  [
    'PULJE.LEDGER(Pools[#All])',
    [
      [
        ['Pulje-id', 'Navn', 'Konto'],
        ['NT', 'Nye', '§ 25'],
        ['NT-10Y', 'Ti år', null],
      ],
    ],
  ],
  [
    'PULJE.LEDGER(Pools)',
    [
      [
        ['NT', 'Nye', '§ 25'],
        ['NT-10Y', 'Ti år', null],
      ],
    ],
  ],
  [
    'PULJE.LEDGER(Pools[[Navn]:[Pulje-id]],DATE(2000,1,1))',
    [
      [
        ['NT', 'Nye'],
        ['NT-10Y', 'Ti år'],
      ],
      [[36526]],
    ],
  ],
  ['PULJE.LEDGER(D9)', [[[null]]]],
])('The ranges of %s are read as the function would get them', async (formula, ranges) => {
  host.book.defineName('Navne', 'Pools[[#All],[Navn]]');
  host.type('Ark', 6, 3, [[`=${formula}`]]);
  expect(await workbook.ledgerCalls()).toEqual([{ spot: { sheet: 'Ark', cell: 'D7' }, ranges }]);
});

test('A call with an argument that is not there is left out, and the others stay', async () => {
  const arguments_ = ['Nowhere', 'Pools[Titel]', 'Gone!A1:B2', 'Circle', 'Pools[Navn]'];
  host.type(
    'Ark',
    0,
    0,
    arguments_.map((inside) => [`=PULJE.LEDGER(${inside})`]),
  );
  host.book.defineName('Circle', 'Circle');
  expect((await workbook.ledgerCalls()).map(({ spot }) => spot.cell)).toEqual(['A5']);
});

test('A workbook without a call has none', async () => {
  expect(await workbook.ledgerCalls()).toEqual([]);
});

test('A cell is selected on its sheet, and one that is gone is told without turning to another sheet', async () => {
  await workbook.select({ sheet: 'Min pulje', cell: 'C2' });
  expect(host.selected).toBe("'Min pulje'!C2");
  await expect(workbook.select({ sheet: 'Væk', cell: 'C2' })).rejects.toMatchObject({
    trouble: 'gone',
    detail: 'Væk',
  });
  await expect(workbook.select({ sheet: 'Ark', cell: '#REF!' })).rejects.toMatchObject({
    trouble: 'gone',
  });
  expect(host.selected).toBe("'Min pulje'!C2");
});

/** A row comes in on top of a sheet, as the grid of a user tells it. */
function insertRow(sheet: string): void {
  const grid = host.grid as unknown as { tell(change: GridChange): void };
  grid.tell({ sheet, kind: 'inserted', lines: 'rows', at: 0, count: 1 });
}

describe('listening for edits', () => {
  let told: (readonly TableEdit[])[];
  const allOf = (cells: TableEdit['cells']): TableEdit[] => TABLE_NAMES.map((table) => ({ table, cells }));
  let stop: () => Promise<void>;
  beforeEach(async () => {
    told = [];
    host.type('Budget', 0, 0, [['x'], [1]]);
    host.book.addTable(host.book.sheet('Budget'), { row: 0, column: 0, rows: 2, columns: 1 }, 'Budget');
    stop = await workbook.onTablesChanged((edits) => told.push(edits));
  });
  afterEach(async () => {
    await stop();
    expect(host.events.listeners).toBe(0);
    expect(timer.waiting).toEqual([]);
  });

  test('Several edits in a short while are told as one, by our table and the cells', async () => {
    host.type('Min pulje', 1, 2, [['Nyere']]);
    host.type('Min pulje', 2, 2, [['Ti']]);
    await timer.fire(300);
    expect(told).toEqual([[{ table: 'Pools', cells: ['C2', 'C3'] }]]);
  });

  test('An edit of a table that is not ours is not told', async () => {
    host.type('Budget', 1, 0, [[2]]);
    await timer.fire(300);
    expect(told).toEqual([]);
  });

  test('When a table comes all are told', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.add('Ark!A1:B2', true);
      await context.sync();
    });
    await timer.fire(300);
    expect(told).toEqual([allOf([])]);
  });

  test('When a table goes with its sheet all are told', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Budget').delete();
      await context.sync();
    });
    await timer.fire(300);
    expect(told).toEqual([allOf([])]);
  });

  test('After a table got another name all are told with the next edit', async () => {
    pools.name = 'Puljer';
    host.type('Budget', 1, 0, [[2]]);
    await timer.fire(300);
    expect(told).toEqual([allOf([])]);
  });

  test('Where the names cannot be had, all are told', async () => {
    host.faults.reject(1, 'always');
    host.type('Min pulje', 1, 2, [['Nyere']]);
    await timer.fire(300);
    expect(told).toEqual([allOf(null)]);
    host.faults.clear();
  });

  test('After rows of its sheet came or went any cell of a table may have moved', async () => {
    host.type('Min pulje', 1, 2, [['Nyere']]);
    insertRow('Min pulje');
    await timer.fire(300);
    expect(told).toEqual([[{ table: 'Pools', cells: null }]]);
  });

  test('Rows of a sheet without tables of ours are not told', async () => {
    insertRow('Ark');
    await timer.settle();
    expect(timer.waiting).toEqual([]);
    expect(told).toEqual([]);
  });

  test('After the end nothing is told', async () => {
    host.type('Min pulje', 1, 2, [['Nyere']]);
    await timer.settle();
    expect(timer.waiting).toEqual([300]);
    await stop();
    expect(timer.waiting).toEqual([]);
    expect(told).toEqual([]);
  });
});

test('A setting is kept in the workbook, read back and taken away', async () => {
  expect(workbook.setting('puljetjek.x')).toBeNull();
  await workbook.saveSetting('puljetjek.x', 'én');
  expect(workbook.setting('puljetjek.x')).toBe('én');
  expect([...host.book.settings.keys()]).toEqual(['puljetjek.x']);
  await workbook.saveSetting('puljetjek.x', null);
  expect(workbook.setting('puljetjek.x')).toBeNull();
  expect(host.book.settings.size).toBe(0);
});

test('A setting that could not be saved is as it was', async () => {
  await workbook.saveSetting('puljetjek.y', 'before');
  host.faults.refusesSettings = true;
  await expect(workbook.saveSetting('puljetjek.y', 'after')).rejects.toMatchObject({ trouble: 'lost' });
  expect(workbook.setting('puljetjek.y')).toBe('before');
  expect(timer.waiting).toEqual([]);
});

test('Custom XML is added, written over in one step, and of several parts one is left', async () => {
  const xml = (text: string): string => `<a xmlns="urn:x">${text}</a>`;
  expect(await workbook.customXml('urn:x')).toEqual([]);
  await workbook.replaceCustomXml('urn:x', xml('1'));
  await workbook.replaceCustomXml('urn:x', xml('2'));
  expect(await workbook.customXml('urn:x')).toEqual([xml('2')]);
  host.book.xmlParts.push({ id: '{of another program}', xml: xml('3') });
  await workbook.replaceCustomXml('urn:x', xml('4'));
  expect(host.book.xmlParts.map((part) => part.xml)).toEqual([xml('4')]);
});
