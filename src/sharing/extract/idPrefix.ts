import { normaliseId } from '../../ledger/ids';

const LONGEST = 12;

/** How Danish letters are written where only A to Z are. */
const WRITTEN = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/**
 * What the ids of a recipient's new rows begin with, e.g. `AARHUS-KOMMU-`: letters and digits of its name, and a
 * number where another of the names would begin so too (`REGION-SJAEL.2-`). The same names give the same prefixes.
 */
export function idPrefix(recipient: string, all: Iterable<string>): string {
  const own = normaliseId(recipient);
  const bare = bareOf(own);
  const alike = [...new Set([...all].map(normaliseId))].filter((name) => bareOf(name) === bare).sort();
  const place = alike.indexOf(own);
  return place <= 0 ? `${bare}-` : `${bare}.${place + 1}-`;
}

function bareOf(name: string): string {
  const letters = [...name].map((letter) => WRITTEN.get(letter) ?? letter).join('');
  const plain = letters
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? '' : '-'));
  const short = plain
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return short === '' ? 'M' : short.toUpperCase();
}
