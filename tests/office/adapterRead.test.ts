/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type SourceWorkbook } from '../../src/ledger/source';
import { check } from '../../src/rules/check';
import nyeTeknologier from '../../src/rules/packs/nye-teknologier.json';
import { openExcelWorkbook, type ExcelWorkbookOptions } from '../../src/workbook/excel/excelWorkbook';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook, type ReadWorkbook } from '../../src/workbook/file/readWorkbook';
import type { OpenWorkbook, ReadProgress } from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import type { Table } from '../../src/workbench/host/book';
import type { GridCell } from '../../src/workbench/host/grid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { openHost, type OpenOptions } from './openHost';

let host: ExcelHost;
let timer: HandTimer;

async function inHost(options: OpenOptions = {}): Promise<void> {
  ({ host } = await openHost(options));
}

function open(options: ExcelWorkbookOptions = {}): OpenWorkbook {
  return openExcelWorkbook({ timer, ...options });
}

beforeEach(() => {
  timer = new HandTimer(() => host.idle());
});
afterEach(async () => {
  await host.idle();
  expect(timer.waiting).toEqual([]);
  expect(host.events.listeners).toBe(0);
});

/** What both readers must agree on: captions, cells, place, formats and where the formulas are. */
function content({ tables, names, date1904 }: SourceWorkbook): unknown {
  return {
    date1904,
    names: [...names].sort(),
    tables: tables.map(({ name, sheet, firstRow, firstColumn, rowCount, columns, hiddenRows }) => ({
      name,
      sheet,
      firstRow,
      firstColumn,
      rowCount,
      hiddenRows,
      columns: columns.map(({ caption, cells, formulas, formats }) => ({
        caption,
        cells,
        formulas: [...(formulas ?? [])],
        // A file says nothing of cells that it does not have; Excel knows the column's format also for these.
        formats: [...(formats ?? [])].filter(([row]) => cells[row] !== null),
      })),
    })),
  };
}

describe.each(['assets/samples/sample.da.xlsx', 'assets/samples/sample.en.xlsx'])('%s', (file) => {
  let read: ReadWorkbook;
  beforeEach(async () => {
    const bytes = new Uint8Array(readFileSync(file));
    read = await readWorkbook(bytes, { inflate: inflateWithNode });
    await inHost({ file: bytes });
  });

  test('Read through Office.js it is the same as read from the file, and so are its findings', async () => {
    const opened = await open().read();
    expect(content(opened)).toEqual(content(read));
    expect(read.tables.length).toBeGreaterThan(10);
    const findings = check(new Ledger(opened), nyeTeknologier);
    expect(findings.findings.length).toBeGreaterThan(5);
    expect(findings).toEqual(check(new Ledger(read), nyeTeknologier));
  });

  test('It is read with three requests', async () => {
    await open().read();
    expect(host.faults.batches).toBe(3);
  });
});

/** A table of our own making that begins in C4, with a text, an amount and a formula in every row. */
async function longTable(rows: number, name = 'Allocations'): Promise<Table> {
  await inHost({ sheets: [name] });
  ['Tilsagns-id', 'Beløb', 'Status', 'Egen'].forEach((caption, at) => put(name, 3, 2 + at, caption));
  for (let row = 0; row < rows; row += 1) fillRow(name, 4 + row, row);
  return host.book.addTable(host.book.sheet(name), { row: 3, column: 2, rows: rows + 1, columns: 4 }, name);
}

/** A cell as a file has it: nobody is told, as nobody is when a file is opened. Row and column count from 0. */
function put(
  sheet: string,
  row: number,
  column: number,
  value: GridCell['value'],
  formula = '',
  numberFormat = 'General',
): void {
  (host.grid as MemoryGrid).put(sheet, row, column, { value, formula, numberFormat });
}

function fillRow(sheet: string, at: number, row: number): void {
  put(sheet, at, 2, `T-${row}`);
  put(sheet, at, 3, row * 1000);
  put(sheet, at, 4, 'committed');
  put(sheet, at, 5, row + 0.5, `=D${at + 1}/1000+0.5`, '0.00');
}

function idsOf(read: SourceWorkbook): unknown {
  return read.tables[0]?.columns[0]?.cells;
}

const ids = (rows: number): string[] => Array.from({ length: rows }, (_, row) => `T-${row}`);

/** Does something once, as soon as a first block of rows has come. */
function once(act: () => void): { onProgress: () => void } {
  let done = false;
  return {
    onProgress: () => {
      if (!done) act();
      done = true;
    },
  };
}

test('20,000 rows come in blocks under a small payload limit, each row once, and the limit is found by asking', async () => {
  await longTable(20_000);
  host.faults.payloadLimit = 400_000;
  const progress: ReadProgress[] = [];
  const read = await open({ answerBytes: 1_600_000 }).read({ onProgress: (one) => progress.push(one) });
  expect(idsOf(read)).toEqual(ids(20_000));
  expect(read.tables[0]?.columns[3]?.formulas?.size).toBe(20_000);
  expect(host.faults.batches).toBeLessThan(22);
  expect(progress.at(-1)).toEqual({ rowsDone: 20_000, rowsAll: 20_000 });
  expect(progress.map(({ rowsDone }) => rowsDone)).toEqual(
    progress.map(({ rowsDone }) => rowsDone).sort((a, b) => a - b),
  );
});

test('20,000 rows that fit come in blocks, and each is asked for once', async () => {
  await longTable(20_000);
  await open({ answerBytes: 400_000 }).read();
  // The captions are asked for with the table's shape, before and after.
  expect(host.model.reads.rows).toBe(20_000);
});

test('One row that is longer than the limit is too large, and the sheet is named', async () => {
  await longTable(2);
  host.faults.payloadLimit = 8_000;
  put('Allocations', 4, 2, 'x'.repeat(9_000));
  await expect(open().read()).rejects.toMatchObject({ trouble: 'too-large', detail: 'Allocations' });
});

test('A row that is added between two blocks makes the table be read anew', async () => {
  await longTable(1_000);
  const read = await open({ answerBytes: 100_000 }).read(
    once(() => {
      const table = host.book.table('Allocations');
      fillRow('Allocations', 1_004, 1_000);
      table.range = { ...table.range, rows: table.range.rows + 1 };
    }),
  );
  expect(idsOf(read)).toEqual(ids(1_001));
});

test('Rows that are sorted between two blocks make the table be read anew', async () => {
  await longTable(1_000);
  const read = await open({ answerBytes: 100_000 }).read(
    once(() =>
      host.type(
        'Allocations',
        4,
        2,
        ids(1_000)
          .reverse()
          .map((id) => [id]),
      ),
    ),
  );
  expect(idsOf(read)).toEqual(ids(1_000).reverse());
});

test('A table that moves at every attempt is given up, and no half of it is handed over', async () => {
  const table = await longTable(1_000);
  const read = open({ answerBytes: 100_000 }).read({
    onProgress: () => {
      table.range = { ...table.range, rows: table.range.rows + 1 };
    },
  });
  await expect(read).rejects.toMatchObject({ trouble: 'lost', detail: 'Allocations' });
});

test('An abort between two blocks rejects with its reason, and nothing more is read', async () => {
  await longTable(1_000);
  const control = new AbortController();
  const read = open({ answerBytes: 100_000 }).read({
    signal: control.signal,
    onProgress: () => control.abort('enough'),
  });
  await expect(read).rejects.toBe('enough');
  expect(host.model.reads.rows).toBeLessThan(1_000);
});

test('Errors, texts that look like errors, blanks, truths, hidden rows and 1904 dates are told apart', async () => {
  await longTable(2);
  put('Allocations', 4, 2, { error: '#REF!' });
  put('Allocations', 5, 2, '#REF!');
  put('Allocations', 4, 4, '');
  put('Allocations', 5, 4, true);
  host.book.sheet('Allocations').hiddenRows.add(5);
  host.book.date1904 = true;
  host.book.defineName('CutOff', 'Allocations!$D$6');
  host.book.defineName('Broken', '#REF!');
  const read = await open().read();
  expect(read.tables[0]?.columns[0]?.cells).toEqual([new CellError('#REF!'), '#REF!']);
  expect(read.tables[0]?.columns[2]?.cells).toEqual([null, true]);
  expect(read.tables[0]?.hiddenRows).toEqual([6]);
  expect(read.date1904).toBe(true);
  expect([...read.names]).toEqual([['CutOff', 1000]]);
});

test('A workbook without our tables has none, and tables of other names are not read', async () => {
  await longTable(3, 'Budget');
  expect((await open().read()).tables).toEqual([]);
  expect(host.model.reads.rows).toBe(0);
});
