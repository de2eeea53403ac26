import fc from 'fast-check';
import { formatFor } from '../../src/text/format';
import { amountInWords, millions } from '../../src/text/millions';

describe('an amount in a sentence', () => {
  const danish = formatFor('da');
  it.each([
    [2_280_000_000, '22,8 mio. kr.'],
    [10_000_000_000, '100 mio. kr.'],
    [123_450_000, '', '1.234.500,00 kr.'],
    [123_400_000, '1,234 mio. kr.'],
    [100_000_000, '1 mio. kr.'],
    [99_999_999, '', '999.999,99 kr.'],
    [100_000_001, '', '1.000.000,01 kr.'],
    [0, '', '0,00 kr.'],
  ])('of %d øre is exact', (ore, short, long = short) => {
    expect(amountInWords(ore, danish).replaceAll('\u00a0', ' ')).toBe(long);
  });

  it('never loses an øre: what it says in digits is the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.constantFrom(1, 1e5, 1e7), (size, step) => {
        const ore = size - (size % step);
        const text = amountInWords(ore, danish);
        const number = Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
        expect(Math.round(number * (text.includes('mio.') ? 1e8 : 100))).toBe(ore);
      }),
    );
  });

  it('is rounded half up where decimals are asked for', () => {
    expect(millions(2_285_000_000, 1, 'en')).toBe('DKK 22.9 million');
    expect(millions(-2_285_000_000, 1, 'da')).toBe('\u221222,9 mio. kr.');
  });
});
