import fc from 'fast-check';
import { numberOf, oreOf, readNumberText } from '../../src/ledger/amountText';
import type { Ore } from '../../src/ledger/money';
import { formatFor } from '../../src/text/format';

/** Every number that the text can be read as. */
function readings(text: string): number[] | null {
  const found = readNumberText(text);
  return found && found.readings.map((reading) => numberOf(reading, found.power));
}

describe('a number typed as text', () => {
  it.each([
    ['22,8', 22.8],
    ['22.8', 22.8],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['22,8 mio.', 22_800_000],
    ['22.8 mio.', 22_800_000],
    ['22,8 mio. kr.', 22_800_000],
    ['DKK 22.8 million', 22_800_000],
    ['40,6 mio', 40_600_000],
    ['1,5 mia. kr.', 1_500_000_000],
    ['500 t.kr.', 500_000],
    ['500 tkr', 500_000],
    ['7 mkr.', 7_000_000],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234,567', 1234.567],
    ['12.50', 12.5],
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['1234.567', 1234.567],
    ['000', 0],
    ['0', 0],
    ['007', 7],
    ['500 kr.', 500],
    ['500 kr', 500],
    ['kr. 500', 500],
    ['kr 500,00', 500],
    ['kr.500', 500],
    ['DKK500', 500],
    ['500 kroner', 500],
    ['500,-', 500],
    ['kr. 500,-', 500],
    ['500,- ', 500],
    ['DKK 500', 500],
    ['500 DKK', 500],
    ['+500', 500],
    ['1 234 567,00', 1_234_567],
    ['1 234 567', 1_234_567],
    ['12 345,5', 12_345.5],
    ['1\u00a0234\u00a0567,00', 1_234_567],
    ['1\u2009234\u202f567,00', 1_234_567],
    ["1'234'567.00", 1_234_567],
    ['\u200b1234,5\ufeff', 1234.5],
    ['(500)', -500],
    ['(500,25) kr.', -500.25],
    ['(kr. 500)', -500],
    ['-500', -500],
    ['- 500', -500],
    ['- kr. 500', -500],
    ['( 500 )', -500],
    ['500-', -500],
    ['500,00 -', -500],
    ['−500', -500],
    ['-500,-', -500],
    ['-500 kr.', -500],
    ['kr. -500', -500],
    ['−DKK 500.00', -500],
    ['DKK −500.00', -500],
    ['kr. 500-', -500],
    ['-1.234,56', -1234.56],
  ])('"%s" can only be %d', (text, value) => {
    expect(readings(text)).toEqual([value]);
  });

  it.each([
    ['713.472', [713_472, 713.472]],
    ['1,234', [1.234, 1234]],
    ['-1.234', [-1234, -1.234]],
    ['713.472 kr.', [713_472, 713.472]],
    ['713.472,-', [713_472, 713.472]],
    ['100.000 t.kr.', [100_000_000, 100_000]],
  ])('"%s" can be two numbers', (text, values) => {
    expect(readings(text)).toEqual(values);
  });

  it.each([
    '',
    ' ',
    '-',
    '()',
    ',',
    '.',
    ',-',
    'kr.',
    'ca. 5',
    '5 %',
    '5%',
    '1e5',
    '1E5',
    '٣',
    '１２',
    '1.2.3',
    '12,34,567',
    '1.23.456',
    '1.234.56',
    '1,234,56',
    '1.234.567,8,9',
    '0.123.456',
    '1 23',
    '12 34 567',
    '1 234.567,8',
    '5-6',
    '--5',
    '(-5)',
    '-5-',
    '-(5)',
    '(5',
    '(5)-',
    '(5) stk',
    '5+',
    '5+5',
    '1 234 56',
    '5)',
    '+-5',
    '5 stk',
    '5 timer',
    '2024-12-05',
    '5.12.2024.',
    '$5',
    '€ 5',
    '5 EUR',
    'Infinity',
    'NaN',
    '0x10',
    '½',
    '1/2',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '__proto__',
  ])('"%s" is no number', (text) => {
    expect(readNumberText(text)).toBeNull();
  });

  it('tells how many øre a reading is, and that a part of an øre is none', () => {
    const [danish, english] = readNumberText('713.472')?.readings ?? [];
    expect(danish && oreOf(danish, 0)).toBe(71_347_200);
    expect(english && oreOf(english, 0)).toBeNull();
    expect(english && oreOf(english, 3)).toBe(71_347_200);
    expect(english && oreOf(english, 1)).toBe(713_472);
    const [, whole] = readNumberText('713.470')?.readings ?? [];
    expect(whole && oreOf(whole, 0)).toBe(71_347);
    const [large] = readNumberText('9'.repeat(20))?.readings ?? [];
    expect(large && oreOf(large, 0)).toBeNull();
  });

  it('does not work through a text that is longer than any number', () => {
    expect(readings('9'.repeat(100))).toHaveLength(1);
    expect(readings('9'.repeat(101))).toBeNull();
  });

  it('reads back every amount that we print, in both languages, with and without the currency', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger()),
        fc.constantFrom('da' as const, 'en' as const),
        (ore, language) => {
          const { amount, plainAmount, difference } = formatFor(language);
          for (const print of [amount, plainAmount, difference]) {
            const found = readNumberText(print(ore));
            expect(found?.readings.map((reading) => oreOf(reading, found.power))).toEqual([(ore + 0) as Ore]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has readings that say the same digits as the text, and never more than two', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,- '), maxLength: 14 });
    fc.assert(
      fc.property(typed, (text) => {
        const found = readNumberText(text);
        if (!found) return;
        expect([1, 2]).toContain(found.readings.length);
        const digits = BigInt(text.replace(/\D/g, ''));
        for (const reading of found.readings) {
          expect(reading.digits < 0n ? -reading.digits : reading.digits).toBe(digits);
        }
        // Whatever stands outside the outermost digits is a sign or a currency (",-" may follow a minus).
        const core = text.replace(/^\D+|\D+$/g, '');
        const thousandsOrThousandths = /^[1-9]\d{0,2}[.,]\d{3}$/.test(core);
        expect(found.readings.length === 2).toBe(thousandsOrThousandths);
      }),
      { numRuns: 5000 },
    );
  });
});
