import {
  ICommandService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  type IRange,
} from '@univerjs/core';
import {
  InsertColCommand,
  InsertRowCommand,
  InsertSheetCommand,
  MoveRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetRowHiddenCommand,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import { ExcelHost } from '../../src/workbench/host/host';
import { cellsText } from '../../src/workbench/host/place';

const SHEET = 'Ark1';
let grid: UniverGrid;
let host: ExcelHost;

beforeEach(async () => {
  grid = headlessGrid();
  // Only what has the focus can be undone.
  grid.injector.get(IUniverInstanceService).focusUnit(grid.unit.getUnitId());
  host = new ExcelHost(grid);
  host.type(SHEET, 2, 1, [
    ['Pulje', 'Beløb'],
    ['a', 10],
    ['b', 20],
  ]);
  host.book.addTable(host.book.sheet(SHEET), { row: 2, column: 1, rows: 3, columns: 2 }, 'Tilsagn');
  host.book.defineName('Sats', `${SHEET}!$C$4`);
  host.type(SHEET, 0, 0, [['=SUM(Tilsagn[Beløb])', '=Sats*2']]);
  await grid.settled();
});
afterEach(() => {
  expect({ missing: host.missing, troubles: host.troubles }).toEqual({ missing: [], troubles: [] });
  grid.dispose();
});

/** What the user does in the grid. */
async function user(command: string, params: object = {}, sheet = SHEET): Promise<void> {
  const unitId = grid.unit.getUnitId();
  const subUnitId = grid.unit.getSheetBySheetName(sheet)?.getSheetId();
  expect(
    await grid.injector.get(ICommandService).executeCommand(command, { unitId, subUnitId, ...params }),
  ).toBe(true);
  await grid.settled();
}

const lines = (startRow: number, endRow: number): IRange => ({
  startRow,
  endRow,
  startColumn: 0,
  endColumn: 199,
});
const insertRows = (first: number, last: number) =>
  user(InsertRowCommand.id, { range: lines(first, last), direction: 2 });
const table = () => cellsText(host.book.table('Tilsagn').range);
const value = (row: number, column: number) =>
  grid.read(SHEET, { row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
const type = (row: number, column: number, text: string | number) =>
  user(SetRangeValuesCommand.id, {
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { v: text },
  });

describe('rows and columns that the user puts in or takes out', () => {
  it('inside a table make it grow, in the host and in formulas', async () => {
    await insertRows(4, 5);
    expect(table()).toBe('B3:C7');
    await type(4, 2, 5);
    expect(value(0, 0)).toBe(35);
  });

  it('above a table and a name move both', async () => {
    await insertRows(1, 1);
    expect(table()).toBe('B4:C6');
    expect(host.book.names.map(({ formula }) => formula)).toEqual([`=${SHEET}!$C$5`]);
    expect([value(0, 0), value(0, 1)]).toEqual([30, 20]);
    await type(4, 2, 11);
    expect([value(0, 0), value(0, 1)]).toEqual([31, 22]);
  });

  it('below a table leave it as it is', async () => {
    await insertRows(5, 5);
    expect(table()).toBe('B3:C5');
  });

  it('taken out of a table make it smaller, and undone and redone they come and go', async () => {
    await user(RemoveRowCommand.id, { range: lines(3, 3) });
    expect([table(), value(0, 0)]).toEqual(['B3:C4', 20]);
    await user(UndoCommand.id);
    expect([table(), value(0, 0)]).toEqual(['B3:C5', 30]);
    await user(RedoCommand.id);
    expect([table(), value(0, 0)]).toEqual(['B3:C4', 20]);
  });

  it('put a column into a table, and the others stay the columns that they were', async () => {
    const [first, second] = host.book.table('Tilsagn').columnIds;
    const range = { startRow: 0, endRow: 19_999, startColumn: 2, endColumn: 2 };
    await user(InsertColCommand.id, { range, direction: 1 });
    expect(table()).toBe('B3:D5');
    expect(host.book.table('Tilsagn').columnIds).toEqual([first, 3, second]);
    expect(host.book.captions(host.book.table('Tilsagn'))).toEqual(['Pulje', 'Column2', 'Beløb']);
  });

  it('move hidden rows, fills and highlights along', async () => {
    const sheet = host.book.sheet(SHEET);
    sheet.hiddenRows.add(4);
    sheet.formatting.set('4,1', { fill: '#FF0000' });
    const format = host.book.addFormat({ sheet, range: { row: 4, column: 1, rows: 1, columns: 1 } });
    await insertRows(1, 2);
    expect([...sheet.hiddenRows]).toEqual([6]);
    expect([...sheet.formatting.keys()]).toEqual(['6,1']);
    expect(format.range.row).toBe(6);
    await user(RemoveRowCommand.id, { range: lines(6, 6) });
    expect([sheet.hiddenRows.size, sheet.formatting.size, sheet.conditionalFormats.length]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('cells that the user types', () => {
  it('just below a table join it', async () => {
    await type(5, 2, 7);
    await grid.settled();
    expect([table(), value(0, 0)]).toEqual(['B3:C6', 37]);
  });

  it('further down, beside it or below totals do not', async () => {
    await type(7, 2, 7);
    await type(5, 4, 7);
    expect(table()).toBe('B3:C5');
    host.book.table('Tilsagn').hasTotals = true;
    await type(5, 2, 7);
    expect([table(), value(0, 0)]).toEqual(['B3:C5', 30]);
  });

  it('over a caption rename the column', async () => {
    await type(2, 2, 'Kroner');
    host.type(SHEET, 0, 0, [['=SUM(Tilsagn[Kroner])']]);
    await grid.settled();
    expect(value(0, 0)).toBe(30);
  });

  it('are changes like any other, also undone', async () => {
    const told: unknown[] = [];
    grid.onChange((change) => change.kind === 'edited' && told.push(cellsText(change.range)));
    await type(3, 2, 99);
    await user(UndoCommand.id);
    expect(value(3, 2)).toBe(10);
    expect(told).toEqual(['C4', 'C4']);
  });
});

describe('cells that are moved', () => {
  it('are told where they were and where they are', async () => {
    const told: string[] = [];
    grid.onChange((change) => change.kind === 'edited' && told.push(cellsText(change.range)));
    const fromRange = { startRow: 3, endRow: 3, startColumn: 1, endColumn: 1 };
    await user(MoveRangeCommand.id, { fromRange, toRange: { ...fromRange, startColumn: 4, endColumn: 4 } });
    expect([value(3, 1), value(3, 4)]).toEqual(['', 'a']);
    expect(told).toEqual(expect.arrayContaining(['B4', 'E4']));
  });
});

describe('rows that are hidden', () => {
  it('by the user are hidden in the host, and shown again', async () => {
    await user(SetRowHiddenCommand.id, { ranges: [lines(3, 4)] });
    expect([...host.book.sheet(SHEET).hiddenRows]).toEqual([3, 4]);
    await user(UndoCommand.id);
    expect([...host.book.sheet(SHEET).hiddenRows]).toEqual([]);
  });

  it('by the host are hidden in the grid', () => {
    grid.setHidden(SHEET, 'rows', 3, 1, true);
    grid.setHidden(SHEET, 'columns', 2, 1, true);
    const sheet = grid.unit.getSheetBySheetName(SHEET);
    expect([sheet?.getRowVisible(3), sheet?.getColVisible(2)]).toEqual([false, false]);
    grid.setHidden(SHEET, 'rows', 0, 1_048_576, false);
    expect(sheet?.getRowVisible(3)).toBe(true);
  });
});

describe('sheets', () => {
  it('that the user adds, renames, moves, hides and removes do so in the host', async () => {
    await user(InsertSheetCommand.id, { sheet: { name: 'Ny' } });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(grid.sheets());
    await user(SetWorksheetNameCommand.id, { name: 'Omdøbt' }, 'Ny');
    await user(SetWorksheetNameCommand.id, { name: 'Puljer' });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(grid.sheets());
    expect(host.book.names[0]?.formula).toBe('=Puljer!$C$4');
    const first = grid.sheets()[0] ?? '';
    await user(SetWorksheetOrderCommand.id, { order: 1 }, first);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(grid.sheets());
    await user(SetWorksheetHideCommand.id, {}, 'Omdøbt');
    expect(host.book.sheet('Omdøbt').visibility).toBe('Hidden');
    await user(UndoCommand.id);
    expect(host.book.sheet('Omdøbt').visibility).toBe('Visible');
    await user(RemoveSheetCommand.id, {}, 'Omdøbt');
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Puljer']);
    await user(UndoCommand.id);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(grid.sheets());
  });

  it('that the host adds, renames and removes are told once', () => {
    const added = host.book.addSheet('Ny');
    host.book.renameSheet(added, 'Nyere');
    expect(host.book.sheets.map(({ name }) => name)).toEqual([SHEET, 'Nyere']);
    expect(grid.sheets()).toEqual([SHEET, 'Nyere']);
    host.book.removeSheet(added);
    expect([host.book.sheets.length, grid.sheets()]).toEqual([1, [SHEET]]);
  });
});

describe('the selection', () => {
  const select = (startRow: number, startColumn: number, more: object = {}) =>
    user(SetSelectionsOperation.id, {
      selections: [
        {
          range: { startRow, endRow: startRow, startColumn, endColumn: startColumn, ...more },
          primary: null,
          style: null,
        },
      ],
    });

  it('that the user makes is the host’s, whole rows too', async () => {
    await select(3, 2);
    expect(host.selected).toBe("'Ark1'!C4");
    await select(3, 0, { endColumn: 199, rangeType: 1 });
    expect(host.selected).toBe("'Ark1'!4:4");
  });

  it('goes along to another sheet and back', async () => {
    host.book.addSheet('Andet');
    await select(3, 2);
    await user(SetWorksheetActivateCommand.id, {}, 'Andet');
    expect(host.selected).toBe('Andet!A1');
    await user(SetWorksheetActivateCommand.id);
    expect(host.selected).toBe("'Ark1'!C4");
  });

  it('that the host makes is shown, on its sheet', () => {
    const sheet = host.book.addSheet('Andet');
    host.model.select({ sheet, range: { row: 4, column: 1, rows: 2, columns: 1 } }, 'Andet!B5:B6');
    expect(grid.unit.getActiveSheet().getName()).toBe('Andet');
    expect(host.selected).toBe('Andet!B5:B6');
  });
});
