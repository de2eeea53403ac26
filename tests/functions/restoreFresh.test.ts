import { readFileSync } from 'node:fs';
import { freezeFresh } from '../../src/functions/freezeFresh';
import { fingerprintOf } from '../../src/functions/fingerprint';
import { restoreFresh } from '../../src/functions/restoreFresh';
import { ledgerArguments } from '../../src/workbook/excel/ledgerFormula';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import type { Change } from '../../src/workbook/file/patch/change';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { cellsOf, inflate, patch } from '../workbook/file/patch/patched';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));

/** The sample as Excel saves it: its LEDGER was calculated over the tables as they are. */
async function calculated(): Promise<Uint8Array> {
  const formula = '_xldudf_PULJE_LEDGER(Pools[#All],Frames[#All],Projects[#All],Allocations[#All])';
  const { tables, date1904 } = await readWorkbook(SAMPLE, { inflate });
  const taken = (ledgerArguments(formula)[0] ?? []).map((each) => 'table' in each && each.table);
  const print = fingerprintOf({ tables: tables.filter(({ name }) => taken.includes(name)), date1904 });
  const content = { formula, value: `Puljetjek: 4 tabeller [${print}]` };
  return patch(SAMPLE, { kind: 'setCell', sheet: 'Overblik', cell: 'B4', content });
}

/** Prepared, changed by whoever received it, and restored. */
async function thereAndBack(original: Uint8Array, ...changes: readonly Change[]) {
  const input = { bytes: original, sheets: [], language: 'da' } as const;
  const { frozen } = await freezeFresh(await readWorkbook(original, { inflate }), input, { inflate });
  const received = changes.length === 0 ? frozen.bytes : await patch(frozen.bytes, ...changes);
  return restoreFresh(await readWorkbook(received, { inflate }), received, { inflate });
}

const isCalculatedOnOpening = async (bytes: Uint8Array): Promise<boolean> =>
  (await openWorkbook(bytes, { inflate })).calculatesOnOpen;

describe('Formulas that come back', () => {
  test('keep their values where the tables are as they were', async () => {
    const original = await calculated();
    const { bytes, recalculates } = await thereAndBack(original);
    expect([recalculates, await isCalculatedOnOpening(bytes)]).toEqual([false, false]);
    expect(await cellsOf(bytes)).toEqual(await cellsOf(original));
  });

  test('are calculated on opening where the receiver changed an amount: their values are those of before', async () => {
    const grant = { kind: 'setCell', sheet: 'Tilsagn', cell: 'G8', content: 22_700_000 } as const;
    const { bytes, recalculates } = await thereAndBack(await calculated(), grant);
    expect([recalculates, await isCalculatedOnOpening(bytes)]).toEqual([true, true]);
    expect((await cellsOf(bytes)).get('Overblik!B8')).toMatch(/^0 =_xldudf_PULJE_POOL_REMAINING/);
  });

  test('are calculated on opening where it cannot be told how old their values are', async () => {
    const { bytes, recalculates } = await thereAndBack(SAMPLE);
    expect([recalculates, await isCalculatedOnOpening(bytes)]).toEqual([true, true]);
  });
});
