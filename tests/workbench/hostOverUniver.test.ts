/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import { openHost } from '../office/openHost';

// Univer takes its steps through message channels, which browsers have and jsdom has not.
beforeAll(() => Object.assign(globalThis, { MessageChannel }));

it('opens the sample over the calculating grid, and moves through the genuine Office.js', async () => {
  const { host, Excel } = await openHost({
    file: new Uint8Array(readFileSync('assets/samples/sample.da.xlsx')),
    grid: (sheets) => headlessGrid({ sheets }),
  });
  const asked: string[] = [];
  CustomFunctions.associate('LEDGER', (...ranges: number[][][]) => {
    asked.push('LEDGER');
    return `frames ${JSON.stringify(ranges[1]?.[1]?.[2])}`;
  });
  CustomFunctions.associate('POOL_REMAINING', (ledger: string, pool: string) => {
    asked.push('POOL_REMAINING');
    return `${ledger} ${pool}`;
  });
  host.offerFunctions(['LEDGER', 'POOL_REMAINING'].map((name) => ({ name: `PULJE.${name}`, id: name })));
  await host.grid.settled();
  const shown = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Overblik').getRange('B10');
      range.load(['values', 'formulas']);
      await context.sync();
      return [range.values[0]?.[0] as unknown, range.formulas[0]?.[0] as unknown];
    });
  expect(await shown()).toEqual(['frames 142800000 NT', '=PULJE.POOL_REMAINING(Ledger,"NT")']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Rammer').getRange('C5').values = [[5]];
    await context.sync();
  });
  await host.idle();
  await host.grid.settled();
  expect((await shown())[0]).toBe('frames 5 NT');
  expect(asked.filter((name) => name === 'LEDGER')).toHaveLength(2);
  expect({ missing: host.missing, troubles: host.troubles }).toEqual({ missing: [], troubles: [] });
});
