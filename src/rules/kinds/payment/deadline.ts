import type { Day } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { notUnderstood } from '../../notUnderstood';
import type { Setting } from '../../settings';

/** The last day that a rule allows: its "to". A beginning has no meaning for a deadline. */
export function deadlineOf(ledger: Ledger, setting: Setting): Day {
  if (setting.from !== null) throw notUnderstood(ledger, setting, 'from');
  if (setting.to === null) throw notUnderstood(ledger, setting, 'to');
  return setting.to;
}

/** A whole number of years or days that a rule states as its value. */
export function wholeValueOf(ledger: Ledger, setting: Setting): number {
  const { value } = setting;
  if (value !== null && Number.isInteger(value) && value >= 0 && value <= 10_000) return value;
  throw notUnderstood(ledger, setting, 'value');
}
