/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { recogniseCaption } from '../../src/ledger/captions';
import type { SourceWorkbook } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import type { Table } from '../../src/workbench/host/book';
import type { GridRange } from '../../src/workbench/host/grid';
import type { ExcelHost } from '../../src/workbench/host/host';
import type { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { OpenWorkbook, TableEdit } from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import { openHost } from './openHost';

const numRuns = Number(process.env['PROOF_RUNS'] ?? 12);
const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));

let host: ExcelHost;
let timer: HandTimer;
let workbook: OpenWorkbook;
let told: TableEdit[];

async function open(bytes: {
  readonly file?: Uint8Array;
  readonly sheets?: readonly string[];
}): Promise<void> {
  ({ host } = await openHost(bytes));
  timer = new HandTimer(() => host.idle());
  // So small that a table takes several requests.
  workbook = openExcelWorkbook({ timer, answerBytes: 20_000 });
}

async function listen(): Promise<void> {
  told = [];
  await workbook.onTablesChanged((edits) => told.push(...edits));
}

/** Until what was edited has been told. */
async function heard(): Promise<readonly TableEdit[]> {
  await timer.settle();
  if (timer.waiting.includes(300)) await timer.fire(300);
  return told.splice(0);
}

const grid = (): MemoryGrid => host.grid as MemoryGrid;

/** A cell of a table, `row` from its header on. */
function at({ range }: Table, row: number, column: number): [row: number, column: number] {
  return [range.row + (row % (range.rows + 1)), range.column + (column % range.columns)];
}

type Act = (table: Table, row: number, column: number) => void;

/** What happens to a workbook, by the user or by calculation, of which nobody is told. */
const ACTS: readonly Act[] = [
  ...['x', 12.5, '', "'007", '=1+1', true].map(
    (value): Act =>
      (table, row, column) =>
        host.type(table.sheet.name, ...at(table, row, column), [[value]]),
  ),
  (table, row, column) =>
    host.type(table.sheet.name, ...at(table, row, column), [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]),
  (table, row, column) => {
    const [line, place] = at(table, row, column);
    const [[cell] = []] = grid().read(table.sheet.name, { row: line, column: place, rows: 1, columns: 1 });
    if (cell && cell.formula !== '') grid().put(table.sheet.name, line, place, { value: row });
  },
  (table, row, column) => {
    host.type(table.sheet.name, ...at(table, row, column), [['=A1']]);
    grid().put(table.sheet.name, ...at(table, row, column), {
      value: { error: '#REF!' },
      numberFormat: '0.00',
    });
  },
];

const ACT = fc.record({
  act: fc.constantFrom(...ACTS),
  table: fc.nat(100),
  row: fc.nat(60),
  column: fc.nat(30),
});

test('After any edits, what is read again is just what is read from nothing', async () => {
  await open({ file: SAMPLE });
  await listen();
  await fc.assert(
    fc.asyncProperty(fc.array(ACT, { minLength: 1, maxLength: 4 }), async (acts) => {
      const before = await workbook.read();
      for (const { act, table, row, column } of acts) {
        act(host.book.tables[table % host.book.tables.length] as Table, row, column);
      }
      const again = await workbook.readAgain(before, await heard());
      expect(ours(again)).toEqual(ours(await workbook.read()));
    }),
    { numRuns },
  );
});

/** The workbook without the user's own columns. */
function ours(source: SourceWorkbook): SourceWorkbook {
  const tables = source.tables.map((table) => ({
    ...table,
    columns: table.columns.filter(
      ({ caption }) => recogniseCaption(table.name as TableName, caption) !== null,
    ),
  }));
  return { ...source, tables };
}

/** 2,000 rows from C4 on: an id, a number of the owner's, and an amount that is a formula in every row. */
async function longTable(): Promise<void> {
  await open({ sheets: ['Allocations', 'Pools'] });
  const put = (sheet: string, rows: number, captions: readonly string[]): void => {
    captions.forEach((value, column) => grid().put(sheet, 3, 2 + column, { value }));
    for (let row = 0; row < rows; row += 1) {
      grid().put(sheet, 4 + row, 2, { value: `${sheet}-${row}` });
      grid().put(sheet, 4 + row, 3, { value: row });
      grid().put(sheet, 4 + row, 4, { value: row / 2, formula: `=D${5 + row}/2` });
    }
    const range = { row: 3, column: 2, rows: rows + 1, columns: captions.length };
    host.book.addTable(host.book.sheet(sheet), range, sheet);
  };
  put('Allocations', 2_000, ['Tilsagns-id', 'Egen', 'Beløb']);
  put('Pools', 20, ['Pulje-id', 'Egen', 'Navn']);
  await listen();
}

/** Cells that one read takes. */
async function cellsOf(read: () => Promise<SourceWorkbook>): Promise<[SourceWorkbook, number]> {
  const before = host.model.reads.cells;
  const source = await read();
  return [source, host.model.reads.cells - before];
}

describe('of a long table', () => {
  let before: SourceWorkbook;
  beforeEach(async () => {
    await longTable();
    before = await workbook.read();
  });

  test('only the edited rows and the calculated columns are read, and the rest are the same objects', async () => {
    host.type('Allocations', 100, 3, [[77]]);
    const edits = await heard();
    const [again, cells] = await cellsOf(() => workbook.readAgain(before, edits));
    expect(cells).toBe(3 + 2_020);
    const [was, is] = [before.tables[0], again.tables[0]];
    expect(is?.columns.map((column, index) => column === was?.columns[index])).toEqual([true, false, true]);
    expect(is?.columns[1]?.cells[96]).toBe(77);
    expect(again.tables[1]).toBe(before.tables[1]);
  });

  test('what was read before is left as it was', async () => {
    const shown = [...(before.tables[0]?.columns[1]?.cells ?? [])];
    host.type('Allocations', 100, 3, [[77]]);
    await workbook.readAgain(before, await heard());
    expect(before.tables[0]?.columns[1]?.cells).toEqual(shown);
  });

  test('a number format that came with an edit is seen, and so is that the row is hidden', async () => {
    grid().put('Allocations', 100, 3, { numberFormat: 'dd-mm-yyyy' });
    host.book.sheet('Allocations').hiddenRows.add(100);
    const again = await workbook.readAgain(before, [{ table: 'Allocations', cells: ['D101'] }]);
    expect(again.tables[0]?.columns[1]?.formats).toEqual(new Map([[96, 'dd-mm-yyyy']]));
    expect(again.tables[0]?.hiddenRows).toEqual([101]);
  });

  test('what is calculated in a column of the owner is not read', async () => {
    host.type('Allocations', 4, 3, [['=1+1']]);
    await heard();
    before = await workbook.read();
    const [, cells] = await cellsOf(() => workbook.readAgain(before, []));
    expect(cells).toBe(2_020);
  });

  test('another result of a formula is seen, of which Excel tells nothing', async () => {
    grid().put('Pools', 6, 4, { value: 99 });
    const again = await workbook.readAgain(before, []);
    expect(again.tables[1]?.columns[2]?.cells[2]).toBe(99);
  });

  test('all of it is read when it became longer, and nothing more of the others', async () => {
    host.type('Allocations', 2_004, 2, [['Ny', 5, '']]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Allocations').resize('C4:E2005');
      await context.sync();
    });
    const edits = await heard();
    const [again, cells] = await cellsOf(() => workbook.readAgain(before, edits));
    expect(again.tables[0]?.rowCount).toBe(2_001);
    expect(cells).toBe(3 * 2_001 + 20);
  });

  test('all of it is read when any cell may be another, or very many rows were edited one by one', async () => {
    const every = Array.from({ length: 40 }, (_, row) => `D${5 + 2 * row}`);
    for (const cells of [null, every, ['Allocations!D:D']]) {
      const [, read] = await cellsOf(() => workbook.readAgain(before, [{ table: 'Allocations', cells }]));
      expect(read).toBe(3 * 2_000 + 20);
    }
  });

  test('all of it is read when it was edited while it was read again', async () => {
    let done = false;
    const again = await workbook.readAgain(before, [], {
      onProgress: () => {
        if (!done) host.type('Allocations', 10, 3, [[5]]);
        done = true;
      },
    });
    expect(again.tables[0]?.columns[1]?.cells[6]).toBe(5);
  });
});

describe('of what fits in one answer', () => {
  const table = (name: string): Table => host.book.table(name);
  const cell = (sheet: string, row: number, column: number, value: string | number): void =>
    grid().put(sheet, row, column, { value });

  beforeEach(async () => {
    const tables = new Map([
      ['Pools', rowsUnder(['Pulje-id', 'Navn'])],
      ['Projects', rowsUnder(['Projekt-id', 'Titel'])],
      ['Own', rowsUnder(['Projekt-id', 'Tilsagns-id'])],
    ]);
    ({ host } = await openHost({ tables, sheets: ['Navne'] }));
    cell('Navne', 0, 0, 45_000);
    cell('Navne', 1, 0, 46_000);
    host.book.defineName('CutOff', 'Navne!$A$1');
    workbook = openExcelWorkbook({ timer: new HandTimer(() => host.idle()) });
  });

  test('it is asked for in one request, for which Excel keeps nothing that we must let go of', async () => {
    const before = await workbook.read();
    host.type('Pools', 2, 1, [['Ny']]);
    const { batches } = host.faults;
    const keep = jest.spyOn(host.model, 'keep');
    const again = await workbook.readAgain(before, [{ table: 'Pools', cells: ['B3'] }]);
    expect(host.faults.batches - batches).toBe(1);
    expect(keep).not.toHaveBeenCalled();
    expect(again.tables[0]?.columns[1]?.cells[1]).toBe('Ny');
    expect(again.tables[1]).toBe(before.tables[1]);
  });

  const UNTOLD: readonly (readonly [string, () => void])[] = [
    ['a table has another name', () => void (table('Pools').name = 'Mine')],
    ['a table of the owner has the name of one of ours', () => void (table('Own').name = 'Allocations')],
    [
      "two tables have each other's names",
      () => {
        const [pools, projects] = [table('Pools'), table('Projects')];
        [pools.name, projects.name] = [projects.name, pools.name];
      },
    ],
    ['a table is gone', () => host.book.forgetTable(table('Projects'))],
    ['a table came', () => void host.book.addTable(host.book.sheet('Navne'), at(0, 3, 1, 2), 'Frames')],
    ['a table is longer', () => void (table('Pools').range = at(0, 0, 2, 5))],
    ['a table is shorter', () => void (table('Pools').range = at(0, 0, 2, 3))],
    ['a table stands elsewhere', () => void (table('Pools').range = at(1, 0, 2, 4))],
    [
      'a table has one column more',
      () => {
        table('Pools').range = at(0, 0, 3, 4);
        table('Pools').columnIds.push(3);
      },
    ],
    ['a column has another caption', () => cell('Pools', 0, 1, 'Konto')],
    [
      'the columns have changed places',
      () => {
        ['Navn', 'Pulje-id'].forEach((caption, column) => cell('Pools', 0, column, caption));
      },
    ],
    ['a sheet has another name', () => host.book.renameSheet(host.book.sheet('Pools'), 'Puljer')],
    ['the sheet is gone', () => host.book.removeSheet(host.book.sheet('Pools'))],
    ['the tables are in another order', () => void host.book.tables.reverse()],
    ['a name stands for another cell', () => void host.book.defineName('CutOff', 'Navne!$A$2')],
    ['a name stands for several cells', () => void host.book.defineName('CutOff', 'Navne!$A$1:$A$2')],
    ['the cell of a name holds something else', () => cell('Navne', 0, 0, 47_000)],
    ['a name came', () => void host.book.defineName('Last', 'Navne!$A$2')],
    ['a name is gone', () => host.book.removeName('CutOff')],
    [
      'a cell has another name',
      () => {
        host.book.removeName('CutOff');
        host.book.defineName('Last', 'Navne!$A$1');
      },
    ],
    ['the days are counted from 1904', () => void (host.book.date1904 = true)],
  ];

  test.each(UNTOLD)('it is seen, without having been told, that %s', async (_, happen) => {
    const before = await workbook.read();
    happen();
    const again = await workbook.readAgain(before, []);
    const whole = await workbook.read();
    expect(again).toEqual(whole);
    expect(whole).not.toEqual(before);
  });

  function at(row: number, column: number, columns: number, rows: number): GridRange {
    return { row, column, rows, columns };
  }
});

function rowsUnder(captions: readonly string[]): string[][] {
  return [[...captions], ...[1, 2, 3].map((row) => captions.map((caption) => `${caption} ${row}`))];
}
