import fc from 'fast-check';
import { dayOf, type Day } from '../../src/ledger/dates';
import { formatFor } from '../../src/text/format';

const da = formatFor('da');
const en = formatFor('en');
const day = dayOf(2024, 12, 5) as Day;

describe('amounts', () => {
  it.each([
    [2_280_000_000, '22.800.000,00\u00a0kr.', 'DKK 22,800,000.00'],
    [4_060_000_100, '40.600.001,00\u00a0kr.', 'DKK 40,600,001.00'],
    [0, '0,00\u00a0kr.', 'DKK 0.00'],
    [-0, '0,00\u00a0kr.', 'DKK 0.00'],
    [7, '0,07\u00a0kr.', 'DKK 0.07'],
    [100_000, '1.000,00\u00a0kr.', 'DKK 1,000.00'],
    [99_999, '999,99\u00a0kr.', 'DKK 999.99'],
    [-150, '\u22121,50\u00a0kr.', '\u2212DKK 1.50'],
    [Number.MAX_SAFE_INTEGER, '90.071.992.547.409,91\u00a0kr.', 'DKK 90,071,992,547,409.91'],
  ])('%d øre in full', (ore, danish, english) => {
    expect(da.amount(ore)).toBe(danish);
    expect(en.amount(ore)).toBe(english);
  });

  it('without the currency for a column of amounts', () => {
    expect(da.plainAmount(-123_456_789)).toBe('\u22121.234.567,89');
    expect(en.plainAmount(123_456_789)).toBe('1,234,567.89');
  });

  it('a difference carries its sign', () => {
    expect(da.difference(100)).toBe('+1,00\u00a0kr.');
    expect(en.difference(100)).toBe('+DKK 1.00');
    expect(da.difference(-100)).toBe('\u22121,00\u00a0kr.');
    expect(en.difference(-100)).toBe('\u2212DKK 1.00');
  });
});

describe('dates', () => {
  it('are written in words', () => {
    expect(da.date(day)).toBe('5.\u00a0december 2024');
    expect(en.date(day)).toBe('5 December 2024');
    expect(da.date(dayOf(2026, 3, 31) as Day)).toBe('31.\u00a0marts 2026');
    expect(en.date(dayOf(2026, 1, 1) as Day)).toBe('1 January 2026');
  });
});

describe('shares and numbers', () => {
  it.each([
    [0.62, '62\u00a0%', '62%'],
    [0.175, '17,5\u00a0%', '17.5%'],
    [1, '100\u00a0%', '100%'],
    [0, '0\u00a0%', '0%'],
    [0.07, '7\u00a0%', '7%'],
    [1 / 3, '33,3333333333\u00a0%', '33.3333333333%'],
    [-0.1, '\u221210\u00a0%', '\u221210%'],
    [12.5, '1.250\u00a0%', '1,250%'],
  ])('the share %d', (share, danish, english) => {
    expect(da.share(share)).toBe(danish);
    expect(en.share(share)).toBe(english);
  });

  it.each([
    [600, '600', '600'],
    [1924, '1.924', '1,924'],
    [713.472, '713,472', '713.472'],
    [1_234_567.5, '1.234.567,5', '1,234,567.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [-0.5, '\u22120,5', '\u22120.5'],
    [-0, '0', '0'],
    [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [1.5e-7, '0,00000015', '0.00000015'],
    [Infinity, 'Infinity', 'Infinity'],
  ])('the number %d', (number, danish, english) => {
    expect(da.number(number)).toBe(danish);
    expect(en.number(number)).toBe(english);
  });

  it('read back as the number that was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const back = (text: string): number => Number(text.replace('\u2212', '-'));
        const kept = Number(number.toPrecision(15)) + 0;
        expect(back(da.number(number).replaceAll('.', '').replace(',', '.'))).toBe(kept);
        expect(back(en.number(number).replaceAll(',', ''))).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words', () => {
  it('stand in the quotes of the language', () => {
    expect(da.quote('Beløb')).toBe('»Beløb«');
    expect(en.quote('Amount')).toBe('“Amount”');
  });

  it('are listed with an and before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(da.list)).toEqual(['', 'a', 'a og b', 'a, b og c']);
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it.each([
    [0, '0 rækker'],
    [1, '1 række'],
    [2, '2 rækker'],
    [41, '41 rækker'],
    [1000, '1.000 rækker'],
  ])('are counted: %d', (count, text) => {
    expect(da.count(count, 'række', 'rækker')).toBe(text);
  });
});
