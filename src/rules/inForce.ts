import { daysOfYear, type Day, type FinanceYear } from '../ledger/dates';
import type { Setting } from './settings';

/**
 * Whether a rule's period holds for a commitment: it was committed inside it, both days included. Where the
 * day is not stated, the finance year must lie wholly inside or wholly outside; `null` when that cannot be told.
 */
export function holdsFor(
  { from, to }: Setting,
  committedOn: Day | null,
  year: FinanceYear | null,
): boolean | null {
  if (from === null && to === null) return true;
  const days = year === null ? null : daysOfYear(year);
  const first = committedOn ?? days?.first;
  const last = committedOn ?? days?.last;
  if (first === undefined || last === undefined) return null;
  if ((to !== null && first > to) || (from !== null && last < from)) return false;
  const inside = (from === null || first >= from) && (to === null || last <= to);
  return inside ? true : null;
}
