/** What an amount is off by when thousands or millions were taken for kroner, or the other way round. */
const FACTORS = [1_000, 1_000_000] as const;

/** A little less than the least ratio between amounts a unit apart. */
const APART = FACTORS[0] / 2 - 1;

export interface UnitFactor {
  /** 1,000 or 1,000,000. */
  readonly factor: number;
  /** The amount is that much larger; else it is that much smaller. */
  readonly above: boolean;
}

/** The unit that lies between two amounts that should be about the same: within half and double of it. */
export function unitBetween(amount: number, other: number): UnitFactor | null {
  if (amount <= 0 || other <= 0) return null;
  const above = amount > other;
  const ratio = above ? amount / other : other / amount;
  if (ratio < FACTORS[0] / 2) return null; // as almost all are
  const factor = FACTORS.find((each) => ratio >= each / 2 && ratio <= each * 2);
  return factor === undefined ? null : { factor, above };
}

/** True where a unit may lie between the two, and also for zeros; almost no amounts are so far apart. Not with NaN. */
export function isFar(amount: number, other: number): boolean {
  return amount >= other * APART || other >= amount * APART;
}

const LEAST_AMOUNTS = 8;
/** Grants differ honestly by tens; the others lie within this of the median, and the one far outside it. */
const USUAL = 30;
const FAR = 300;

export interface Outlier extends UnitFactor {
  readonly index: number;
  readonly median: number;
}

const told = new WeakMap<Float64Array, Outlier | null>();

/**
 * The one amount that stands about a unit away from all its neighbours, or `null`. Zeros are no neighbours. Found once
 * for amounts, which stay the same as long as nothing in their column is edited.
 */
export function unitOutlier(amounts: Float64Array): Outlier | null {
  const known = told.get(amounts);
  if (known !== undefined) return known;
  const outlier = findOutlier(amounts);
  told.set(amounts, outlier);
  return outlier;
}

function findOutlier(amounts: Float64Array): Outlier | null {
  if (!hasGap(amounts)) return null;
  const sorted = amounts.filter((amount) => amount > 0).sort();
  if (sorted.length < LEAST_AMOUNTS) return null;
  const median = sorted[sorted.length >> 1] as number;
  const [lowest = 0, second = 0] = sorted;
  const [nextHighest = 0, highest = 0] = sorted.subarray(-2);
  const usual = (least: number, most: number): boolean => least >= median / USUAL && most <= median * USUAL;

  const above = highest >= median * FAR && usual(lowest, nextHighest);
  const below = lowest <= median / FAR && usual(second, highest);
  if (!above && !below) return null;
  const odd = above ? highest : lowest;
  const ratio = above ? odd / median : median / odd;
  // Between the two units on a scale of ratios lies the square root of their product.
  const factor = ratio < Math.sqrt(FACTORS[0] * FACTORS[1]) ? FACTORS[0] : FACTORS[1];
  if (ratio > factor * USUAL) return null;
  return { index: amounts.indexOf(odd), median, factor, above };
}

/** An odd one is at least FAR / USUAL away from the next amount. Almost no column has such a gap; none is sorted in vain. */
function hasGap(amounts: Float64Array): boolean {
  let lowest = Infinity;
  let second = Infinity;
  let highest = 0;
  let nextHighest = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] as number;
    if (amount < second && amount > 0) {
      second = Math.max(amount, lowest);
      lowest = Math.min(amount, lowest);
    }
    if (amount > nextHighest) {
      nextHighest = Math.min(amount, highest);
      highest = Math.max(amount, highest);
    }
  }
  const gap = FAR / USUAL;
  return highest >= nextHighest * gap || second >= lowest * gap;
}
