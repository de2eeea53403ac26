import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';

let grid: UniverGrid;

beforeEach(() => {
  grid = headlessGrid();
});
afterEach(() => grid.dispose());

/** What Univer does a tenth of a second after an edit, whether or not it calculates already. */
function start(row: number): void {
  const sheetId = grid.unit.getSheetBySheetName('Ark1')?.getSheetId();
  const range = { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
  const params = { dirtyRanges: [{ unitId: grid.unit.getUnitId(), sheetId, range }] };
  grid.injector
    .get(ICommandService)
    .syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Straight into the cell, so that nothing but `start` asks for a calculation. */
function put(row: number, v: number): void {
  grid.unit.getSheetBySheetName('Ark1')?.getCellMatrix().setValue(row, 0, { v, t: 2 });
}

it.each([0, 1, 2, 3, 4, 5, 6])(
  'A calculation that begins %i turns after another one takes nothing from it',
  async (turns) => {
    const formulas = [
      [1, '=A1*2', '=TRANSPOSE(A1:A2)'],
      [2, '=A2*2', ''],
    ];
    grid.write('Ark1', { row: 0, column: 0, rows: 2, columns: 3 }, formulas);
    await grid.settled();
    put(0, 10);
    put(1, 20);
    start(0);
    for (let each = 0; each < turns; each++) await turn();
    start(1);
    await grid.settled();
    const cells = grid.read('Ark1', { row: 0, column: 0, rows: 2, columns: 4 });
    expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
      [10, 20, 10, 20],
      [20, 40, '', ''],
    ]);
  },
);
