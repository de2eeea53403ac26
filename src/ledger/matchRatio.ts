import { notUsable } from './answer';
import { toFraction, type Fraction, type Rounding } from './decimal';
import { times, type Ore } from './money';

/** What a ratio is a ratio of: the grant (k, "krone for krone" is 1), or grant and match together (m). */
export type MatchBase = 'grant' | 'total';

/** True for a ratio that can be a match: k above 0, m above 0 and below 1. */
export function isMatchRatio(ratio: number, base: MatchBase): boolean {
  return Number.isFinite(ratio) && ratio > 0 && (base === 'grant' || ratio < 1);
}

/** Own money that goes with a grant: k x G, or G x m/(1-m). Øre. */
export function matchForGrant(
  grant: Ore,
  ratio: number,
  base: MatchBase = 'grant',
  rounding: Rounding = 'half-up',
): Ore {
  needNotNegative('grant', grant);
  return times(grant, perGrant(ratio, base), rounding);
}

/** The grant inside a total of grant and match: T/(1+k), or T x (1-m). Øre. */
export function grantForTotal(
  total: Ore,
  ratio: number,
  base: MatchBase = 'grant',
  rounding: Rounding = 'half-up',
): Ore {
  needNotNegative('total', total);
  const { top, bottom } = perGrant(ratio, base);
  return times(total, { top: bottom, bottom: top + bottom }, rounding);
}

/** The largest grant that own money can match: O/k, or O x (1-m)/m. Øre. */
export function grantSupported(
  own: Ore,
  ratio: number,
  base: MatchBase = 'grant',
  rounding: Rounding = 'half-up',
): Ore {
  needNotNegative('own', own);
  const { top, bottom } = perGrant(ratio, base);
  return times(own, { top: bottom, bottom: top }, rounding);
}

/** The ratio as match per krone of grant: k itself, or m/(1-m). */
function perGrant(ratio: number, base: MatchBase): Fraction {
  if (!isMatchRatio(ratio, base)) {
    const wanted = base === 'grant' ? '> 0' : '> 0, < 1';
    throw notUsable('argument-wrong', { argument: 'ratio', received: String(ratio), wanted });
  }
  const { top, bottom } = toFraction(ratio);
  return base === 'grant' ? { top, bottom } : { top, bottom: bottom - top };
}

function needNotNegative(argument: string, ore: Ore): void {
  if (ore >= 0) return;
  throw notUsable('argument-wrong', { argument, received: String(ore / 100), wanted: '>= 0' });
}
