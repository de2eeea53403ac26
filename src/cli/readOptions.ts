import type { Day } from '../ledger/dates';
import { parseIsoDate } from '../ledger/dates';
import { UsageError, type OptionSpec, type Parsed } from './usage';

/** Options of every command that reads a received workbook. */
export const READ_OPTIONS: readonly (readonly [string, OptionSpec])[] = [
  ['as-of', 'text'],
  ['raise-limits', 'text'],
];

/** How many times the ordinary limits on a file are allowed. */
export function raiseOf(parsed: Parsed): number {
  const asked = parsed.value('raise-limits');
  if (asked === null) return 1;
  const times = Number(asked);
  if (!Number.isInteger(times) || times < 1 || times > 20) {
    throw new UsageError(parsed.words.optionValue('--raise-limits', asked, '1-20'));
  }
  return times;
}

/** The cut-off date given on the command line. */
export function asOfOf(parsed: Parsed): Day | null {
  const asked = parsed.value('as-of');
  if (asked === null) return null;
  const day = parseIsoDate(asked);
  if (day === null) throw new UsageError(parsed.words.optionValue('--as-of', asked, '2024-12-31'));
  return day;
}
