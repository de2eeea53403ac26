import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Cell } from '../../../src/ledger/source';
import { openWorkbook } from '../../../src/workbook/file/book/openWorkbook';
import { INFLATERS } from './inflaters';

const FILE = join(__dirname, '../../../../shared/real/dk-erdf-2007-2013.xlsx');
const present = existsSync(FILE);
if (!present)
  console.log('otherPrograms: the folder with real workbooks is not here, so they were not compared');

const FIRST_ROW = 5;
const LAST_ROW = 602;

(present ? describe : describe.skip)(
  'A workbook of an agency says the same to an independent program',
  () => {
    async function theirs(): Promise<Map<string, unknown>> {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(FILE);
      const cells = new Map<string, unknown>();
      book.worksheets[0]!.eachRow((row, rowNumber) =>
        row.eachCell((cell, column) => {
          if (cell.value !== null && !(cell.isMerged && cell.master !== cell))
            cells.set(`${rowNumber}/${column}`, cell.value);
        }),
      );
      return cells;
    }

    test.each(INFLATERS)('cell by cell, unpacked as in %s', async (_, inflate) => {
      const book = await openWorkbook(readFileSync(FILE), { inflate });
      const ours = new Map<string, Cell>();
      await book.readSheet(book.sheets[0]!, {
        cell: (row, column, value) => {
          if (value !== null) ours.set(`${row}/${column}`, value);
        },
      });
      const other = await theirs();
      const inData = ([place]: [string, unknown]): boolean => {
        const row = Number(place.split('/')[0]);
        return row >= FIRST_ROW && row <= LAST_ROW;
      };
      const numbers = [...ours].filter(inData).filter(([, value]) => typeof value === 'number');
      const dates = [...ours].filter(inData).filter(([, value]) => /^\d\d\.\d\d\.\d{4}$/.test(String(value)));
      expect(dates).toHaveLength(1196);
      expect(numbers.length).toBeGreaterThanOrEqual(598);
      const differing = [...numbers, ...dates].filter(([place, value]) => other.get(place) !== value);
      expect(differing.map(([place]) => place)).toEqual([]);
      const theirNumbers = [...other].filter(inData).filter(([, value]) => typeof value === 'number');
      expect(theirNumbers).toHaveLength(numbers.length);
    });
  },
);
