import { daysOfYear, type Day, type FinanceYear } from '../ledger/dates';
import type { Setting } from './settings';

/**
 * Whether a rule's period holds for a commitment: it was committed inside it, both days included. Where the
 * day is not stated, the finance year must lie wholly inside or wholly outside; `null` when that cannot be told.
 */
export function holdsFor(
  setting: Setting,
  committedOn: Day | null,
  year: FinanceYear | null,
): boolean | null {
  const days = year === null ? null : daysOfYear(year);
  return holdsThroughout(setting, committedOn ?? days?.first ?? null, committedOn ?? days?.last ?? null);
}

/** Whether a rule's period holds for all of the days from `first` to `last`, `null` where one is not known. */
export function holdsThroughout({ from, to }: Setting, first: Day | null, last: Day | null): boolean | null {
  if (from === null && to === null) return true;
  if (first === null || last === null) return null;
  if ((to !== null && first > to) || (from !== null && last < from)) return false;
  const inside = (from === null || first >= from) && (to === null || last <= to);
  return inside ? true : null;
}
