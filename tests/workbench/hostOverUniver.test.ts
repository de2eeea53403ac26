/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
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

it('draws what the add-in says of looks, and takes highlights away again', async () => {
  let grid: UniverGrid | undefined;
  const { host, Excel } = await openHost({
    tables: new Map([
      [
        'Pools',
        [
          ['Pulje', 'Beløb'],
          ['NT', 10],
          ['NT-10Y', 20],
        ],
      ],
    ]),
    grid: (sheets) => (grid = headlessGrid({ sheets })),
  });
  const drawn = (row: number) => {
    const sheet = grid?.unit.getSheetBySheetName('Pools');
    const { bg, bd, n } = sheet?.getComposedCellStyle(row, 1) ?? {};
    return { fill: bg?.rgb, line: bd?.b?.cl.rgb, format: n?.pattern };
  };
  const plain = drawn(1);
  const calculated = () => new Promise((resolve) => setTimeout(resolve, 300));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Pools');
    const range = sheet.getRange('B2:B3');
    range.numberFormat = [['#,##0.00'], ['#,##0.00']];
    sheet.getRange('B3').format.fill.color = '#00FF00';
    const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = '=$B2>15';
    custom.format.fill.color = '#FFEEAA';
    custom.format.borders.getItem('EdgeBottom').color = '#AA0000';
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('A3').select();
    await context.sync();
  });
  // Which cells a highlight holds for is worked out when one of them is drawn.
  drawn(1);
  await calculated();
  expect(drawn(1)).toEqual({ ...plain, format: '#,##0.00' });
  expect(drawn(2)).toEqual({ fill: '#FFEEAA', line: '#AA0000', format: '#,##0.00' });
  expect(grid?.shown('Pools', 2, 1)).toBe('20,00');
  expect(grid?.unit.getSheetBySheetName('Pools')?.getRowVisible(1)).toBe(false);
  expect(host.selected).toBe('Pools!A3');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Pools').getRange('B2:B3');
    range.conditionalFormats.clearAll();
    range.getRow(0).rowHidden = false;
    await context.sync();
  });
  await calculated();
  expect(drawn(2)).toEqual({ fill: '#00FF00', line: undefined, format: '#,##0.00' });
  expect(grid?.unit.getSheetBySheetName('Pools')?.getRowVisible(1)).toBe(true);
  expect({ missing: host.missing, troubles: host.troubles }).toEqual({ missing: [], troubles: [] });
});
