import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell } from '../../src/ledger/source';
import { SEAL_NAMESPACE } from '../../src/sharing/foundSeals';
import { readSealedFile, sealFile } from '../../src/sharing/sealFile';
import { verify, type Verification } from '../../src/sharing/verify';
import type { Change } from '../../src/workbook/file/patch/change';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import { FIRST_ROW, writtenAt, writeXlsx } from '../support/excelBook';
import { differingParts, inflate, patch, xmlOf } from '../workbook/file/patch/patched';
import { ON, PACK, told } from './sealing';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.da.xlsx')));

async function seal(bytes: Uint8Array, by = 'Styrelsen', language: 'da' | 'en' = 'da'): Promise<Uint8Array> {
  const file = await readSealedFile(bytes, { inflate });
  const request = { pack: PACK, by, on: ON, language, signing: null };
  return (await sealFile(bytes, file, request, { inflate })).bytes;
}

async function verifyFile(bytes: Uint8Array): Promise<Verification> {
  const { workbook, found } = await readSealedFile(bytes, { inflate });
  return verify(new Ledger(workbook), found, PACK, null);
}

async function after(bytes: Uint8Array, ...changes: readonly Change[]): Promise<string[]> {
  const { status, changes: found } = await verifyFile(await patch(bytes, ...changes));
  return [status, ...found.map(told)];
}

const set = (sheet: string, cell: string, content: Cell): Change => ({
  kind: 'setCell',
  sheet,
  cell,
  content,
});

/** Another program opens the file, does something with it and saves it. */
async function saved(
  bytes: Uint8Array,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('The sealed sample', () => {
  let sealedSample: Uint8Array;
  beforeAll(async () => {
    sealedSample = await seal(SAMPLE);
  });

  test('differs from the sample in nothing but the parts that carry the seal', () => {
    expect(differingParts(SAMPLE, sealedSample)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      '+xl/worksheets/sheet19.xml',
      '+customXml/item1.xml',
    ]);
  });

  test('is unchanged, and has a sheet that a person can read', async () => {
    expect((await verifyFile(sealedSample)).status).toBe('unchanged');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(sealedSample as unknown as ExcelJS.Buffer);
    const shown = book.getWorksheet('Segl')!.getColumn(2).values.slice(5, 11);
    expect(shown).toEqual([
      '2026-03-02 09:30 UTC',
      'Styrelsen',
      'ikke underskrevet',
      'nye-teknologier 1.0',
      'ikke oplyst',
      'intet',
    ]);
  });

  test('is changed by one øre, and by nothing that is written outside the tables', async () => {
    expect(await after(sealedSample, set('Tilsagn', 'G5', 10_000_000.01))).toEqual([
      'changed',
      'changed Allocations T-2022-1 Beløb Tilsagn!G5',
    ]);
    expect(await after(sealedSample, set('Læs mig', 'H30', 'husk mødet'))).toEqual(['unchanged']);
    expect(await after(sealedSample, set('Segl', 'H30', 'husk mødet'))).toEqual(['unchanged']);
  });

  test('is not believed once somebody wrote in what its sheet shows', async () => {
    const { status, doubts } = await verifyFile(
      await patch(sealedSample, set('Segl', 'B6', 'Rigsrevisionen')),
    );
    expect([status, doubts]).toEqual(['cannot-verify', [{ kind: 'sheet-edited', sheet: 'Segl' }]]);
  });

  test('stays unchanged without its copy, and without its sheet', async () => {
    const withoutCopy: Change = { kind: 'setCustomXml', namespace: SEAL_NAMESPACE, xml: null };
    expect(await after(sealedSample, withoutCopy)).toEqual(['unchanged']);
    expect(await after(sealedSample, { kind: 'removeSheet', name: 'Segl' })).toEqual(['unchanged']);
    expect(await after(sealedSample, withoutCopy, { kind: 'removeSheet', name: 'Segl' })).toEqual([
      'no-seal',
    ]);
  });

  test('cannot be verified when the copy is that of another seal', async () => {
    const other = xmlOf(await seal(SAMPLE, 'En anden'), 'customXml/item1.xml');
    const { status } = await verifyFile(
      await patch(sealedSample, { kind: 'setCustomXml', namespace: SEAL_NAMESPACE, xml: other }),
    );
    expect(status).toBe('cannot-verify');
  });

  test('is unchanged when another program saved it, sorted, hid, formatted and wrote beside it', async () => {
    const bytes = await saved(sealedSample, (book) => {
      const sheet = book.getWorksheet('Tilsagn')!;
      const [first, second] = [5, 6].map((row) => sheet.getRow(row).values);
      sheet.getRow(5).values = second!;
      sheet.getRow(6).values = first!;
      sheet.getRow(7).hidden = true;
      sheet.getColumn(7).numFmt = '0.0';
      sheet.getCell('T3').value = 'vores note';
      book.addWorksheet('Noter').getCell('A1').value = 4711;
      book.getWorksheet('Segl')!.name = 'Det gamle segl';
    });
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain('Det gamle segl');
    expect(await verifyFile(bytes)).toMatchObject({ status: 'unchanged', changes: [], doubts: [] });
  });

  test('is changed when another program saved it with one figure more', async () => {
    const bytes = await saved(sealedSample, (book) => {
      book.getWorksheet('Tilsagn')!.getCell('G5').value = 10_000_000.01;
    });
    const { status, changes } = await verifyFile(bytes);
    expect([status, ...changes.map(told)]).toEqual([
      'changed',
      'changed Allocations T-2022-1 Beløb Tilsagn!G5',
    ]);
  });

  test('can be sealed again in another language: one sheet, under its own name, and a chain of two', async () => {
    const again = await seal(sealedSample, 'Foreningen', 'en');
    const { workbook } = await readSealedFile(again, { inflate });
    expect(workbook.sheets.filter(({ name }) => /^(Segl|Seal)/.test(name)).map(({ name }) => name)).toEqual([
      'Segl',
    ]);
    const { status, seal: now, earlier } = await verifyFile(again);
    expect([status, now?.by, earlier.map(({ by }) => by)]).toEqual([
      'unchanged',
      'Foreningen',
      ['Styrelsen'],
    ]);
  });
});

test('A sheet of that name that somebody else made stays, and the seal gets another name.', async () => {
  const bytes = await patch(SAMPLE, {
    kind: 'addSheet',
    sheet: { name: 'segl', widths: [], rows: [[{ content: 'vores egne segl' }]] },
  });
  const { workbook } = await readSealedFile(await seal(bytes), { inflate });
  expect(workbook.sheets.slice(-2).map(({ name }) => name)).toEqual(['segl', 'Segl 2']);
});

describe('A workbook of another program, with formulas in its tables', () => {
  test('is sealed by the values of its formulas, and cannot be verified where one has none', async () => {
    const bytes = await seal(await writeXlsx(sourceOf(cleanBook())));
    expect((await verifyFile(bytes)).status).toBe('unchanged');
    const amount = writtenAt(0, 4);
    const other: Change = {
      ...{ kind: 'setCell', sheet: 'Payments', cell: amount },
      content: { formula: '1500000+0', value: 1_500_000 },
    };
    expect(await after(bytes, other)).toEqual(['unchanged']);
    const { status, doubts } = await verifyFile(
      await patch(bytes, { ...other, content: { formula: '1500000+0' } }),
    );
    expect([status, doubts]).toEqual([
      'cannot-verify',
      [{ kind: 'no-value', sheet: 'Payments', cells: [amount] }],
    ]);
  });

  test('is not sealed where a formula has no value', async () => {
    const bytes = await patch(await writeXlsx(sourceOf(cleanBook())), {
      ...{ kind: 'setCell', sheet: 'Frames', cell: `G${FIRST_ROW}` },
      content: { formula: '1+1' },
    });
    await expect(seal(bytes)).rejects.toThrow('no-value');
  });
});
