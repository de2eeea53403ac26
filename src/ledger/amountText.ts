import { tenTo } from './decimal';
import { tidyText } from './ids';
import type { Ore } from './money';

/** One way to read a number that was typed as text: `digits / 10^decimals`. */
export interface NumberReading {
  readonly digits: bigint;
  readonly decimals: number;
}

/** What a text that should have been a number says. More than one reading means that it cannot be told. */
export interface NumberText {
  readonly readings: readonly NumberReading[];
  /** Millions or thousands named in the text ("22,8 mio."), as a power of ten. */
  readonly power: number;
  /** The text names kroner itself ("22.800.000 kr."), so a column of mio. kr. need not be meant. */
  readonly currency: boolean;
}

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mio|mill|million|millioner|m)\.?$/i, 6],
  [/^(?:mia|milliard|milliarder|bn|billion)\.?$/i, 9],
  [/^(?:t|tusind|tusinde|thousand|k)\.?$/i, 3],
];

/** No number that anybody typed is longer; a text of a million digits is not worked through. */
const LONGEST = 100;

const NAMES_KRONER = /kr|dkk|,-/i;

/** A text without a currency before or after it. */
function withoutCurrency(text: string): string {
  return text.replace(/^(?:kr\.?|dkk)\s*/i, '').replace(/\s*(?:kr\.?|kroner|dkk|,-)$/i, '');
}

/** Takes a minus, a plus or parentheses off a text, with the currency inside and outside of them. */
function unsigned(text: string): { text: string; negative: boolean } {
  const bare = withoutCurrency(text);
  const negative = /^\((.*)\)$/.exec(bare) ?? /^-(.*)$/.exec(bare) ?? /^(.*\d)\s*-$/.exec(bare);
  return negative
    ? { text: withoutCurrency((negative[1] ?? '').trim()), negative: true }
    : { text: withoutCurrency(bare.replace(/^\+\s*/, '')), negative: false };
}

/** Takes a magnitude off the end of a number; `null` where other words stay. */
function bareNumber(text: string): { number: string; power: number } | null {
  const parted = /^(\d|\d[\d.,\s'’]*\d)\s*([a-z]+\.?)?$/iu.exec(text);
  if (!parted) return null;
  const [, number = '', word] = parted;
  if (!word) return { number, power: 0 };
  const magnitude = MAGNITUDES.find(([pattern]) => pattern.test(word));
  return magnitude ? { number, power: magnitude[1] } : null;
}

function reading(whole: string, fraction: string): NumberReading {
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

function readingsOf(number: string): NumberReading[] {
  const spaced = number.replace(/[\s'’]/g, ' ');
  if (spaced.includes(' ') && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(spaced)) return [];
  const text = spaced.replaceAll(' ', '');

  const plain = /^\d+$/.exec(text);
  if (plain) return [reading(text, '')];

  const readings: NumberReading[] = [];
  for (const [point, group] of [
    [',', '.'],
    ['.', ','],
  ] as const) {
    const [whole = '', fraction, ...more] = text.split(point);
    if (more.length > 0) continue;
    const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${group}\\d{3})+$`).test(whole);
    if (!grouped && !/^\d+$/.test(whole)) continue;
    if (fraction !== undefined && !/^\d+$/.test(fraction)) continue;
    readings.push(reading(whole.replaceAll(group, ''), fraction ?? ''));
  }
  return readings;
}

/**
 * The numbers that a text can be read as, in Danish and in English writing. "22,8" is one, "713.472" is
 * two (713,472 and 713.472), "ca. 5" is none. Parentheses and a minus mean negative.
 */
export function readNumberText(text: string): NumberText | null {
  const tidy = tidyText(text);
  if (tidy.length > LONGEST) return null;
  const { text: rest, negative } = unsigned(tidy.replaceAll('−', '-'));
  const bare = bareNumber(rest);
  if (!bare) return null;
  const readings = readingsOf(bare.number).map(({ digits, decimals }) => ({
    digits: negative ? -digits : digits,
    decimals,
  }));
  return readings.length > 0 ? { readings, power: bare.power, currency: NAMES_KRONER.test(tidy) } : null;
}

/** A reading as whole øre, when it is; `unitPower` is the caption's unit (6 for mio. kr.). */
export function oreOf({ digits, decimals }: NumberReading, power: number): Ore | null {
  const shift = power + 2 - decimals;
  const scale = tenTo(Math.abs(shift));
  if (shift < 0 && digits % scale !== 0n) return null;
  const ore = Number(shift < 0 ? digits / scale : digits * scale);
  return Number.isSafeInteger(ore) ? (ore as Ore) : null;
}

/** A reading as an ordinary number. */
export function numberOf({ digits, decimals }: NumberReading, power: number): number {
  return Number(`${digits}e${power - decimals}`);
}
