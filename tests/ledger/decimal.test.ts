import fc from 'fast-check';
import {
  divide,
  plus,
  product,
  tenTo,
  toDecimal,
  toFraction,
  toNumber,
  ZERO,
  type Fraction,
} from '../../src/ledger/decimal';
import { size, written } from './exact';

const laws = { numRuns: 1000 };
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const divisor = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), whole).filter((value) => value !== 0n);

describe('toDecimal', () => {
  it.each([
    [0, 0n, 0],
    [-0, 0n, 0],
    [1, 1n, 0],
    [22.8, 228n, -1],
    [-22.8, -228n, -1],
    [1200, 12n, 2],
    [0.1 + 0.2, 3n, -1],
    [1.005, 1005n, -3],
    [142.8 - 15 - 33.5 - 40.6, 537n, -1],
    [123456789012345.6, 123456789012346n, 0],
  ])('writes %d with the fewest digits that say it', (value, digits, exponent) => {
    const decimal = toDecimal(value);
    expect(decimal.digits).toBe(digits);
    expect(decimal.digits * tenTo(exponent + 300)).toBe(digits * tenTo(decimal.exponent + 300));
    if (digits !== 0n && exponent < 0) expect(decimal.exponent).toBe(exponent);
  });

  it('says what 15 significant digits say, for any number', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const { digits, exponent } = toDecimal(value);
        const { top, bottom } = written(value);
        expect(digits * tenTo(Math.max(0, exponent)) * bottom).toBe(top * tenTo(Math.max(0, -exponent)));
      }),
      laws,
    );
  });

  it('does not see what follows the fifteenth digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const value = cents / 100;
        expect(toDecimal(value * (1 + Number.EPSILON))).toEqual(toDecimal(value));
      }),
      laws,
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => toDecimal(value)).toThrow(RangeError);
  });
});

describe('divide', () => {
  it.each([
    [5n, 2n, 3n, 3n, 2n],
    [-5n, 2n, -3n, -3n, -2n],
    [5n, -2n, -3n, -3n, -2n],
    [-5n, -2n, 3n, 3n, 2n],
    [4n, 3n, 1n, 2n, 1n],
    [-4n, 3n, -1n, -2n, -1n],
    [6n, 3n, 2n, 2n, 2n],
    [0n, 7n, 0n, 0n, 0n],
  ])('%d by %d is %d half up, %d up and %d down', (top, bottom, halfUp, up, down) => {
    expect(divide(top, bottom, 'half-up')).toBe(halfUp);
    expect(divide(top, bottom, 'up')).toBe(up);
    expect(divide(top, bottom, 'down')).toBe(down);
  });

  it('stays within the bounds that name its rounding, and treats both signs alike', () => {
    fc.assert(
      fc.property(whole, divisor, (top, bottom) => {
        const n = size(top);
        const d = size(bottom);
        const sign = top < 0n === bottom < 0n ? 1n : -1n;
        const [down, up, near] = (['down', 'up', 'half-up'] as const).map(
          (rounding) => sign * divide(top, bottom, rounding),
        ) as [bigint, bigint, bigint];
        expect(down * d <= n && n < (down + 1n) * d).toBe(true);
        expect((up - 1n) * d < n && n <= up * d).toBe(true);
        expect((2n * near - 1n) * d <= 2n * n && 2n * n < (2n * near + 1n) * d).toBe(true);
      }),
      laws,
    );
  });

  it('refuses to divide by nothing', () => {
    expect(() => divide(1n, 0n, 'down')).toThrow(RangeError);
  });
});

describe('toFraction', () => {
  it.each([
    [0.25, 25n, 100n],
    [1, 1n, 1n],
    [0.175, 175n, 1000n],
    [1200, 1200n, 1n],
    [0, 0n, 1n],
    [0.1 + 0.2, 3n, 10n],
  ])('%d is %d over %d', (rate, top, bottom) => {
    expect(toFraction(rate)).toEqual({ top, bottom });
  });

  it('is the rate exactly, over a number above zero', () => {
    fc.assert(
      fc.property(finite, (rate) => {
        const fraction = toFraction(rate);
        const exact = written(rate);
        expect(fraction.bottom > 0n).toBe(true);
        expect(fraction.top * exact.bottom).toBe(exact.top * fraction.bottom);
      }),
      laws,
    );
  });
});

describe('plus, product and toNumber', () => {
  const fraction = finite.map(toFraction);

  it('are exact: the order of adding and multiplying does not show', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (one, two, three) => {
        const same = (a: Fraction, b: Fraction): void => expect(a.top * b.bottom).toBe(b.top * a.bottom);
        same(plus(plus(one, two), three), plus(one, plus(three, two)));
        same(product(one, two, three), product(three, product(two, one)));
        same(product(plus(one, two), three), plus(product(one, three), product(two, three)));
        same(plus(one, ZERO), one);
      }),
      laws,
    );
  });

  it.each([
    [0.1, 0.2, 0.3],
    [1.1, 2.2, 3.3],
    [-0.25, 0.25, 0],
    [1.5, 0.25, 1.75],
    [0.001, 1200, 1200.001],
  ])('%d and %d are %d as a cell keeps it', (one, two, sum) => {
    expect(toNumber(plus(toFraction(one), toFraction(two)))).toBe(sum);
  });

  it.each([
    [[0.25, 0.5], 0.125],
    [[1.15, 100], 115],
    [[3], 3],
    [[], 1],
  ])('%j multiplied are %d', (rates, value) => {
    expect(toNumber(product(...rates.map(toFraction)))).toBe(value);
  });

  it('give back the number that a fraction was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 1000), (whole, parts) => {
        expect(toNumber(toFraction(whole / parts))).toBe(whole / parts + 0);
      }),
      laws,
    );
  });
});
