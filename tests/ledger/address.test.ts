import fc from 'fast-check';
import { addressParts, cellAddress, columnLetters } from '../../src/ledger/address';

describe('The address of a cell', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('has for column %s the letters that Excel shows', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('is read back as the row and the column that it was made of', () => {
    const row = fc.integer({ min: 1, max: 1_048_576 });
    const column = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(row, column, (line, letters) => {
        expect(addressParts(cellAddress(line, letters))).toEqual({ row: line, column: letters });
      }),
    );
  });

  it.each(['', 'J', '8', 'j8', 'J0', 'J08', '$J$8', 'J8:K9', 'Ark1!J8', 'ABCD1', ' J8', 'J8 '])(
    'is not "%s"',
    (text) => expect(() => addressParts(text)).toThrow(`no address: ${text}`),
  );
});
