import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { reading, tableIn, withMapping } from '../mapping/mapped';
import { regionalFund } from '../mapping/regionalFund';
import { hasLibreOffice, workedOnInLibreOffice } from './libreOffice';

const ANSWERS = [
  ['Projects.projectId', 'number'],
  ['Allocations.allocationId', 'number'],
  ['Allocations.poolId', 'constant:ERDF'],
  ['Allocations.year', 'column:B'],
  ['Allocations.status', 'constant:committed'],
] as const;

/** A row above the list and one among its rows, a column inside, and another name for the sheet. */
const CHANGED = `
  Dim list As Object
  list = book.Sheets.getByName("2023-2024")
  list.Rows.insertByIndex(1, 2)
  list.Rows.insertByIndex(8, 1)
  list.Columns.insertByIndex(2, 1)
  list.getCellByPosition(2, 5).String = "Ny kolonne"
  list.Name = "Regionalfonden"`;

if (!hasLibreOffice) {
  it('LibreOffice is not here, so it was not seen that a mapping follows what it moves', () => {
    expect(hasLibreOffice).toBe(false);
  });
} else {
  describe('A mapped list that LibreOffice has saved', () => {
    let mapped: Uint8Array;
    beforeAll(async () => {
      mapped = await withMapping(await regionalFund(), ANSWERS);
    });

    it.each([
      ['as it was', '', '2023-2024', 5],
      ['after rows and a column were inserted and its sheet renamed', CHANGED, 'Regionalfonden', 7],
    ])(
      'is read from the same cells %s',
      async (_, statements, sheet, firstRow) => {
        const saved = workedOnInLibreOffice(mapped, statements);
        for (const name of ['Projects', 'Allocations'] as const) {
          expect(await tableIn(saved, name)).toEqual(await tableIn(mapped, name));
          const { tables } = await readWorkbook(saved, reading);
          const table = tables.find((each) => each.name === name);
          expect([table?.problems, table?.sheet, table?.firstRow]).toEqual([[], sheet, firstRow]);
        }
        expect(await tableIn(saved, 'Projects')).toHaveLength(6);
      },
      180_000,
    );
  });
}
