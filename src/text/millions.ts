import { divide } from '../ledger/decimal';
import type { Format } from './format';
import type { Language } from './language';

/** A million kroner is 10^8 øre, so eight decimals are exact. */
const EXACT_DECIMALS = 8;

/** `22,8 mio. kr.` / `DKK 22.8 million`: øre in millions of kroner, half up to the decimals asked for (0-8). */
export function millions(ore: number, decimals: number, language: Language): string {
  const scaled = divide(BigInt(ore), 10n ** BigInt(EXACT_DECIMALS - decimals), 'half-up');
  const size = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const [group, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const whole = size.slice(0, size.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  const number = (scaled < 0n ? '\u2212' : '') + whole + (decimals ? point + size.slice(-decimals) : '');
  return language === 'da' ? `${number} mio. kr.` : `DKK ${number} million`;
}

/** More decimals than these are read more easily as kroner and øre. */
const DECIMALS_IN_WORDS = 3;

/** An amount of øre in a sentence, always exact: in millions where that is short, else in kroner and øre. */
export function amountInWords(ore: number, { language, amount }: Format): string {
  const million = 10 ** EXACT_DECIMALS;
  const decimals = [0, 1, 2, DECIMALS_IN_WORDS].find((each) => ore % (million / 10 ** each) === 0);
  return Math.abs(ore) < million || decimals === undefined ? amount(ore) : millions(ore, decimals, language);
}
