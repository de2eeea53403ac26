/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { Ledger } from '../../src/ledger/ledger';
import { ALL_FUNCTIONS } from '../../src/functions/allFunctions';
import { registerFunctions } from '../../src/functions/excel/register';
import { LATE_FUNCTIONS } from '../../src/functions/lateFunctions';
import { check } from '../../src/rules/check';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openHost } from './openHost';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
let host: ExcelHost;
let grid: ReturnType<typeof headlessGrid>;

// Univer takes its steps through message channels, which browsers have and jsdom has not.
beforeAll(async () => {
  Object.assign(globalThis, { MessageChannel });
  const opened = await openHost({
    file: SAMPLE,
    grid: (sheets) => (grid = headlessGrid({ sheets })),
  });
  host = opened.host;
  registerFunctions({
    runtime: CustomFunctions,
    workbook: openExcelWorkbook(),
    language: () => 'da',
    late: () => Promise.resolve(LATE_FUNCTIONS),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const names = ['LEDGER', ...ALL_FUNCTIONS.map(({ name }) => name)];
  host.offerFunctions(names.map((name) => ({ name: `PULJE.${name}`, id: name, takesErrors: true })));
  await host.grid.settled();
});

afterAll(() => grid.dispose());

/** What stands in cells of the overview, through the genuine client. */
function shown(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Overblik').getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

async function write(sheet: string, address: string, formulas: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas as string[][];
    await context.sync();
  });
  await host.idle();
  await host.grid.settled();
}

describe('the shipped functions, behind the genuine Office.js and over a calculating grid', () => {
  it('answer the overview of the sample', async () => {
    const [[handle]] = (await shown('B4')) as [[string]];
    expect(handle).toMatch(/^Puljetjek .*\[[a-z0-9-]+\]$/);
    expect((await shown('B8:B13')).flat()).toEqual([
      0,
      25_900_000,
      53_700_000,
      27_800_000,
      8_500_000,
      'Københavns Kommune',
    ]);
    expect((await shown('B16:B19')).flat()).toEqual(['#N/A', '#N/A', '#N/A', '#N/A']);
  });

  it('move with an amount, also when it is itself a formula', async () => {
    await write('Tilsagn', 'G8', [[22_800_001]]);
    expect((await shown('B8:B10')).flat()).toEqual([-1, 25_899_999, 53_699_999]);
    await write('Tilsagn', 'G8', [['=22800000+2']]);
    expect((await shown('B8:B10')).flat()).toEqual([-2, 25_899_998, 53_699_998]);
    await write('Tilsagn', 'G8', [[22_800_000]]);
    expect((await shown('B8:B10')).flat()).toEqual([0, 25_900_000, 53_700_000]);
  });

  it('ask Excel for no row after an edit; a check asks for each of the 42 rows once', async () => {
    const { reads } = host.model;
    const before = reads.rows;
    await write('Tilsagn', 'G8', [[22_800_003]]);
    expect(reads.rows - before).toBe(0);
    const { tables, names } = await openExcelWorkbook().read();
    // Every row of our tables, the one blank row of those that are empty, and a row for each name of one cell.
    expect(tables.reduce((sum, { rowCount }) => sum + rowCount, names.size)).toBe(42);
    expect(reads.rows - before).toBe(42);
    await write('Tilsagn', 'G8', [[22_800_000]]);
    expect((await shown('B8')).flat()).toEqual([0]);
  });

  it('answer from two ledgers side by side, each from its own', async () => {
    await write('Overblik', 'A30:D32', [
      ['Pulje-id', 'Finansår', 'Bevilling', 'Videreført'],
      ['NT-10Y', 2024, 50_000_000, ''],
      ['NT-10Y', '', 120_000_000, ''],
    ]);
    await write('Overblik', 'E30:E32', [
      ['=PULJE.LEDGER(Pools[#All],A30:D32,Projects[#All],Allocations[#All])'],
      ['=PULJE.POOL_BUDGET(E30,"NT-10Y",2024)'],
      ['=PULJE.POOL_BUDGET(Ledger,"NT-10Y",2024)'],
    ]);
    expect((await shown('E31:E32')).flat()).toEqual([50_000_000, 40_600_000]);
  });

  it('say #N/A where the second ledger was given a part of a table, and never take the rest for 0', async () => {
    await write('Overblik', 'G30:G31', [
      ['=PULJE.LEDGER(Pools[#All],A30:C32,Projects[#All],Allocations[#All])'],
      ['=PULJE.POOL_BUDGET(G30,"NT-10Y",2024)'],
    ]);
    expect((await shown('G31'))[0]).toEqual(['#N/A']);
  });

  it('stand beside a check of the open workbook, whose finding is selected in the sheet', async () => {
    const workbook = openExcelWorkbook();
    await write('Tilsagn', 'G8', [[22_800_001]]);
    const { findings } = check(new Ledger(await workbook.read()), pack);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, spot }) => `${rule} ${spot.sheet}!${spot.cell}`)).toEqual([
      'year-frame Rammer!C7',
      'approval-line Tilsagn!G8',
    ]);
    await workbook.select({ sheet: 'Tilsagn', cell: 'G8' });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe('Tilsagn!G8');
  });
});
