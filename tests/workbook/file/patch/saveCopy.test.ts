import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import { PatchRefusal } from '../../../../src/workbook/file/patch/change';
import { saveCopy } from '../../../../src/workbook/file/patch/saveCopy';
import { workbookOf } from '../workbookOf';
import { cellsOf, differingParts } from './patched';

test('A copy holds the cells that differ, the rows that tables took in and the new sheets, and all else as it was.', async () => {
  const { bytes, notices } = await saveCopy(workbookOf(), {
    cells: [
      { sheet: 'Data', cell: 'C3', content: 22_800_001 },
      { sheet: 'Data', cell: 'C4', content: { formula: 'C3/2', value: 11_400_000.5 } },
      { sheet: 'Data', cell: 'B5', content: 'Ny' },
    ],
    tables: [{ table: 'Grants', rows: 1 }],
    sheets: [{ name: 'Ark2', widths: [], rows: [[{ content: 1 }]] }],
    newTables: [],
    names: [],
  });
  expect(notices).toEqual([]);
  const { tables } = await readWorkbook(bytes);
  expect(tables[0]?.columns.map(({ cells }) => cells)).toEqual([
    ['Kunstig intelligens', 'Ældre & børn', 'Ny'],
    [22_800_001, 11_400_000.5, null],
  ]);
  expect((await cellsOf(bytes)).get('Ark2!A1')).toBe('1');
  expect(differingParts(workbookOf(), bytes)).not.toContain('xl/styles.xml');
});

const NOTHING = { cells: [], tables: [], sheets: [], newTables: [], names: [] };

test('A copy in which nothing differs is the same bytes.', async () => {
  const { bytes } = await saveCopy(workbookOf(), NOTHING);
  expect(bytes).toEqual(workbookOf());
});

test('What cannot be saved is refused as a whole.', async () => {
  const cells = [
    { sheet: 'Data', cell: 'D3', content: 1 },
    { sheet: 'Data', cell: 'C2', content: 'Beløb' },
  ];
  await expect(saveCopy(workbookOf(), { ...NOTHING, cells })).rejects.toBeInstanceOf(PatchRefusal);
});
