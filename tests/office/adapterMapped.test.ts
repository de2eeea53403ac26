/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import fc from 'fast-check';
import { tableNamed } from '../../src/ledger/captions';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { check } from '../../src/rules/check';
import nyeTeknologier from '../../src/rules/packs/nye-teknologier.json';
import type { ExcelHost } from '../../src/workbench/host/host';
import type { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import type { OpenWorkbook, TableEdit } from '../../src/workbook/port';
import { bookOf, reading, withMapping, type Lines } from '../mapping/mapped';
import { HandTimer } from '../support/handTimer';
import { openHost } from './openHost';

const numRuns = Number(process.env['PROOF_RUNS'] ?? 12);

const LIST: Lines = [
  ['Bevilgede projekter 2023-2024', null, null, null, null, null],
  [],
  ['Sagsnr.', 'Projekttitel', 'Sagsbehandler', 'Modtager', 'Startdato', 'Bevilget beløb'],
  ['A-1', 'Robot', 'MH', 'Aarhus Kommune', '01.02.2023', '22.800.000,00'],
  ['A-2', 'Skærm', 'MH', 'KL', '15.03.2024', '8.500.000,50'],
  ['Indsatsområde 2: sundhed', null, null, null, null, null],
  ['A-3', 'Tale', 'JL', 'MedCom', '01.01.2024', '9.300.000,00'],
  ['I alt', null, null, null, null, '40.600.000,50'],
];
const ANSWERS = [
  ['Allocations.allocationId', 'number'],
  ['Allocations.poolId', 'constant:NT'],
  ['Allocations.year', 'column:E'],
  ['Allocations.status', 'constant:committed'],
] as const;
const LIST_SHEET = 'Ark 1';
const OTHER_SHEET = 'Noter';

let file: Uint8Array;
let host: ExcelHost;
let timer: HandTimer;
let workbook: OpenWorkbook;
let told: TableEdit[];

/** A workbook with a list that is mapped, and a sheet of which nothing is read. */
beforeAll(async () => {
  const book = await bookOf(LIST, LIST_SHEET, (own) => {
    own.addWorksheet(OTHER_SHEET).getCell('A1').value = 'Husk';
  });
  file = await withMapping(book, ANSWERS);
});

async function open(): Promise<void> {
  ({ host } = await openHost({ file }));
  timer = new HandTimer(() => host.idle());
  // So small that the list takes several requests.
  workbook = openExcelWorkbook({ timer, answerBytes: 1_000 });
}
beforeEach(open);

afterEach(async () => {
  await host.idle();
  expect(timer.waiting).toEqual([]);
});

async function listen(): Promise<() => Promise<void>> {
  told = [];
  return workbook.onTablesChanged((edits) => told.push(...edits));
}

/** Until what was edited has been told. */
async function heard(): Promise<readonly TableEdit[]> {
  await timer.settle();
  if (timer.waiting.includes(300)) await timer.fire(300);
  return told.splice(0);
}

const grid = (): MemoryGrid => host.grid as MemoryGrid;

/** A file's reader hands over every table, and leaves it to the ledger which are ours. */
const ours = (tables: SourceWorkbook['tables']) => tables.filter(({ name }) => tableNamed(name) !== null);

/** What both readers must agree on. */
function content({ tables, date1904 }: SourceWorkbook): unknown {
  return {
    date1904,
    tables: ours(tables).map(({ merged: _merged, columns, ...table }) => ({
      ...table,
      columns: columns.map(({ formulas, formats, ...column }) => ({
        ...column,
        formulas: [...(formulas ?? [])],
        formats: [...(formats ?? [])].filter(([row]) => (column.cells[row] ?? null) !== null),
      })),
    })),
  };
}

const findingsOf = (source: SourceWorkbook) =>
  check(new Ledger(source), nyeTeknologier).findings.map(
    ({ message, spot }) => `${message.id} ${spot.sheet}!${spot.cell}`,
  );

describe('A list of the user’s own in the open workbook', () => {
  it('is read by its mapping as it is from the file, and its findings are at the user’s own cells', async () => {
    const [open, saved] = [await workbook.read(), await readWorkbook(file, reading)];
    expect(open.tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Projects', 5],
      ['Allocations', 5],
    ]);
    expect(content(open)).toEqual(content(saved));
    expect(findingsOf(open)).toEqual(findingsOf(saved));
    host.type(LIST_SHEET, 4, 5, [['8.500.000.5']]);
    expect(findingsOf(await workbook.read())).toContain(`wrong-type ${LIST_SHEET}!F5`);
  });

  it('is not read past a row that was written below it: the first such cell is told', async () => {
    host.type(LIST_SHEET, 9, 2, [[' ']]);
    host.type(LIST_SHEET, 11, 5, [[5000]]);
    host.type(LIST_SHEET, 10, 20, [['beside the list']]);
    const problems = (await workbook.read()).tables.map((table) => table.problems);
    const below = { kind: 'rows-below', spot: { sheet: LIST_SHEET, cell: 'F12' }, detail: 'Mapping_1' };
    expect(problems).toEqual([[below], [below]]);
  });

  it('is not made up where the name of its range is gone', async () => {
    host.book.removeName('Mapping_1');
    const { tables } = await workbook.read();
    expect(tables.map(({ name, rowCount, problems }) => [name, rowCount, problems?.[0]?.kind])).toEqual([
      ['Projects', 0, 'mapped-range'],
      ['Allocations', 0, 'mapped-range'],
    ]);
  });

  it('is read without an amount where its caption is another, and that is an error', async () => {
    host.type(LIST_SHEET, 2, 5, [['Noget helt andet']]);
    expect(findingsOf(await workbook.read())).toContain(`mapping-not-followed ${LIST_SHEET}!A3`);
  });

  it('is read anew where it was edited while it was read in several requests', async () => {
    let done = false;
    const { tables } = await workbook.read({
      onProgress: ({ rowsDone }) => {
        if (!done && rowsDone > 1) host.type(LIST_SHEET, 3, 1, [['Robot 2']]);
        done ||= rowsDone > 1;
      },
    });
    expect([done, tables[0]?.columns[1]?.cells[0]]).toEqual([true, 'Robot 2']);
  });

  it('is read anew where its range moved while it was read', async () => {
    let done = false;
    const { tables } = await workbook.read({
      onProgress: ({ rowsDone }) => {
        if (!done && rowsDone > 1) host.book.defineName('Mapping_1', `'${LIST_SHEET}'!$A$3:$F$5`);
        done ||= rowsDone > 1;
      },
    });
    expect(tables.map(({ rowCount }) => rowCount)).toEqual([2, 2]);
  });
});

describe('An edit', () => {
  const AGAIN = { table: 'Mapping', cells: null };

  it('of a cell in the list, beside it, or of the mapping is told as one of the mapping', async () => {
    const stop = await listen();
    host.type(LIST_SHEET, 3, 1, [['Robot 2']]);
    expect(await heard()).toEqual([AGAIN]);
    host.type(LIST_SHEET, 30, 8, [['note']]);
    expect(await heard()).toEqual([AGAIN]);
    host.type('Mapping', 1, 3, [['mio. kr.']]);
    expect(await heard()).toEqual([AGAIN]);
    await stop();
  });

  it('of a sheet that the mapping does not read is not told', async () => {
    const stop = await listen();
    host.type(OTHER_SHEET, 3, 1, [['x']]);
    expect(await heard()).toEqual([]);
    await stop();
  });

  it('of a sheet that the mapping came to read is told', async () => {
    const stop = await listen();
    host.book.defineName('Mapping_1', `'${OTHER_SHEET}'!$A$3:$F$8`);
    host.type(LIST_SHEET, 3, 1, [['Robot 2']]);
    await heard();
    host.type(OTHER_SHEET, 3, 1, [['x']]);
    expect(await heard()).toEqual([AGAIN]);
    await stop();
  });

  it('is followed: what is read again is just what is read from nothing', async () => {
    const cell = fc.record({
      sheet: fc.constantFrom(LIST_SHEET, LIST_SHEET, LIST_SHEET, 'Mapping', OTHER_SHEET),
      row: fc.integer({ min: 0, max: 9 }),
      column: fc.integer({ min: 0, max: 6 }),
      value: fc.constantFrom<string | number>(
        'x',
        12.5,
        '',
        '01.02.2024',
        '1.000,00',
        '=1+1',
        'I alt',
        'Mapping_1',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 3 }), async (edits) => {
        // A formula or a spoilt mapping of an earlier case would have everything read anew.
        await open();
        const stop = await listen();
        const before = await workbook.read();
        for (const { sheet, row, column, value } of edits) host.type(sheet, row, column, [[value]]);
        const again = await workbook.readAgain(before, await heard());
        expect(again).toEqual(await workbook.read());
        await stop();
      }),
      { numRuns },
    );
  });

  it('elsewhere leaves the list as it was read: the same tables, and none of their rows read again', async () => {
    const before = await workbook.read();
    const read = host.model.reads.rows;
    const again = await workbook.readAgain(before, [{ table: 'Waivers', cells: ['A2'] }]);
    expect(again.tables).toEqual(before.tables);
    expect(again.tables.map((table, at) => table === before.tables[at])).toEqual([true, true]);
    const mappingRows = host.book.table('Mapping').body.rows;
    expect(host.model.reads.rows - read).toBe(mappingRows);
  });

  it('of ours in a mapped table is read again before Excel has told of it', async () => {
    const before = await workbook.read();
    grid().put(LIST_SHEET, 3, 1, { value: 'Robot 2' });
    const again = await workbook.readAgain(before, [{ table: 'Projects', cells: ['B4'] }]);
    expect(again.tables[0]?.columns[1]?.cells[0]).toBe('Robot 2');
  });

  it('that Excel does not tell, of what it calculates in the list, is seen all the same', async () => {
    host.type(LIST_SHEET, 3, 1, [['=A1']]);
    const before = await workbook.read();
    grid().put(LIST_SHEET, 3, 1, { value: 'Robot 3' });
    const again = await workbook.readAgain(before, []);
    expect(again.tables[0]?.columns[1]?.cells[0]).toBe('Robot 3');
  });
});
