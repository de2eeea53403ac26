/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import fc from 'fast-check';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { CellError, type Cell } from '../../src/ledger/source';
import { WorkbookError, type OpenWorkbook } from '../../src/workbook/port';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

let host: ExcelHost;
let workbook: OpenWorkbook;

beforeEach(async () => {
  ({ host } = await openHost({ sheets: ['Tilsagn', "Børn's ark"] }));
  workbook = openExcelWorkbook();
});

const at = (cell: string, sheet = 'Tilsagn') => ({ sheet, cell });
const held = (row: number, column: number, sheet = 'Tilsagn'): unknown => {
  const [[cell] = []] = host.grid.read(sheet, { row, column, rows: 1, columns: 1 });
  return cell && (cell.formula || cell.value);
};
const format = (row: number, column: number, code: string): void =>
  host.grid.setNumberFormat('Tilsagn', { row, column, rows: 1, columns: 1 }, code);

describe('a cell that is written', () => {
  it('holds the new value, and what stood there is given', async () => {
    host.type('Tilsagn', 0, 0, [['=1+2', 'ja', "'22,8", true]]);
    host.grid.setNumberFormat('Tilsagn', { row: 0, column: 1, rows: 1, columns: 1 }, '0.00');
    const before = await workbook.write([
      { spot: at('A1'), expected: new CellError('#NAME?'), write: 3 },
      { spot: at('B1'), expected: 'ja', write: null },
      { spot: at('C1'), expected: '22,8', write: 22.8 },
      { spot: at('D1'), expected: true, write: 'nej' },
    ]);
    expect([0, 1, 2, 3].map((column) => held(0, column))).toEqual([3, '', 22.8, 'nej']);
    expect(before.map(({ content, isText, numberFormat }) => [content, isText, numberFormat])).toEqual([
      ['=1+2', false, 'General'],
      ['ja', true, '0.00'],
      ['22,8', true, 'General'],
      [true, false, 'General'],
    ]);
  });

  it.each(['12', '1,5', '=SUM(A1:A2)', "'citeret", '@Excel', ' 7 '])(
    'stays a text where it looks like something else: %s',
    async (text) => {
      await workbook.write([{ spot: at('A1'), expected: null, write: text }]);
      const [[cell] = []] = host.grid.read('Tilsagn', { row: 0, column: 0, rows: 1, columns: 1 });
      expect(cell).toEqual({ value: text, formula: '', numberFormat: 'General' });
    },
  );

  it('is a number also where the cell was formatted as text, and a text with its format again when put back', async () => {
    format(0, 0, '@');
    host.type('Tilsagn', 0, 0, [["'22,8"]]);
    const state = stateOf(host);
    const before = await workbook.write([{ spot: at('A1'), expected: '22,8', write: 22.8 }]);
    expect(held(0, 0)).toBe(22.8);
    await workbook.putBack(before);
    expect(stateOf(host)).toEqual(state);
  });

  it('is the same number by the 15 digits that Excel keeps', async () => {
    host.type('Tilsagn', 0, 0, [[0.1 + 0.2]]);
    await workbook.write([{ spot: at('A1'), expected: 0.3, write: 1 }]);
    expect(held(0, 0)).toBe(1);
  });
});

describe('nothing at all is written', () => {
  const BLANKS: readonly (readonly [string, Cell, string | number, Cell])[] = [
    ['a blank is not zero', null, 0, 1],
    ['zero is not blank', 0, '', 1],
    ['a text is not the number it looks like', 12, "'12", 1],
    ['one krone is one krone', 22_800_000, 22_800_001, 1],
  ];
  it.each(BLANKS)('where a cell holds something else by now: %s', async (_, expected, stands, write) => {
    host.type('Tilsagn', 0, 0, [['ja', stands]]);
    const state = stateOf(host);
    const both = workbook.write([
      { spot: at('A1'), expected: 'ja', write: 'nej' },
      { spot: at('B1'), expected, write },
    ]);
    await expect(both).rejects.toEqual(new WorkbookError('moved', 'Tilsagn!B1'));
    expect(stateOf(host)).toEqual(state);
  });

  it('where one of the cells is locked on a protected sheet, which is named and stays protected', async () => {
    host.type('Tilsagn', 0, 0, [['ja']]);
    const sheet = host.book.sheet("Børn's ark");
    Object.assign(sheet, { isProtected: true, password: 'hemmelig' });
    const state = stateOf(host);
    const write = workbook.write([
      { spot: at('A1'), expected: 'ja', write: 'nej' },
      { spot: at('A1', "Børn's ark"), expected: null, write: 1 },
    ]);
    await expect(write).rejects.toEqual(new WorkbookError('protected', "Børn's ark"));
    expect(stateOf(host)).toEqual(state);
    // Where the owner left the cell open, it is no trouble.
    sheet.formatting.set('0,0', { locked: false });
    await workbook.write([{ spot: at('A1', "Børn's ark"), expected: null, write: 1 }]);
    expect(held(0, 0, "Børn's ark")).toBe(1);
  });

  it('where the sheet is gone', async () => {
    const write = workbook.write([{ spot: at('A1', 'Slettet'), expected: null, write: 1 }]);
    await expect(write).rejects.toEqual(new WorkbookError('gone', 'Slettet'));
  });

  it('where Excel refuses in the middle of it', async () => {
    host.type('Tilsagn', 0, 0, [['ja', 'ja']]);
    const state = stateOf(host);
    // The sheet of the second cell is protected after it was looked at.
    host.faults.clear();
    host.faults.beforeBatch = (batch) => {
      if (batch === 2) host.book.sheet("Børn's ark").isProtected = true;
    };
    const write = workbook.write([
      { spot: at('A1'), expected: 'ja', write: 'nej' },
      { spot: at('A1', "Børn's ark"), expected: null, write: 1 },
    ]);
    await expect(write).rejects.toMatchObject({ trouble: 'protected' });
    host.book.sheet("Børn's ark").isProtected = false;
    expect(stateOf(host)).toEqual(state);
  });
});

describe('a cell that is put back', () => {
  it('is left alone where somebody has written in it since, also a formula of the same value', async () => {
    host.type('Tilsagn', 0, 0, [['ja', 'ja']]);
    for (const [column, since] of [5, '=5'].entries()) {
      const spot = at(column === 0 ? 'A1' : 'B1');
      const before = await workbook.write([{ spot, expected: 'ja', write: 'nej' }]);
      host.type('Tilsagn', 0, column, [[since]]);
      await expect(workbook.putBack(before)).rejects.toEqual(
        new WorkbookError('moved', `Tilsagn!${spot.cell}`),
      );
      expect(held(0, column)).toBe(since);
    }
  });

  it('leaves every value, formula, format and name as before, whatever stood there and whatever was written', async () => {
    const value = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      // No cell holds a negative zero.
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
      fc.boolean(),
      fc.constantFrom('', "'12", "'=x", "''citeret", 'ja', "'22,8 mio.", '=A9+1', '=PULJE.LEDGER(T[#All])'),
    );
    const wrote = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('', '12', '=x', "'citeret", 'nej', 'Ångström'),
    );
    const code = fc.constantFrom('General', '@', '#,##0.00', 'dd-mm-yyyy');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ value, wrote, code }), { minLength: 1, maxLength: 6 }),
        async (cells) => {
          ({ host } = await openHost({ sheets: ['Tilsagn'] }));
          host.book.defineName('CutOff', 'Tilsagn!$A$1');
          host.type('Tilsagn', 0, 0, [cells.map((cell) => cell.value)]);
          cells.forEach((cell, column) => format(0, column, cell.code));
          const state = stateOf(host);
          const letters = cells.map((_, column) => 'ABCDEF'.charAt(column));
          const now = host.grid.read('Tilsagn', { row: 0, column: 0, rows: 1, columns: cells.length })[0];
          const before = await workbook.write(
            cells.map((cell, column) => {
              const shown = now?.[column]?.value ?? '';
              const expected =
                typeof shown === 'object' ? new CellError(shown.error) : shown === '' ? null : shown;
              return { spot: at(`${letters[column]}1`), expected, write: cell.wrote };
            }),
          );
          expect(letters.map((_, column) => held(0, column))).toEqual(cells.map((cell) => cell.wrote ?? ''));
          await workbook.putBack(before);
          expect(stateOf(host)).toEqual(state);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the selected cell', () => {
  it('is told with its value and its English formula', async () => {
    host.type("Børn's ark", 2, 1, [['=SUM(A1,2)', 'ja']]);
    await workbook.select(at('B3', "Børn's ark"));
    expect(await workbook.selectedCell()).toEqual({
      spot: at('B3', "Børn's ark"),
      formula: '=SUM(A1,2)',
      value: new CellError('#NAME?'),
    });
    await workbook.select(at('C3', "Børn's ark"));
    expect(await workbook.selectedCell()).toEqual({
      spot: at('C3', "Børn's ark"),
      formula: '',
      value: 'ja',
    });
    await workbook.select(at('D3', "Børn's ark"));
    expect(await workbook.selectedCell()).toMatchObject({ formula: '', value: null });
  });

  it('is none where several are selected, however many', async () => {
    for (const cells of ['A1:B1', 'A:C', '1:1048576']) {
      await workbook.select(at(cells));
      expect(await workbook.selectedCell()).toBeNull();
    }
    expect(host.model.reads.cells).toBeLessThan(10);
  });

  it('is told of when it moves, also to another sheet, until nobody listens any more', async () => {
    let told = 0;
    const end = await workbook.onSelectionChanged(() => told++);
    await workbook.select(at('B2'));
    await host.idle();
    expect(told).toBe(1);
    host.model.activate(host.book.sheet("Børn's ark"));
    await host.idle();
    expect(told).toBe(2);
    await end();
    await workbook.select(at('B3'));
    await host.idle();
    expect([told, host.events.listeners]).toEqual([2, 0]);
  });
});
