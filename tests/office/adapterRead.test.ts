/** @jest-environment ./tests/support/officePage.ts */
import { readFileSync } from 'node:fs';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { check } from '../../src/rules/check';
import nyeTeknologier from '../../src/rules/packs/nye-teknologier.json';
import { openExcelWorkbook, type ExcelWorkbookOptions } from '../../src/workbook/excel/excelWorkbook';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook, type ReadWorkbook } from '../../src/workbook/file/readWorkbook';
import type { OpenWorkbook, ReadProgress } from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import type { PageHost } from '../support/officePage';
import { WireBook, type BookTable } from '../support/wireBook';

const { pageHost } = globalThis as unknown as { pageHost: PageHost };
let book: WireBook;
let timer: HandTimer;

function open(options: ExcelWorkbookOptions = {}): OpenWorkbook {
  return openExcelWorkbook({ timer, ...options });
}

beforeEach(() => {
  book = new WireBook(pageHost);
  timer = new HandTimer();
});
afterEach(() => {
  expect(book.wire.notImplemented).toEqual([]);
  expect(timer.waiting).toEqual([]);
  expect([...book.listening]).toEqual([]);
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
        formats: [...(formats ?? [])],
      })),
    })),
  };
}

describe.each(['assets/samples/sample.da.xlsx', 'assets/samples/sample.en.xlsx'])('%s', (file) => {
  let read: ReadWorkbook;
  beforeEach(async () => {
    read = await readWorkbook(new Uint8Array(readFileSync(file)), { inflate: inflateWithNode });
    book.take(read);
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
    expect(book.workRequests).toBe(3);
  });
});

/** A table of our own making, with a text, an amount and a formula in every row. */
function longTable(rows: number, name = 'Allocations'): BookTable {
  const captions = ['Tilsagns-id', 'Beløb', 'Status', 'Egen'];
  const table = book.addTable(name, name, { top: 4, left: 3, bottom: 4 + rows, right: 6 }, captions);
  for (let row = 0; row < rows; row += 1) fillRow(name, 5 + row, row);
  return table;
}

function fillRow(sheet: string, at: number, row: number): void {
  book.put(sheet, at, 3, `T-${row}`);
  book.put(sheet, at, 4, row * 1000);
  book.put(sheet, at, 5, 'committed');
  book.put(sheet, at, 6, row + 0.5, `D${at}/1000+0.5`, '0.00');
}

function idsOf(read: SourceWorkbook): unknown {
  return read.tables[0]?.columns[0]?.cells;
}

const ids = (rows: number): string[] => Array.from({ length: rows }, (_, row) => `T-${row}`);

test('20,000 rows come in blocks under a small payload limit, each row once, and the limit is found by asking', async () => {
  longTable(20_000);
  book.answerLimit = 400_000;
  const progress: ReadProgress[] = [];
  const read = await open({ answerBytes: 1_600_000 }).read({ onProgress: (one) => progress.push(one) });
  expect(idsOf(read)).toEqual(ids(20_000));
  expect(read.tables[0]?.columns[3]?.formulas?.size).toBe(20_000);
  expect(book.rowsRead).toBe(20_000);
  expect(book.workRequests).toBeLessThan(20);
  expect(progress.at(-1)).toEqual({ rowsDone: 20_000, rowsAll: 20_000 });
  expect(progress.map(({ rowsDone }) => rowsDone)).toEqual(
    progress.map(({ rowsDone }) => rowsDone).sort((a, b) => a - b),
  );
});

test('One row that is longer than the limit is too large, and the sheet is named', async () => {
  longTable(2);
  book.answerLimit = 1_000;
  book.put('Allocations', 5, 3, 'x'.repeat(2_000));
  await expect(open().read()).rejects.toMatchObject({ trouble: 'too-large', detail: 'Allocations' });
});

test('After one edit every row is read once more, and no row twice', async () => {
  longTable(500);
  const workbook = open();
  await workbook.read();
  book.rowsRead = 0;
  book.put('Allocations', 5, 3, 'T-new');
  const read = await workbook.read();
  expect(read.tables[0]?.columns[0]?.cells[0]).toBe('T-new');
  expect(book.rowsRead).toBe(500);
});

test('A row that is added between two blocks makes the table be read anew', async () => {
  const table = longTable(1_000);
  let done = false;
  const read = await open({ answerBytes: 100_000 }).read({
    onProgress: () => {
      if (done) return;
      done = true;
      fillRow('Allocations', 1_005, 1_000);
      table.range = { ...table.range, bottom: 1_005 };
    },
  });
  expect(idsOf(read)).toEqual(ids(1_001));
});

test('Rows that are sorted between two blocks make the table be read anew', async () => {
  const table = longTable(1_000);
  let done = false;
  const read = await open({ answerBytes: 100_000 }).read({
    onProgress: () => {
      if (done) return;
      done = true;
      for (let row = 0; row < 1_000; row += 1) fillRow('Allocations', 5 + row, 999 - row);
      book.tell(101, table.id);
    },
  });
  expect(idsOf(read)).toEqual(ids(1_000).reverse());
});

test('A table that moves at every attempt is given up, and no half of it is handed over', async () => {
  const table = longTable(1_000);
  const read = open({ answerBytes: 100_000 }).read({
    onProgress: () => {
      table.range = { ...table.range, bottom: table.range.bottom + 1 };
    },
  });
  await expect(read).rejects.toMatchObject({ trouble: 'lost', detail: 'Allocations' });
});

test('An abort between two blocks rejects with its reason, and nothing more is read', async () => {
  longTable(1_000);
  const control = new AbortController();
  const read = open({ answerBytes: 100_000 }).read({
    signal: control.signal,
    onProgress: () => control.abort('enough'),
  });
  await expect(read).rejects.toBe('enough');
  expect(book.rowsRead).toBeLessThan(1_000);
});

test('Errors, texts that look like errors, blanks, truths, hidden rows and 1904 dates are told apart', async () => {
  longTable(2);
  const { CellError } = await import('../../src/ledger/source');
  book.put('Allocations', 5, 3, new CellError('#REF!'));
  book.put('Allocations', 6, 3, '#REF!');
  book.put('Allocations', 5, 5, null);
  book.put('Allocations', 6, 5, true);
  book.hidden.set('Allocations', new Set([6]));
  book.date1904 = true;
  book.names.push({ name: 'CutOff', formula: 'Allocations!$D$6' }, { name: 'Broken', formula: '#REF!' });
  const read = await open().read();
  expect(read.tables[0]?.columns[0]?.cells).toEqual([new CellError('#REF!'), '#REF!']);
  expect(read.tables[0]?.columns[2]?.cells).toEqual([null, true]);
  expect(read.tables[0]?.hiddenRows).toEqual([6]);
  expect(read.date1904).toBe(true);
  expect([...read.names]).toEqual([['CutOff', 1000]]);
});

test('A workbook without our tables has none, and tables of other names are not read', async () => {
  longTable(3, 'Budget');
  expect((await open().read()).tables).toEqual([]);
  expect(book.rowsRead).toBe(0);
});
