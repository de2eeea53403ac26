import { notUsable } from './answer';
import { divide, tenTo, toDecimal, type Fraction, type Rounding } from './decimal';

/** An amount of money in whole øre (1 kr. = 100 øre). Exact up to 90,071 billion kr. */
export type Ore = number & { readonly unit: 'øre' };

/** The unit that an amount column is stated in: kroner, thousands or millions of them. */
export type AmountUnit = 'kr' | 'thousand' | 'million';

/** Kroner in one of the unit, as a power of ten. */
export const POWER_OF_UNIT = { kr: 0, thousand: 3, million: 6 } as const satisfies Record<AmountUnit, number>;

/** What a cell's number says in øre. `whole` is false when it stated a part of an øre. */
export interface ReadAmount {
  readonly ore: Ore;
  readonly whole: boolean;
}

/**
 * The amount that a cell's number states: taken to 15 significant digits, then half up to the øre.
 * `null` when it is not finite or too large to be held exactly.
 */
export function readAmount(value: number, unit: AmountUnit = 'kr'): ReadAmount | null {
  if (!Number.isFinite(value)) return null;
  const guess = Math.round(value * 100);
  // The quotient of two integers is correctly rounded, so equality proves that 15 digits say just this.
  if (unit === 'kr' && guess / 100 === value && Math.abs(guess) < 1e15) {
    return { ore: (guess + 0) as Ore, whole: true };
  }
  const { digits, exponent } = toDecimal(value);
  const power = exponent + POWER_OF_UNIT[unit] + 2;
  const exact = power >= 0 ? digits * tenTo(power) : divide(digits, tenTo(-power), 'half-up');
  const ore = Number(exact);
  if (!Number.isSafeInteger(ore)) return null;
  // A decimal ends in no zero, so one that goes below the øre is never whole.
  return { ore: (ore + 0) as Ore, whole: power >= 0 };
}

/** Øre from a number of kroner that the program itself states; throws where it is not whole øre. */
export function kroner(amount: number): Ore {
  const read = readAmount(amount);
  if (!read?.whole) throw new RangeError(`not a whole number of øre: ${amount}`);
  return read.ore;
}

/** Kroner as the number that goes into a cell or a JSON report. */
export function toKroner(ore: number): number {
  return ore / 100;
}

/** The same amount, proven exact; else `#VALUE!`. For the end of every sum of amounts. */
export function exactOre(ore: number): Ore {
  if (!Number.isSafeInteger(ore)) throw notUsable('amount-too-large', {});
  return ore as Ore;
}

/** `amount x fraction` in whole øre. */
export function times(amount: Ore, { top, bottom }: Fraction, rounding: Rounding = 'half-up'): Ore {
  return exactOre(Number(divide(BigInt(amount) * top, bottom, rounding)));
}

/**
 * Splits an amount by weights so that the parts add up to it exactly (largest remainder; of equal
 * remainders the first gets the øre). `null` when a weight is negative or they add up to nothing.
 */
export function split(amount: Ore, weights: readonly number[]): Ore[] | null {
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) return null;
  const decimals = weights.map(toDecimal);
  const lowest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  const shares = decimals.map(({ digits, exponent }) => digits * tenTo(exponent - lowest));
  const sum = shares.reduce((total, share) => total + share, 0n);
  if (sum === 0n) return null;

  const size = BigInt(Math.abs(amount));
  const parts = shares.map((share, index) => ({
    index,
    whole: (size * share) / sum,
    remainder: (size * share) % sum,
  }));
  const left = Number(size - parts.reduce((total, { whole }) => total + whole, 0n));
  const gainers = new Set(
    [...parts]
      .sort((a, b) => Number(b.remainder > a.remainder) - Number(a.remainder > b.remainder))
      .slice(0, left)
      .map(({ index }) => index),
  );
  const sign = Math.sign(amount);
  return parts.map(({ index, whole }) => exactOre(sign * (Number(whole) + (gainers.has(index) ? 1 : 0)) + 0));
}
