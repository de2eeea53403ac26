import fc from 'fast-check';
import { dayOf, financeYear, yearsBetween, type Day } from '../../src/ledger/dates';
import { kroner, split, type Ore } from '../../src/ledger/money';
import { size, written } from './exact';

const laws = { numRuns: 1000 };
const amount = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger())
  .map((ore) => (ore + 0) as Ore);
const weight = fc.oneof(
  fc.constantFrom(0, 1, 1 / 3, 0.1),
  fc.nat(400),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const weights = fc.array(weight, { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0));

/** Largest remainder the long way: give out one øre at a time to the largest remainder that has had none. */
function largestRemainder(ore: number, all: readonly number[]): bigint[] {
  const exact = all.map(written);
  const common = exact.reduce((product, { bottom }) => (bottom > product ? bottom : product), 1n);
  const shares = exact.map(({ top, bottom }) => (top * common) / bottom);
  const sum = shares.reduce((a, b) => a + b, 0n);
  const total = size(BigInt(ore));
  const parts = shares.map((share) => (total * share) / sum);
  const had = new Set<number>();
  for (let left = total - parts.reduce((a, b) => a + b, 0n); left > 0n; left -= 1n) {
    let best = -1;
    shares.forEach((share, index) => {
      if (had.has(index)) return;
      if (best < 0 || (total * share) % sum > (total * (shares[best] as bigint)) % sum) best = index;
    });
    had.add(best);
    parts[best] = (parts[best] as bigint) + 1n;
  }
  return parts.map((part) => (ore < 0 ? -part : part));
}

describe('splitting an amount', () => {
  it('gives of equal remainders the øre to the first', () => {
    expect(split(kroner(1), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(kroner(-1), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(split(kroner(0.02), [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  });

  it('gives the øre to the largest remainder, wherever it stands', () => {
    expect(split(kroner(1), [1, 1, 1.01])).toEqual([33, 33, 34]);
    expect(split(kroner(0.1), [0.15, 0.25, 0.6])).toEqual([2, 2, 6]);
  });

  it('gives a weight of zero nothing, not even the last øre', () => {
    expect(split(kroner(1), [0, 1, 0, 2, 0])).toEqual([0, 33, 0, 67, 0]);
    expect(split(kroner(0), [1, 2])).toEqual([0, 0]);
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[NaN, 1]], [[Infinity]], [[2, -0.5]]])(
    'has no answer for the weights %j',
    (all) => {
      expect(split(kroner(1), all)).toBeNull();
    },
  );

  it('adds up to the amount, each part within one øre of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (ore, all) => {
        const parts = split(ore, all) as Ore[];
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(ore));
        const exact = all.map(written);
        const common = exact.reduce((most, { bottom }) => (bottom > most ? bottom : most), 1n);
        const shares = exact.map(({ top, bottom }) => (top * common) / bottom);
        const sum = shares.reduce((a, b) => a + b, 0n);
        parts.forEach((part, index) => {
          expect(Object.is(part, -0)).toBe(false);
          expect(size(BigInt(part) * sum - BigInt(ore) * (shares[index] as bigint)) < sum).toBe(true);
          if (all[index] === 0) expect(part).toBe(0);
        });
      }),
      laws,
    );
  });

  it('is the split by largest remainder, for any amount and weights', () => {
    fc.assert(
      fc.property(amount, weights, (ore, all) => {
        expect(split(ore, all)?.map(BigInt)).toEqual(largestRemainder(ore, all));
      }),
      laws,
    );
  });
});

describe('spreading an amount over finance years', () => {
  const FIRST = dayOf(1990, 1, 1) as Day;
  const period = fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 6000 }))
    .map(([from, length]) => [(FIRST + from) as Day, (FIRST + from + length) as Day] as const);

  it('weighs by days or by the months begun in each year', () => {
    const start = dayOf(2024, 11, 30) as Day;
    const end = dayOf(2026, 2, 1) as Day;
    expect(yearsBetween(start, end, 'days')).toEqual([
      { year: 2024, weight: 32 },
      { year: 2025, weight: 365 },
      { year: 2026, weight: 32 },
    ]);
    expect(yearsBetween(start, end, 'months')).toEqual([
      { year: 2024, weight: 2 },
      { year: 2025, weight: 12 },
      { year: 2026, weight: 2 },
    ]);
    expect(yearsBetween(start, start, 'days')).toEqual([{ year: 2024, weight: 1 }]);
    expect(yearsBetween(end, start, 'days')).toEqual([]);
  });

  it('has weights that add up to all days and all months, and parts that add up to the amount', () => {
    fc.assert(
      fc.property(period, amount, ([start, end], ore) => {
        const months = (day: Day): number => {
          const date = new Date(day * 86_400_000);
          return date.getUTCFullYear() * 12 + date.getUTCMonth();
        };
        for (const [method, whole] of [
          ['days', end - start + 1],
          ['months', months(end) - months(start) + 1],
        ] as const) {
          const years = yearsBetween(start, end, method);
          expect(years.map(({ year }) => year)).toEqual(
            Array.from(
              { length: financeYear(end) - financeYear(start) + 1 },
              (_, i) => financeYear(start) + i,
            ),
          );
          const all = years.map(({ weight }) => weight);
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(whole);
          expect(split(ore, all)?.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(ore));
        }
      }),
      laws,
    );
  });
});
