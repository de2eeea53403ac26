/**
 * A number of a cell as an exact decimal: `digits x 10^exponent`. Excel shows and keeps 15 significant
 * digits, and programs that re-save a file change the digits after those, so nothing beyond them is read.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const WRITTEN = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** The exact decimal of a finite number, at 15 significant digits. */
export function toDecimal(value: number): Decimal {
  const match = WRITTEN.exec(value.toExponential(14));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', first = '0', rest = '', power = '0'] = match;
  const fraction = rest.replace(/0+$/, '');
  const digits = BigInt(first + fraction);
  return { digits: sign ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Ten to a power that is not negative. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/** How a quotient that does not come out even becomes a whole number. */
export type Rounding = 'half-up' | 'up' | 'down';

/** `numerator / denominator` as a whole number; throws where the denominator is 0. A negative quotient is rounded as its positive twin. */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = top / bottom;
  const left = top % bottom;
  const up = rounding === 'up' ? left > 0n : rounding === 'half-up' ? 2n * left >= bottom : false;
  const size = up ? whole + 1n : whole;
  return negative ? -size : size;
}

/** An exact fraction, for rates and shares. The denominator is above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The rate that was asked for last: a check asks for that of one rule for every project. */
let latest = { rate: 0, fraction: { top: 0n, bottom: 1n } as Fraction };

/** A rate as typed in a cell (0.25, 1, 0.175), exactly. */
export function toFraction(rate: number): Fraction {
  if (latest.rate === rate) return latest.fraction;
  const { digits, exponent } = toDecimal(rate);
  const fraction =
    exponent < 0 ? { top: digits, bottom: tenTo(-exponent) } : { top: digits * tenTo(exponent), bottom: 1n };
  latest = { rate, fraction };
  return fraction;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** The exact sum. */
export function plus(one: Fraction, other: Fraction): Fraction {
  if (one.bottom === other.bottom) return { top: one.top + other.top, bottom: one.bottom };
  return {
    top: one.top * other.bottom + other.top * one.bottom,
    bottom: one.bottom * other.bottom,
  };
}

/** The exact product. */
export function product(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((all, { top, bottom }) => ({ top: all.top * top, bottom: all.bottom * bottom }), {
    top: 1n,
    bottom: 1n,
  });
}

/** The fraction as a number of 15 significant digits, which is what a cell shows and keeps. */
export function toNumber({ top, bottom }: Fraction): number {
  return Number((Number(top) / Number(bottom)).toPrecision(15));
}
