import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { PrepareError } from '../../src/sharing/prepare/prepareError';
import { RECORD_NAMESPACE } from '../../src/sharing/prepare/record';
import { PatchRefusal } from '../../src/workbook/file/patch/change';
import { cellsOf, packedParts, xmlOf } from '../workbook/file/patch/patched';
import { partEdited } from './receiver';
import {
  byAnother,
  byPatch,
  EVERYWHERE,
  frozen,
  leftOut,
  ownCells,
  restored,
  SAMPLE,
  TASK_PANES,
} from './sharedBook';

const SHEETS = ['Overblik', 'Projekter', 'Egne'];
const text = (bytes: Uint8Array, part: string): string => xmlOf(bytes, part);

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof PrepareError || error instanceof PatchRefusal) return error.message;
    throw error;
  }
}

describe('A copy to be shared', () => {
  test('shows every value and has no formula of ours, in a cell or anywhere else', async () => {
    const { bytes } = await frozen(EVERYWHERE);
    const before = await cellsOf(EVERYWHERE);
    const after = await ownCells(bytes, ...SHEETS);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [place, cell] of before)
      expect([place, after.get(place)]).toEqual([
        place,
        /PULJE|Rest\*2/.test(cell) ? cell.replace(/ =.*/s, '') : cell,
      ]);
    for (const [name, data] of Object.entries(unzipSync(bytes)))
      if (!/sheet4|customXml/.test(name))
        expect([name, Buffer.from(data).toString().includes('PULJE_')]).toEqual([name, false]);
  });

  test('has nothing left that makes a program ask for an add-in', async () => {
    const { bytes, addIns } = await frozen(EVERYWHERE);
    expect(addIns.map(({ name }) => name)).toEqual([
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/webextension1.xml',
    ]);
    expect([...packedParts(bytes).keys()].filter((name) => /webext/i.test(name))).toEqual([]);
    for (const part of ['[Content_Types].xml', '_rels/.rels'])
      expect(text(bytes, part)).not.toMatch(/webext/i);
  });

  test('keeps every other part byte for byte', async () => {
    const { bytes } = await frozen(EVERYWHERE);
    const [before, after] = [packedParts(EVERYWHERE), packedParts(bytes)];
    const same = [...before]
      .filter(([name, packed]) => after.get(name)?.equals(packed))
      .map(([name]) => name);
    expect(same).toEqual([
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/tables/table2.xml',
      'xl/metadata.xml',
      'docProps/other.xml',
    ]);
  });

  test('tells its reader in words what it is, and lists each formula with its value', async () => {
    const { bytes } = await frozen(SAMPLE);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet('Delt kopi')!;
    expect(sheet.state).toBe('visible');
    expect(sheet.getCell('A1').text).toBe('Delt kopi: formler er erstattet af deres værdier');
    const rows = sheet
      .getRows(8, 11)!
      .map((row) => [row.getCell(3).text, row.getCell(9).text, row.getCell(10).value]);
    expect(rows[1]).toEqual(['Overblik!B8', '_xldudf_PULJE_POOL_REMAINING(Ledger,"NT-10Y",2024)', 0]);
    expect(rows).toHaveLength(11);
    expect(rows[7]).toEqual([
      'Overblik!B16',
      '_xldudf_PULJE_POOL_REMAINING(Ledger,"NT",2024)',
      { error: '#N/A' },
    ]);
  });

  test('takes along the sheets of findings, also where their names are taken, and they go again', async () => {
    const findings = { name: 'Egne', widths: [10], rows: [[{ content: 'Ingen fund.' }]] };
    const { bytes } = await frozen(EVERYWHERE, [findings]);
    expect((await cellsOf(bytes)).get('Egne (2)!A1')).toBe('"Ingen fund."');
    expect(await cellsOf((await restored(bytes)).bytes)).toEqual(await cellsOf(EVERYWHERE));
  });

  test('keeps a text that looks like a formula a text, and gives the cell its format back', async () => {
    const { bytes } = await frozen(EVERYWHERE);
    expect(text(bytes, 'xl/styles.xml')).toContain(
      '<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>',
    );
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load(bytes.slice().buffer);
    const guarded = copy.getWorksheet('Overblik')!.getCell('B2');
    expect([guarded.numFmt, guarded.value]).toEqual(['@', '-']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await restored(bytes)).bytes.slice().buffer);
    const cell = book.getWorksheet('Overblik')!.getCell('B2');
    expect([cell.numFmt, cell.result]).toEqual(['#,##0.00', '-']);
  });
});

describe('No copy is made', () => {
  const sheet1 = 'xl/worksheets/sheet1.xml';

  test('of a workbook with a formula that has no value', async () => {
    const bytes = partEdited(EVERYWHERE, sheet1, '</f><v>100.5</v>', '</f>');
    expect(await refusal(frozen(bytes))).toBe('without-value Overblik!B1');
  });

  test('of one whose formula shows that the add-in was not there or had not answered', async () => {
    for (const code of ['#NAME?', '#BUSY!', '#GETTING_DATA', '#CALC!']) {
      const error = `<c r="B6" t="e"><f t="shared" si="0"/><v>${code}</v></c>`;
      const bytes = partEdited(EVERYWHERE, sheet1, '<c r="B6"><f t="shared" si="0"/><v>20</v></c>', error);
      expect(await refusal(frozen(bytes))).toBe('without-value Overblik!B6');
    }
  });

  test('of one that says itself that it must be recalculated', async () => {
    expect(await refusal(frozen(await byPatch(EVERYWHERE, { kind: 'recalculateOnOpen' })))).toBe(
      'recalculate',
    );
  });

  test('of a copy', async () => {
    expect(await refusal(frozen((await frozen(EVERYWHERE)).bytes))).toBe('already-prepared');
  });

  test('where a formula of ours stands in a place that is not known', async () => {
    const other = partEdited(
      EVERYWHERE,
      'docProps/other.xml',
      '<other/>',
      '<other>_xldudf_PULJE_LEDGER(A1)</other>',
    );
    expect(await refusal(frozen(other))).toBe('none');
    const metadata = partEdited(
      EVERYWHERE,
      'xl/metadata.xml',
      '<cellMetadata',
      '<!-- _xldudf_PULJE_LEDGER(A1) --><cellMetadata',
    );
    expect(await refusal(frozen(metadata))).toBe('unknown-place xl/metadata.xml');
    const attribute = '<cfRule type="expression" priority="2" text="_xldudf_PULJE_LEDGER(A1)">';
    const rule = partEdited(
      EVERYWHERE,
      'xl/worksheets/sheet3.xml',
      '<cfRule type="expression" priority="2">',
      attribute,
    );
    expect(await refusal(frozen(rule))).toBe('unknown-place Egne');
  });

  test('where an add-in is placed in a sheet', async () => {
    const parts = {
      ...unzipSync(EVERYWHERE),
      'xl/webextensions/webextension9.xml': new Uint8Array([60, 97, 47, 62]),
    };
    expect(await refusal(frozen(zipSync(parts)))).toBe('ADD_IN xl/webextensions/webextension9.xml');
  });
});

describe('Restored', () => {
  test('a formula that shows an empty text shows it again, also where another program has kept it as nothing', async () => {
    const { bytes } = await frozen(SAMPLE);
    const onSheetOnly = await byPatch(bytes, {
      kind: 'setCustomXml',
      namespace: RECORD_NAMESPACE,
      xml: null,
    });
    const saved = await byAnother(onSheetOnly, (book) =>
      book.worksheets.forEach((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.value === '') cell.value = null;
          }),
        ),
      ),
    );
    const back = await restored(saved);
    expect(leftOut(back)).toEqual([]);
    expect((await cellsOf(back.bytes)).get('Nøgletal!C10')).toBe((await cellsOf(SAMPLE)).get('Nøgletal!C10'));
  });

  test('the sample has its formulas and values again', async () => {
    const back = await restored((await frozen(SAMPLE)).bytes);
    expect(leftOut(back)).toEqual([]);
    expect(back.restored).toBe(213);
    expect(await cellsOf(back.bytes)).toEqual(await cellsOf(SAMPLE));
  });

  test('a workbook with a formula in every place has them all again', async () => {
    const back = await restored((await frozen(EVERYWHERE)).bytes);
    expect(leftOut(back)).toEqual([]);
    expect(await cellsOf(back.bytes)).toEqual(await cellsOf(EVERYWHERE));
    // Names, table columns, data validations, conditional formats, the array that spills, and the pane that opens.
    const parts = [
      'xl/workbook.xml',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet2.xml',
    ];
    for (const part of parts) expect(text(back.bytes, part)).toBe(text(EVERYWHERE, part));
    expect(text(back.bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="B3" cm="1"><f t="array" ref="B3:C4">',
    );
    expect(text(back.bytes, 'xl/webextensions/taskpanes.xml')).toBe(TASK_PANES);
    expect(text(back.bytes, '_rels/.rels')).toContain('2011/relationships/webextensiontaskpanes');
    expect([...packedParts(back.bytes).keys()].sort()).toEqual([...packedParts(EVERYWHERE).keys()].sort());
  });

  test('nothing happens to a workbook that is no copy, and none is taken where there are two records', async () => {
    expect(await refusal(restored(EVERYWHERE))).toBe('not-prepared');
    const { bytes } = await frozen(EVERYWHERE);
    const twice = await byAnother(bytes, (book) => {
      const copy = book.addWorksheet('Kopi');
      copy.getCell('L1').value = 'puljetjek-restore-1';
    });
    expect(await refusal(restored(twice))).toBe('two-records Delt kopi, Kopi');
  });
});
