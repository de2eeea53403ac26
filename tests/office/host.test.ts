/** @jest-environment ./tests/office/environment.ts */
import { openHost } from './openHost';

const POOLS = [
  ['Pulje-id', 'Beløb'],
  ['NT', 142.8],
  ['NT-10Y', 100],
] as const;

const TABLES = new Map([['Pools', POOLS]]);

describe('the page', () => {
  it('is told by Office.onReady that it runs in desktop Excel', async () => {
    const { Office } = await openHost();
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
  });

  it('reads what stands in cells after load and sync', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Pools').getDataBodyRange();
      range.load('values,address');
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(seen).toEqual({
      values: [
        ['NT', 142.8],
        ['NT-10Y', 100],
      ],
      address: 'Pools!A2:B3',
    });
    expect(host.missing).toEqual([]);
    expect(host.troubles).toEqual([]);
  });
});
