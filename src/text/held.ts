import type { Held } from '../rules/messages/integrity';
import type { Format } from './format';

const SHOWN = 60;

/** What a cell holds, as a message shows it: a number without grouping, a text in quotes and not too long. */
export function held(value: Held, { language, quote }: Format): string {
  if (typeof value === 'number') return language === 'da' ? String(value).replace('.', ',') : String(value);
  const letters = [...value];
  return quote(letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : value);
}
