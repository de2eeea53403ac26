/** @jest-environment ./tests/office/environment.ts */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { systemTimer } from '../../src/workbook/excel/timer';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { differencesFrom } from '../../src/workbench/host/differences';
import { saveCopy } from '../../src/workbook/file/patch/saveCopy';
import { openHost } from './openHost';

const SAMPLE = join(__dirname, '../../assets/samples/empty.da.xlsx');
/** More than two of the pieces that a file comes in, and no whole number of them. */
const LARGE = Uint8Array.from({ length: 1_300_001 }, (_, at) => (at * 31 + (at >> 8)) % 256);

describe('The open workbook as a file', () => {
  it('holds what was written since it was opened', async () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const { host } = await openHost({ file: bytes });
    host.onFile(async () => (await saveCopy(bytes, await differencesFrom(bytes, host))).bytes);
    const before = await readWorkbook(bytes);
    const allocations = before.tables.find(({ name }) => name === 'Allocations');
    const amount = allocations?.columns.findIndex(({ caption }) => /^Beløb/.test(caption)) ?? -1;
    const [row, column] = [(allocations?.firstRow ?? 0) - 1, (allocations?.firstColumn ?? 0) - 1 + amount];
    host.grid.write(allocations?.sheet ?? '', { row, column, rows: 1, columns: 1 }, [[4711.25]]);
    const now = await readWorkbook(await openExcelWorkbook().file());
    const cells = now.tables.find(({ name }) => name === 'Allocations')?.columns[amount]?.cells;
    expect(cells?.[0]).toBe(4711.25);
    expect(cells?.slice(1)).toEqual(allocations?.columns[amount]?.cells.slice(1));
  });

  it('comes whole, byte for byte, in several pieces', async () => {
    const { host } = await openHost();
    host.onFile(async () => LARGE);
    expect(Buffer.compare(await openExcelWorkbook().file(), LARGE)).toBe(0);
  });

  it('can be had any number of times: each copy is given back', async () => {
    const { host } = await openHost();
    let asked = 0;
    host.onFile(async () => LARGE.subarray(0, ++asked));
    const sizes = [];
    for (let time = 0; time < 5; time++) sizes.push((await openExcelWorkbook().file()).length);
    expect(sizes).toEqual([1, 2, 3, 4, 5]);
    expect(host.openCopies).toBe(0);
  });

  it('is refused in words where the host cannot make one', async () => {
    const { host } = await openHost();
    host.onFile(() => Promise.reject(new Error('disk')));
    await expect(openExcelWorkbook().file()).rejects.toMatchObject({ trouble: 'lost' });
    expect(host.openCopies).toBe(0);
  });

  it('is given up where the host never answers', async () => {
    const { host } = await openHost();
    host.onFile(() => new Promise(() => undefined));
    const soon = { ...systemTimer, after: (_: number, act: () => void) => systemTimer.after(20, act) };
    await expect(openExcelWorkbook({ timer: soon }).file()).rejects.toMatchObject({ trouble: 'lost' });
  });
});
