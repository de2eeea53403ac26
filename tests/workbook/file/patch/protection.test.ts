import { strFromU8, unzipSync } from 'fflate';
import { patchWorkbook } from '../../../../src/workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import { tableRowsOf, USUAL, workbookOf, ROWS, HAS_TABLE } from '../workbookOf';

const text = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const SHEET = 'xl/worksheets/sheet1.xml';

test('A cell to be filled in keeps its number format and its value, and stays open in a protected sheet', async () => {
  const { bytes } = await patchWorkbook(workbookOf(), [
    { kind: 'setCell', sheet: 'Data', cell: 'C3', content: 5, input: true },
    { kind: 'setCell', sheet: 'Data', cell: 'C4', content: 6, input: true },
    { kind: 'setCell', sheet: 'Data', cell: 'D9', content: null, input: true },
    { kind: 'protectSheet', sheet: 'Data' },
  ]);
  const [, style] = /<c r="C3" s="(\d+)"/.exec(text(bytes, SHEET)) ?? [];
  expect(text(bytes, SHEET)).toContain(`<c r="C4" s="${style}"`);
  expect(text(bytes, SHEET)).toMatch(/<c r="D9" s="\d+"/);
  const xfs = [
    ...text(bytes, 'xl/styles.xml')
      .split('<cellXfs')[1]!
      .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g),
  ];
  const xf = xfs[Number(style)]?.[0] ?? '';
  expect(xf).toMatch(/numFmtId="4"/);
  expect(xf).toMatch(/<protection locked="0"\/>/);
  expect((await readWorkbook(bytes)).sheets[0]?.isProtected).toBe(true);
});

test('Protection stands where the standard has it, without a password', async () => {
  const rows = tableRowsOf(ROWS, '<dataValidations count="0"/>');
  const { bytes } = await patchWorkbook(rows, [{ kind: 'protectSheet', sheet: 'Data' }]);
  const sheet = text(bytes, SHEET);
  const order = ['</sheetData>', '<sheetProtection ', '<tableParts', '<dataValidations'].map((tag) =>
    sheet.indexOf(tag),
  );
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order[1]).toBeLessThan(Math.min(order[2]!, order[3]!));
  expect(sheet).not.toContain('password');
  expect(sheet).not.toContain('hashValue');
});

test('A sheet that somebody protected stays protected as it was', async () => {
  const own = '<sheetProtection password="83AF" sheet="1"/>';
  const part = String(USUAL[SHEET]).replace('</sheetData>', `</sheetData>${own}`);
  expect(part).toContain(HAS_TABLE);
  const bytes = workbookOf({ [SHEET]: part });
  const patched = await patchWorkbook(bytes, [{ kind: 'protectSheet', sheet: 'Data' }]);
  expect(text(patched.bytes, SHEET)).toBe(part);
});

test('A new sheet can be protected as a whole', async () => {
  const sheet = { name: 'Sendt', widths: [10], rows: [[{ content: 'x' }]], isProtected: true };
  const { bytes } = await patchWorkbook(workbookOf(), [{ kind: 'addSheet', sheet }]);
  expect((await readWorkbook(bytes)).sheets.map(({ isProtected }) => isProtected)).toEqual([false, true]);
});
