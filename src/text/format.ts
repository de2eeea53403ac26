import { partsOf, type Day } from '../ledger/dates';
import { toDecimal } from '../ledger/decimal';
import { readAmount } from '../ledger/money';
import type { Language } from './language';

/**
 * Writes values as a reader of one language expects them. Amounts come in as whole øre. In Danish a number
 * and its unit, a day and its month, are held together by a no-break space.
 */
export interface Format {
  readonly language: Language;
  /** `22.800.000,00 kr.` / `DKK 22,800,000.00`: exact, for comparing. */
  readonly amount: (ore: number) => string;
  /** The same without the currency, for a column of amounts. */
  readonly plainAmount: (ore: number) => string;
  /** `+1,00 kr.`: with its sign; a minus is U+2212. */
  readonly difference: (ore: number) => string;
  /** Kroner as a cell states them, perhaps with a part of an øre: `713.472,00 kr.`, `713,472 kr.` */
  readonly kroner: (value: number) => string;
  /** `5. december 2024` / `5 December 2024`. */
  readonly date: (day: Day) => string;
  /** `62 %` / `62%`, with the decimals that the share has. */
  readonly share: (share: number) => string;
  /** Up to 15 significant digits, never a power of ten. */
  readonly number: (value: number) => string;
  /** `a, b og c` / `a, b and c`. */
  readonly list: (words: readonly string[]) => string;
  /** `»Beløb«` / `“Amount”`. */
  readonly quote: (text: string) => string;
  /** `1 række`, `41 rækker`. */
  readonly count: (count: number, one: string, many: string) => string;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const POINT: Readonly<Record<Language, { group: string; decimal: string }>> = {
  da: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

export function formatFor(language: Language): Format {
  const { group, decimal } = POINT[language];
  const whole = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

  const unsigned = (ore: number): string => {
    const digits = String(Math.abs(ore)).padStart(3, '0');
    return `${whole(digits.slice(0, -2))}${decimal}${digits.slice(-2)}`;
  };
  const plainAmount = (ore: number): string => (ore < 0 ? '\u2212' : '') + unsigned(ore);
  const withCurrency = (sign: string, ore: number): string =>
    language === 'da' ? `${sign}${unsigned(ore)}\u00a0kr.` : `${sign}DKK ${unsigned(ore)}`;
  const number = (value: number): string => {
    if (!Number.isFinite(value)) return String(value);
    const { digits, exponent } = toDecimal(Math.abs(value));
    const text = `${digits}${'0'.repeat(Math.max(0, exponent))}`.padStart(1 - exponent, '0');
    const point = text.length + Math.min(0, exponent);
    const fraction = text.slice(point);
    return `${value < 0 ? '\u2212' : ''}${whole(text.slice(0, point))}${fraction ? decimal + fraction : ''}`;
  };

  return {
    language,
    plainAmount,
    amount: (ore) => withCurrency(ore < 0 ? '\u2212' : '', ore),
    kroner: (value) => {
      const read = readAmount(value);
      if (read?.whole) return withCurrency(read.ore < 0 ? '\u2212' : '', read.ore);
      return language === 'da' ? `${number(value)}\u00a0kr.` : `DKK ${number(value)}`;
    },
    difference: (ore) => withCurrency(ore < 0 ? '\u2212' : '+', ore),
    date: (day) => {
      const { year, month, date } = partsOf(day);
      return `${date}${language === 'da' ? '.\u00a0' : ' '}${MONTHS[language][month - 1]} ${year}`;
    },
    share: (share) => number(Number((share * 100).toPrecision(12))) + (language === 'da' ? '\u00a0%' : '%'),
    number,
    list: (words) => {
      const last = words.at(-1) ?? '';
      const and = language === 'da' ? 'og' : 'and';
      return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
    },
    quote: (text) => (language === 'da' ? `»${text}«` : `“${text}”`),
    count: (count, one, many) => `${number(count)} ${count === 1 ? one : many}`,
  };
}

/** The same text with ordinary blanks, for a terminal or another program that searches for "1,00 kr.". */
export function withPlainBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
