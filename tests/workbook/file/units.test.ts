import { crc32 } from '../../../src/workbook/file/zip/crc32';
import { resolveTarget } from '../../../src/workbook/file/package/target';
import { RowTexts } from '../../../src/workbook/file/rowTexts';
import { serialOfIsoDate } from '../../../src/workbook/file/sheet/isoDate';
import { cellAddress } from '../../../src/ledger/address';
import { parseCell, parseRange } from '../../../src/workbook/file/sheet/reference';
import { shiftFormula } from '../../../src/workbook/file/sheet/shiftFormula';
import { bytesOf } from './zipOf';

test('The checksum is the one of the zip standard, also in pieces.', () => {
  const bytes = bytesOf('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(0xcbf43926);
  }
  const long = bytesOf('The quick brown fox jumps over the lazy dog');
  expect(crc32(long)).toBe(0x414fa339);
});

test('An address is parsed and written back; what is none is not taken for one.', () => {
  for (const address of ['A1', 'Z9', 'AA10', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'XFD1048576']) {
    const cell = parseCell(address);
    expect(cell && cellAddress(cell.row, cell.column)).toBe(address);
  }
  for (const text of [
    '',
    'A',
    '1',
    'A0',
    'A01',
    'a1',
    '$A$1',
    'XFE1',
    'A1048577',
    'A1 ',
    'Æ1',
    'A1B',
    'AAAA1',
  ]) {
    expect(parseCell(text)).toBeUndefined();
  }
  expect(parseRange('B2:C4')).toEqual({ top: 2, left: 2, bottom: 4, right: 3 });
  expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  for (const text of ['C4:B2', 'A1:B2:C3', 'A:B', '']) expect(parseRange(text)).toBeUndefined();
});

test.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['"A1"&A1', '"A1"&B3'],
  ['"say ""A1"""&A1', '"say ""A1"""&B3'],
  ["'A1 b'!A1+Ark1!A1+AB1!C1", "'A1 b'!B3+Ark1!B3+AB1!D3"],
  ['Jan:Mar!A1+S1:S3!A1', 'Jan:Mar!B3+S1:S3!B3'],
  ['T[[#This Row],[A1]]*A1', 'T[[#This Row],[A1]]*B3'],
  ["T[it's ']A1]+A1", "T[it's ']A1]+B3"],
  ['SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)', 'SUM(B:C)+SUM($A:C)+SUM(3:4)+SUM($1:4)'],
  ['1E5+A1*2.5', '1E5+B3*2.5'],
  ['XFD1+A1048576', '#REF!+#REF!'],
  ['#REF!+A1', '#REF!+B3'],
  ['Taxrate*A1', 'Taxrate*B3'],
  ['"A1', '"A1'],
])('A shared formula %s reads %s one to the right and two down', (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

test.each([
  ['1900-01-01', false, 1],
  ['1900-02-28', false, 59],
  ['1900-03-01', false, 61],
  ['2024-03-01', false, 45_352],
  ['2024-03-01T06:00:00', false, 45_352.25],
  ['2024-03-01T06:00', false, 45_352.25],
  ['1904-01-01', true, 0],
  ['2024-02-30', false, undefined],
  ['2024-13-01', false, undefined],
  ['2024-01-01T25:00:00', false, undefined],
  ['1899-01-01', false, undefined],
  ['01.03.2024', false, undefined],
])('The ISO date %s (1904: %s) has the serial %s', (text, date1904, serial) => {
  expect(serialOfIsoDate(text, date1904)).toBe(serial);
});

test('A target is found from where it is written, and nowhere outside.', () => {
  expect(resolveTarget('xl/worksheets/sheet1.xml', '../tables/t.xml')).toBe('xl/tables/t.xml');
  expect(resolveTarget('xl/workbook.xml', '/xl/a.xml')).toBe('xl/a.xml');
  expect(resolveTarget('xl/workbook.xml', 'sheets\\a.xml')).toBe('xl/sheets/a.xml');
  expect(resolveTarget('', 'xl/workbook.xml')).toBe('xl/workbook.xml');
  for (const target of [
    '../../a.xml',
    '/../a.xml',
    '//host/a.xml',
    'http://host/a.xml',
    '\\\\host\\a.xml',
    '',
  ]) {
    expect(() => resolveTarget('xl/workbook.xml', target)).toThrow(
      expect.objectContaining({ code: 'TARGET' }),
    );
  }
});

test('Texts of rows are kept like a map of them, also when there are more than fit the small numbers.', () => {
  const rows = 70_000;
  const texts = new RowTexts(rows);
  for (let row = 0; row < rows; row += 1) if (row % 7 !== 0) texts.set(row, `f${row}`);
  texts.set(1, 'again');
  texts.set(69_999, 'last');
  expect(texts.size).toBe(60_000);
  expect([texts.get(0), texts.get(1), texts.get(2), texts.get(69_999)]).toEqual([
    undefined,
    'again',
    'f2',
    'last',
  ]);
  expect([...texts].length).toBe(texts.size);
  expect(texts.has(7)).toBe(false);
});
