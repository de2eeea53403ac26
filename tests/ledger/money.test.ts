import { NoAnswer } from '../../src/ledger/answer';
import fc from 'fast-check';
import { toFraction } from '../../src/ledger/decimal';
import {
  exactOre,
  kroner,
  readAmount,
  times,
  toKroner,
  type AmountUnit,
  type Ore,
} from '../../src/ledger/money';
import { size, written } from './exact';

const laws = { numRuns: 2000 };
const UNITS: readonly (readonly [AmountUnit, bigint])[] = [
  ['kr', 100n],
  ['thousand', 100_000n],
  ['million', 100_000_000n],
];
const cellNumber = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -1e13, max: 1e13 }).map((mills) => mills / 1000),
  fc.tuple(fc.integer({ max: 1e9 }), fc.integer({ max: 1e9 })).map(([a, b]) => a / 100 + b / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe('reading the number of a cell as an amount', () => {
  it.each([
    [1.005, 101],
    [1.115, 112],
    [8.345, 835],
    [33.335, 3334],
    [10.075, 1008],
    [1.255, 126],
    [-1.005, -101],
    [0.005, 1],
    [0.0049999, 0],
    [-0.004, 0],
  ])('takes %d half up to the øre and says that there was a part of an øre', (value, ore) => {
    expect(readAmount(value)).toEqual({ ore, whole: false });
  });

  it.each([
    [0, 0],
    [-0, 0],
    [22_800_000, 2_280_000_000],
    [0.1 + 0.2, 30],
    [1.1 + 2.2, 330],
    [142.8 - 15 - 33.5 - 40.6, 5370],
    [4.35 * 100, 43_500],
    [1.15 * 3, 345],
    [-500, -50_000],
    [0.07, 7],
    [9_999_999_999_999.99, 999_999_999_999_999],
  ])('reads %d as whole øre', (value, ore) => {
    expect(readAmount(value)).toEqual({ ore, whole: true });
  });

  it.each([
    [22.8, 'million', 2_280_000_000],
    [8.5, 'million', 850_000_000],
    [0.1 + 0.2, 'million', 30_000_000],
    [142.8, 'thousand', 14_280_000],
    [0.001, 'thousand', 100],
    [0.00000001, 'million', 1],
  ] as const)('converts %d %s exactly', (value, unit, ore) => {
    expect(readAmount(value, unit)).toEqual({ ore, whole: true });
  });

  it.each([
    [0.000000005, 'million', 1],
    [0.000005, 'thousand', 1],
    [1.0000049, 'thousand', 100_000],
  ] as const)('sees the part of an øre in %d %s', (value, unit, ore) => {
    expect(readAmount(value, unit)).toEqual({ ore, whole: false });
  });

  it.each([NaN, Infinity, -Infinity, 1e300, 90_071_992_547_410, -90_071_992_547_410])(
    'refuses %d',
    (value) => {
      expect(readAmount(value)).toBeNull();
    },
  );

  it('refuses an amount that only its unit makes too large', () => {
    expect(readAmount(90_071_992)).not.toBeNull();
    expect(readAmount(90_071_993, 'million')).toBeNull();
  });

  it('agrees with an exact computation on 15 significant digits, in every unit', () => {
    fc.assert(
      fc.property(cellNumber, fc.constantFrom(...UNITS), (value, [unit, scale]) => {
        const { top, bottom } = written(value);
        const scaled = size(top) * scale;
        const rounded = (2n * scaled + bottom) / (2n * bottom);
        const read = readAmount(value, unit);
        if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) expect(read).toBeNull();
        else {
          expect(BigInt(read?.ore ?? NaN)).toBe(value < 0 ? -rounded : rounded);
          expect(read?.whole).toBe(rounded * bottom === scaled);
          expect(Object.is(read?.ore, -0)).toBe(false);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('reads back every amount of up to 15 digits that was written as kroner', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (ore) => {
        expect(readAmount(toKroner(ore))).toEqual({ ore, whole: true });
      }),
      laws,
    );
  });

  it('reads the same amount after another program has changed the last binary digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, -1), (ore, sign) => {
        expect(readAmount((ore / 100) * (1 + sign * Number.EPSILON))).toEqual({ ore, whole: true });
      }),
      laws,
    );
  });
});

describe('kroner', () => {
  it('states whole øre', () => {
    expect(kroner(40_600_000)).toBe(4_060_000_000);
    expect(kroner(0.01)).toBe(1);
  });

  it.each([0.001, 1.005, NaN, 1e15])('throws on %d', (amount) => {
    expect(() => kroner(amount)).toThrow(RangeError);
  });
});

describe('sums and products', () => {
  it('adds a hundred thousand amounts exactly', () => {
    const amounts = Array.from({ length: 100_000 }, (_, index) => (index * 7919 + 1) / 100);
    const sum = amounts.reduce((total, amount) => total + (readAmount(amount)?.ore ?? NaN), 0);
    const exact = amounts.reduce((total, amount) => total + BigInt(amount.toFixed(2).replace('.', '')), 0n);
    expect(BigInt(exactOre(sum))).toBe(exact);
  });

  it('refuses a sum that is no longer exact, rather than giving its neighbour', () => {
    expect(exactOre(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => exactOre(Number.MAX_SAFE_INTEGER + 1)).toThrow(
      expect.objectContaining({ reason: { id: 'amount-too-large', params: {} } }),
    );
    expect(() => exactOre(-Number.MAX_SAFE_INTEGER - 1)).toThrow(NoAnswer);
    expect(() => exactOre(0.5)).toThrow(NoAnswer);
    expect(() => times(kroner(9e12), toFraction(101))).toThrow(NoAnswer);
  });

  it.each([
    ['half-up', 3],
    ['up', 3],
    ['down', 2],
  ] as const)('takes half of five øre %s as %d', (rounding, ore) => {
    expect(times(kroner(0.05), toFraction(0.5), rounding)).toBe(ore);
  });

  it('multiplies by a rate exactly, where a binary product would not', () => {
    // 1.15 x 100 is 114.99999999999999 in binary.
    expect(times(kroner(1), toFraction(1.15), 'down')).toBe(115);
    expect(times(kroner(200_000), toFraction(0.175), 'up')).toBe(kroner(35_000));
    expect(times(kroner(-0.05), toFraction(0.5))).toBe(-3);
  });

  it('agrees with an exact product for any amount and rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (ore, rate) => {
          const { top, bottom } = written(rate);
          const exact = BigInt(ore) * top;
          const fraction = toFraction(rate);
          expect(BigInt(times(ore as Ore, fraction, 'down'))).toBe(exact / bottom);
          expect(BigInt(times(ore as Ore, fraction, 'up'))).toBe((exact + bottom - 1n) / bottom);
          expect(BigInt(times(ore as Ore, fraction))).toBe((2n * exact + bottom) / (2n * bottom));
        },
      ),
      laws,
    );
  });
});
