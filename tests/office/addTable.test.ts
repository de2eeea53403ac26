/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { fieldsOf } from '../../src/ledger/tables';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { AddedTable } from '../../src/workbook/port';
import { tableSheet } from '../../src/workbook/tableSheet';
import { stateOf } from '../support/hostState';
import { withoutTables } from '../support/withoutTable';
import { openHost } from './openHost';

const sample = (language: 'da' | 'en' = 'da') =>
  withoutTables(
    new Uint8Array(readFileSync(`assets/samples/sample.${language}.xlsx`)),
    language,
    'Payments',
    'Savings',
  );
const PAYMENTS = tableSheet('Payments', 'da');
const workbook = () => openExcelWorkbook();

let host: ExcelHost;
const contentOf = (): unknown => ({ ...(stateOf(host) as object), settings: [], selected: '', active: '' });
const ledger = (): string =>
  host.grid.read('Overblik', { row: 3, column: 1, rows: 1, columns: 1 })[0]?.[0]?.formula ?? '';

async function added(sheet = PAYMENTS): Promise<AddedTable> {
  const done = await workbook().addTable(sheet);
  if ('taken' in done) throw new Error(`taken: ${done.taken}`);
  return done;
}

describe('A table that is added to the open workbook', () => {
  beforeEach(async () => {
    ({ host } = await openHost({ file: sample() }));
  });

  it('stands last, with our captions in row 4 and one empty row, formatted as the template has it', async () => {
    await added();
    expect(host.book.sheets.at(-1)?.name).toBe('Udbetalinger');
    expect(host.book.active.name).toBe('Udbetalinger');
    const table = host.book.tables.find(({ name }) => name === 'Payments');
    expect([table?.sheet.name, table?.range, table?.style]).toEqual([
      'Udbetalinger',
      { row: 3, column: 0, rows: 2, columns: 6 },
      'Puljetjek',
    ]);
    const captions = fieldsOf('Payments').map(([, { da }]) => da);
    const [row4, row5] = host.grid.read('Udbetalinger', { row: 3, column: 0, rows: 2, columns: 6 });
    expect(row4?.map(({ value }) => value)).toEqual(captions);
    expect(row5?.map(({ value }) => value)).toEqual(['', '', '', '', '', '']);
    const [row500] = host.grid.read('Udbetalinger', { row: 503, column: 0, rows: 1, columns: 6 });
    for (const row of [row5, row500])
      expect(row?.map(({ numberFormat }) => numberFormat)).toEqual([
        ...['@', '@', 'dd-mm-yyyy', 'dd-mm-yyyy', '#,##0.00', '@'],
      ]);
    const headers = host.book.sheet('Udbetalinger').formatting;
    expect([headers.get('3,0'), headers.get('3,2')]).toEqual([
      { fill: '#0F6E3A', fontColor: '#FFFFFF', bold: true },
      { fill: '#E9F5EE', fontColor: '#0F6E3A', bold: true },
    ]);
    expect(host.book.sheet('Udbetalinger').frozenRows).toBe(4);
  });

  it('lists the ids and the words that its cells take, and says what to fill in', async () => {
    await added();
    const { validations } = host.book.sheet('Udbetalinger');
    expect([...validations.keys()]).toEqual(['A5:A504', 'B5:B504', 'C5:C504', 'D5:D504', 'E5:E504']);
    expect(validations.get('A5:A504')).toMatchObject({ prompt: { title: 'Udbetalings-id' } });
    expect(validations.get('A5:A504')?.rule).toBeUndefined();
    expect(validations.get('B5:B504')).toMatchObject({
      rule: { list: { source: '=AllocationIds' } },
      errorAlert: { style: 'Warning' },
      prompt: { message: 'Vælg et id fra Tilsagn. Skal udfyldes.' },
    });
    expect(validations.get('C5:C504')?.rule).toEqual({
      date: { formula1: '=DATE(1990,1,1)', formula2: '=DATE(2100,12,31)', operator: 'Between' },
    });
    expect(validations.get('E5:E504')?.rule).toEqual({
      decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    });
    ({ host } = await openHost({
      file: withoutTables(new Uint8Array(readFileSync('assets/samples/empty.en.xlsx')), 'en', 'Returns'),
    }));
    await added(tableSheet('Returns', 'en'));
    expect(host.book.sheet('Returns').validations.get('G5:G504')?.rule).toEqual({
      list: { inCellDropDown: true, source: 'changed assumptions,error in the basis,other' },
    });
  });

  it('names the key columns that its lists need where the workbook has not, and never takes a name of another meaning', async () => {
    const pools = new Map([
      [
        'Pools',
        [
          ['pulje-id', 'Navn', 'Note'],
          ['NT', 'Ny', ''],
        ],
      ],
      [
        'Projects',
        [
          ['Egen', 'Projekt-id'],
          ['', 'P-1'],
        ],
      ],
    ]);
    ({ host } = await openHost({ tables: pools }));
    host.book.defineName('projectids', '=Projects!$A$2');
    const before = contentOf();
    const { takeOut } = await added(tableSheet('Allocations', 'da'));
    const { validations } = host.book.sheet('Tilsagn');
    expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['projectids', '=Projects!$A$2'],
      ['PoolIds', '=Pools[pulje-id]'],
    ]);
    const rules = ['B5:B504', 'C5:C504', 'D5:D504'].map((range) => validations.get(range)?.rule);
    expect(rules).toEqual([undefined, { list: { inCellDropDown: true, source: '=PoolIds' } }, undefined]);
    await takeOut();
    expect(contentOf()).toEqual(before);
  });

  it('is one more argument of the LEDGER cell', async () => {
    const before = ledger();
    const { ledger: spot } = await added();
    expect(spot).toEqual({ sheet: 'Overblik', cell: 'B4' });
    expect(ledger()).toBe(before.replace(/\)$/, ',Payments[#All])'));
  });

  it.each([
    ['reckons on', '=LEN(PULJE.LEDGER(Pools[#All],Frames[#All]))'],
    ['goes on after the call', '=PULJE.LEDGER(Pools[#All])&PULJE.LEDGER(Frames[#All])'],
    ['takes a part of a table', '=PULJE.LEDGER(Pools[#All],Frames[[#All],[Pulje-id]])'],
    ['takes cells', '=PULJE.LEDGER(Pools[#All],Rammer!A4:F9)'],
    ['lost a table', '=PULJE.LEDGER(Pools[#All],#REF!)'],
    ['is another function', '=SUM(1,2)'],
    ['is a constant', 'PULJE.LEDGER'],
  ])('leaves a LEDGER cell that %s as it is, and says so', async (_, formula) => {
    host.type('Overblik', 3, 1, [[formula]]);
    const before = host.grid.read('Overblik', { row: 3, column: 1, rows: 1, columns: 1 });
    const { ledger: spot } = await added();
    expect(spot).toBeNull();
    expect(host.grid.read('Overblik', { row: 3, column: 1, rows: 1, columns: 1 })).toEqual(before);
  });

  it('leaves a locked LEDGER cell, and a name that is no cell, as they are', async () => {
    const before = ledger();
    host.book.sheet('Overblik').isProtected = true;
    const first = await added();
    expect([first.ledger, ledger()]).toEqual([null, before]);
    await first.takeOut();
    host.book.defineName('Ledger', '=LEN("x")');
    expect((await added()).ledger).toBeNull();
  });

  it.each([
    [
      'a table, on whatever sheet',
      'Payments',
      () => {
        const sheet = host.book.addSheet('Mit ark');
        host.type('Mit ark', 0, 0, [['Egen']]);
        host.book.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, 'payments');
      },
    ],
    ['a name', 'Payments', () => void host.book.defineName('PAYMENTS', '=1')],
    ['a sheet', 'Udbetalinger', () => void host.book.addSheet('udbetalinger')],
  ])('is not added where %s is called so, and which is told', async (_, name, take) => {
    take();
    const before = stateOf(host);
    expect(await workbook().addTable(PAYMENTS)).toEqual({ taken: name });
    expect(stateOf(host)).toEqual(before);
  });

  it('is not added where the structure is protected', async () => {
    host.book.isStructureProtected = true;
    const before = stateOf(host);
    await expect(workbook().addTable(PAYMENTS)).rejects.toMatchObject({ trouble: 'structure' });
    expect(stateOf(host)).toEqual(before);
  });

  it('leaves nothing behind where the request fails on its way', async () => {
    const before = contentOf();
    // Somebody else takes the table's name after the workbook was looked at.
    host.faults.clear();
    host.faults.beforeBatch = (batch) => {
      if (batch === 3) host.book.defineName('Payments', '=1');
    };
    await expect(workbook().addTable(PAYMENTS)).rejects.toMatchObject({ trouble: 'lost' });
    host.faults.beforeBatch = undefined;
    host.book.removeName('Payments');
    expect(contentOf()).toEqual(before);
  });

  it('is taken out again without a trace', async () => {
    // No function answers here, so that what the cell shows is the same before and after.
    host.type('Overblik', 3, 1, [[ledger()]]);
    const before = contentOf();
    const { takeOut } = await added();
    await takeOut();
    expect(contentOf()).toEqual(before);
  });

  it.each([
    ['somebody has filled it in', 'Udbetalinger', () => host.type('Udbetalinger', 4, 0, [['U-1']])],
    ['somebody has written beside it', 'Udbetalinger', () => host.type('Udbetalinger', 20, 8, [['note']])],
    [
      'the LEDGER cell was changed',
      'Overblik!B4',
      () => host.type('Overblik', 3, 1, [['=PULJE.LEDGER(Pools[#All])']]),
    ],
  ])('is not taken out where %s since', async (_, place, change) => {
    const { takeOut } = await added();
    change();
    const now = stateOf(host);
    await expect(takeOut()).rejects.toMatchObject({ trouble: 'moved', detail: place });
    expect(stateOf(host)).toEqual(now);
  });
});
