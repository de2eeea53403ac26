import { notUsable } from '../../../ledger/answer';
import type { Day } from '../../../ledger/dates';

/** A period, both days included; `null` where it is open. */
export interface Period {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** The nearest day of the period for a day outside it; `null` for a day inside. Throws for one that is reversed. */
export function outside(day: Day, { first, last }: Period): Day | null {
  if (first !== null && last !== null && first > last) throw notUsable('end-before-start', {});
  if (first !== null && day < first) return first;
  return last !== null && day > last ? last : null;
}
