/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { MessageChannel } from 'node:worker_threads';
import { ICommandService, IUniverInstanceService } from '@univerjs/core';
import {
  InsertColCommand,
  InsertRowCommand,
  RemoveRowCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { OpenWorkbook } from '../../src/workbook/port';
import { bookOf, valuesOf, withMapping, type Lines } from '../mapping/mapped';
import { openHost } from '../office/openHost';

// Univer takes its steps through message channels, which browsers have and jsdom has not.
beforeAll(() => Object.assign(globalThis, { MessageChannel }));

const LIST: Lines = [
  ['Bevilgede projekter', null, null, null],
  [],
  ['Sagsnr.', 'Projekttitel', 'Modtager', 'Bevilget beløb'],
  ['A-1', 'Robot', 'Aarhus Kommune', 22_800_000],
  ['A-2', 'Skærm', 'KL', 8_500_000],
  ['A-3', 'Tale', 'MedCom', 9_300_000],
  ['I alt', null, null, 40_600_000],
];
const ANSWERS = [
  ['Allocations.allocationId', 'number'],
  ['Allocations.poolId', 'constant:NT'],
  ['Allocations.year', 'constant:2024'],
  ['Allocations.status', 'constant:committed'],
] as const;

let grid: UniverGrid;
let workbook: OpenWorkbook;
let sheet = 'Ark 1';

/** What a user does with the sheet in a real grid, whose names follow as in Excel. */
async function user(command: string, params: object): Promise<void> {
  const subUnitId = grid.unit.getSheetBySheetName(sheet)?.getSheetId();
  const unitId = grid.unit.getUnitId();
  const commands = grid.injector.get(ICommandService);
  const done = await commands.executeCommand(command, { unitId, subUnitId, ...params });
  expect([command, done]).toEqual([command, true]);
  await grid.settled();
}

const rows = (first: number, last = first) => ({
  range: { startRow: first, endRow: last, startColumn: 0, endColumn: 199 },
  direction: 2,
});

/** The mapped tables as they are read, and where their first row stands. */
async function read() {
  const { tables } = await workbook.read();
  return tables.map((table) => ({
    name: table.name,
    problems: table.problems,
    at: `${table.sheet}!${table.firstRow}`,
    rows: valuesOf(table.name as 'Projects', table).filter(({ projectId }) => projectId !== undefined),
  }));
}

it('A mapped list is read from the same cells when rows, a column and a name of its sheet have changed', async () => {
  const file = await withMapping(await bookOf(LIST, sheet), ANSWERS);
  await openHost({ file, grid: (sheets) => (grid = headlessGrid({ sheets })) });
  grid.injector.get(IUniverInstanceService).focusUnit(grid.unit.getUnitId());
  workbook = openExcelWorkbook();
  const before = await read();
  expect(before.map(({ name, at, rows: own }) => [name, at, own.length])).toEqual([
    ['Projects', 'Ark 1!4', 3],
    ['Allocations', 'Ark 1!4', 3],
  ]);

  await user(InsertRowCommand.id, rows(1, 2));
  await user(InsertColCommand.id, {
    range: { startRow: 0, endRow: 19_999, startColumn: 1, endColumn: 1 },
    direction: 1,
  });
  await user(SetWorksheetNameCommand.id, { name: 'Puljens liste' });
  sheet = 'Puljens liste';
  expect(await read()).toEqual(before.map((table) => ({ ...table, at: 'Puljens liste!6' })));

  await user(InsertRowCommand.id, rows(7));
  await user(RemoveRowCommand.id, rows(0));
  expect(await read()).toEqual(before.map((table) => ({ ...table, at: 'Puljens liste!5' })));
  grid.dispose();
});
