import { parseIsoDate, type Day } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import type { Ore } from '../../src/ledger/money';
import type { SourceTable, SourceWorkbook } from '../../src/ledger/source';
import { changeOf, withChange } from '../../src/rules/change';
import type { Change, Value } from '../../src/rules/finding';

/** B5 to E7 on a sheet of its own, amounts in mio. kr.; the last column is shorter than the table. */
const TABLE: SourceTable = {
  name: 'Allocations',
  sheet: 'Ark1',
  firstRow: 5,
  firstColumn: 2,
  rowCount: 3,
  columns: [
    { caption: 'Tilsagns-id', cells: ['T1', 'T2', 'T3'] },
    { caption: 'Beløb (mio. kr.)', cells: [1, 2, 3] },
    { caption: 'Tilsagnsdato', cells: [45_000, null, 45_002] },
    { caption: 'Projekt-id', cells: ['A'] },
  ],
};
const OTHER: SourceTable = { ...TABLE, name: 'Frames', sheet: 'Ark2', columns: [] };
const BOOK: SourceWorkbook = { tables: [OTHER, TABLE], date1904: false, names: new Map(), notices: [] };

const DAY = parseIsoDate('2024-12-05') as Day;

describe('What is written to make a change', () => {
  const ledger = new Ledger(BOOK);
  const written = (to: Value, book = ledger) =>
    changeOf(book, { table: 'Allocations', row: 1, field: 'amount', to })?.write;

  it('names the cell, what it holds and what it should hold', () => {
    const to = { type: 'text', text: 'T9' } as const;
    expect(changeOf(ledger, { table: 'Allocations', row: 1, field: 'allocationId', to })).toEqual({
      sheet: 'Ark1',
      cell: 'B6',
      was: 'T2',
      to,
      write: 'T9',
      orOthers: false,
    });
    const change = changeOf(ledger, { table: 'Allocations', row: 2, field: 'projectId', to, orOthers: true });
    expect(change).toMatchObject({ cell: 'E7', was: null, orOthers: true });
  });

  it('is an amount in the unit of its column, by its digits', () => {
    expect(written({ type: 'amount', ore: 22_800_000_00 as Ore })).toBe(22.8);
    expect(written({ type: 'amount', ore: 1 as Ore })).toBe(0.00000001);
    const inKroner = changeOf(
      new Ledger({
        ...BOOK,
        tables: [{ ...TABLE, columns: [{ caption: 'Beløb', cells: [1, 2, 3] }] }],
      }),
      { table: 'Allocations', row: 0, field: 'amount', to: { type: 'amount', ore: 110_05 as Ore } },
    );
    expect(inKroner).toMatchObject({ cell: 'B5', write: 110.05 });
  });

  it('is a day as the serial of the workbook’s date system', () => {
    expect(written({ type: 'date', day: DAY })).toBe(45_631);
    expect(written({ type: 'date', day: DAY }, new Ledger({ ...BOOK, date1904: true }))).toBe(45_631 - 1462);
  });

  it.each<[Value, unknown]>([
    [{ type: 'number', number: 7 }, 7],
    [{ type: 'share', share: 0.25 }, 0.25],
    [{ type: 'text', text: 'KL' }, 'KL'],
    [{ type: 'blank' }, null],
  ])('is the value itself: %j', (to, cell) => expect(written(to)).toBe(cell));

  it('is nothing for a field that has no cell', () => {
    const to = { type: 'blank' } as const;
    expect(changeOf(ledger, { table: 'Allocations', row: 0, field: 'status', to })).toBeNull();
  });
});

describe('A workbook with a change made', () => {
  const put = (cell: string, sheet = 'Ark1'): SourceWorkbook =>
    withChange(BOOK, { sheet, cell, write: 'X' } as Change);
  const cells = (book: SourceWorkbook) => book.tables[1]?.columns.map((column) => column.cells);
  const [ids, amounts, days, projects] = TABLE.columns.map((column) => column.cells);

  it('has the value in that cell and all else as it was', () => {
    expect(cells(put('B5'))).toEqual([['X', 'T2', 'T3'], amounts, days, projects]);
    expect(cells(put('D6'))).toEqual([ids, amounts, [45_000, 'X', 45_002], projects]);
    expect(put('C7').tables[1]).toEqual({
      ...TABLE,
      columns: TABLE.columns.map((column, at) => (at === 1 ? { ...column, cells: [1, 2, 'X'] } : column)),
    });
    expect(put('B5').tables[0]).toBe(OTHER);
  });

  it('has it also below the last filled cell of a column', () => {
    expect(cells(put('E7'))).toEqual([ids, amounts, days, ['A', null, 'X']]);
  });

  it.each(['B4', 'B8', 'A5', 'F5'])('is as it was for %s, which is in no table', (cell) => {
    expect(put(cell)).toEqual(BOOK);
  });

  it('is as it was for a cell of another sheet', () => expect(put('B5', 'Ark3')).toEqual(BOOK));
});
