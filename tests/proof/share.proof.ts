import { EVERYWHERE, frozen, leftOut, restored, SAMPLE } from '../sharing/sharedBook';
import { cellsOf, type Cells } from '../workbook/file/patch/patched';
import { workedOnInLibreOffice } from './libreOffice';

/** What a receiver does by hand. */
const RECEIVED = `
  Dim by(0) As New com.sun.star.table.TableSortField
  by(0).Field = 0
  by(0).IsAscending = False
  Dim order(1) As New com.sun.star.beans.PropertyValue
  order(0).Name = "SortFields"
  order(0).Value = by()
  order(1).Name = "ContainsHeader"
  order(1).Value = False
  book.Sheets.getByName("Projekter").getCellRangeByName("A2:D4").sort(order())
  book.Sheets.getByName("Overblik").Rows.insertByIndex(1, 2)
  book.Sheets.getByName("Overblik").Columns.insertByIndex(0, 1)
  book.Sheets.getByName("Projekter").Rows.insertByIndex(0, 1)
  book.Sheets.getByName("Delt kopi").Rows.insertByIndex(9, 1)
  book.Sheets.getByName("Egne").Name = "Vores egne"`;

/** Opened in LibreOffice and saved as .xlsx again, with or without what a receiver does in between. */
function byLibreOffice(bytes: Uint8Array, work: 'saved' | 'received' = 'saved'): Uint8Array {
  return workedOnInLibreOffice(bytes, work === 'received' ? RECEIVED : '');
}

/** As LibreOffice writes numbers: with fifteen digits. */
function inFifteenDigits(cells: Cells): Cells {
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?(?= =|$)/i;
  const shorter = (told: string): string =>
    told.replace(number, (each) => `${Number(Number(each).toPrecision(15))}`);
  return new Map([...cells].map(([cell, told]) => [cell, shorter(told)]));
}

describe('Saved by LibreOffice, a shared copy', () => {
  test('of the sample gets every formula back, and every cell is as before', async () => {
    const back = await restored(byLibreOffice((await frozen(SAMPLE)).bytes));
    expect(leftOut(back)).toEqual([]);
    expect(await cellsOf(back.bytes)).toEqual(inFifteenDigits(await cellsOf(SAMPLE)));
  });

  test('of a workbook with formulas in every place gets all of them back but what opens the add-in', async () => {
    const back = await restored(byLibreOffice((await frozen(EVERYWHERE)).bytes));
    expect(leftOut(back)).toEqual(['xl/webextensions/taskpanes.xml add-in']);
    // LibreOffice drops what lets an array spill, and that is told.
    expect(back.fixedArrays).toEqual(['Overblik!B3']);
    expect(await cellsOf(back.bytes)).toEqual(await cellsOf(EVERYWHERE));
  });

  test('that was sorted, got rows and columns in between and had a sheet renamed gets them back where they belong', async () => {
    const back = await restored(byLibreOffice((await frozen(EVERYWHERE)).bytes, 'received'));
    const cells = await cellsOf(back.bytes);
    expect(leftOut(back)).toEqual(['xl/webextensions/taskpanes.xml add-in']);
    expect(cells.get('Overblik!C1')).toBe('100.5 =_xldudf_PULJE_POOL_REMAINING(Ledger,$B$11,B12)');
    expect(cells.get('Overblik!C5')).toBe("2024 =_xldudf_PULJE_POOL_BY_YEAR(Ledger,'Vores egne'!$A$2)");
    expect(cells.get('Overblik!C8')).toBe('20 =_xldudf_PULJE_PROJECT_COMMITTED(Ledger,B8)');
    expect(cells.get('Projekter!A3')).toBe('"P3"');
    expect(cells.get('Projekter!C3')).toMatch(/^20 =_xldudf_PULJE_PROJECT_COMMITTED/);
    expect(cells.get('Projekter!D3')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A3)');
    expect(cells.get('Projekter!D5')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A5)');
  });
});
