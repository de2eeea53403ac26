/** A calendar day, counted from 1 January 1970. Days, not moments: no time zone can move them. */
export type Day = number & { readonly unit: 'day' };

/** A finance year (finansår), the calendar year. */
export type FinanceYear = number & { readonly unit: 'year' };

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 31 December 9999, the last day Excel knows
const OFFSET_1904 = 1_462;

/** The day of a calendar date; `null` when there is no such date (30 February). Month 1 is January. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  const same = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return same ? ((moment.getTime() / DAY_MS) as Day) : null;
}

/** Year, month (1-12) and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const moment = new Date(day * DAY_MS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

/** The finance year that a day falls in. */
export function financeYear(day: Day): FinanceYear {
  // Asked for every commitment, and a Date for each costs more than the rule. The guess is right or one off.
  const guess = 1970 + Math.floor(day / DAYS_A_YEAR);
  if (day < newYear(guess)) return (guess - 1) as FinanceYear;
  return (day < newYear(guess + 1) ? guess : guess + 1) as FinanceYear;
}

/** Whether a day falls in a finance year. */
export function isInYear(day: Day, year: FinanceYear): boolean {
  // Asked for every commitment, most of which are.
  const since = day - newYear(year);
  return since >= 0 && (since < 365 || day < newYear(year + 1));
}

/** On average, leap years counted in. */
const DAYS_A_YEAR = 365.2425;

/** The first day of a year, as a number of days. */
function newYear(year: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * (year - 1970) + leapDays - LEAP_DAYS_TO_1970;
}

const LEAP_DAYS_TO_1970 = 477;

/** First and last day of a finance year. */
export function daysOfYear(year: number): { first: Day; last: Day } {
  return { first: dayOf(year, 1, 1) as Day, last: dayOf(year, 12, 31) as Day };
}

/** `2024-12-05`. */
export function isoDate(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of `2024-12-05`; `null` for anything else. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/**
 * The day of an Excel serial number; a time of day is left off. `null` outside Excel's calendar, and
 * for serial 60 of the 1900 system: Excel shows it as 29 February 1900, a day that never was.
 */
export function dayOfSerial(serial: number, date1904 = false): Day | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (whole < (date1904 ? OFFSET_1904 : 1) || whole > LAST_SERIAL) return null;
  if (whole === 60) return null;
  return (whole - (whole < 60 ? 25_568 : 25_569)) as Day;
}

/** The serial number of a day in Excel's 1900 system, or in the 1904 system. */
export function serialOfDay(day: Day, date1904 = false): number {
  const serial = day + 25_569;
  return date1904 ? serial - OFFSET_1904 : serial <= 60 ? serial - 1 : serial;
}

/** How an amount follows time: by the days or by the months begun in each finance year. */
export type SpreadMethod = 'days' | 'months';

/** The finance years from `start` to `end` (both included) with the days or begun months in each. */
export function yearsBetween(
  start: Day,
  end: Day,
  method: SpreadMethod,
): { year: FinanceYear; weight: number }[] {
  const years: { year: FinanceYear; weight: number }[] = [];
  for (let year: number = financeYear(start); year <= financeYear(end); year += 1) {
    const { first, last } = daysOfYear(year);
    const from = Math.max(start, first) as Day;
    const to = Math.min(end, last) as Day;
    const weight = method === 'days' ? to - from + 1 : partsOf(to).month - partsOf(from).month + 1;
    years.push({ year: year as FinanceYear, weight });
  }
  return years;
}
