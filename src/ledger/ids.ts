/** Letters, digits and signs of ASCII, no blanks. */
const PLAIN = /^[!-~]*$/;
// Also the marks of writing direction, which come along when text is copied from a window's title or a PDF.
const ZERO_WIDTH = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const NOT_SEEN = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Text without what cannot be seen: composed (NFC), zero-width marks off, every run of blanks one space. */
export function tidyText(text: string): string {
  // Almost every text in a workbook is plain already; the test is many times cheaper than the rewriting.
  if (PLAIN.test(text)) return text;
  // Composed last of all: a mark that cannot be seen may stand between a letter and its accent.
  return text.replace(ZERO_WIDTH, '').normalize('NFC').replace(BLANKS, ' ').trim();
}

/** Text as its writer meant it: composed (NFC), outer blanks and invisible marks off, every line break as `\n`. */
export function trimText(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  let from = 0;
  let to = composed.length;
  // Letter by letter: a pattern for the end would be tried anew at every blank of a long run.
  while (from < to && NOT_SEEN.test(composed.charAt(from))) from += 1;
  while (to > from && NOT_SEEN.test(composed.charAt(to - 1))) to -= 1;
  return composed.slice(from, to);
}

/** The form in which ids, captions and names are compared: tidy and case folded. `007` stays `007`. */
export function normaliseId(text: string): string {
  return tidyText(text).toLowerCase().replaceAll('ς', 'σ');
}

const LOOKS_LATIN = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    т: 't',
    у: 'y',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  }),
);

/**
 * What an id looks like to the eye. Two ids with one look and different `normaliseId` are taken for
 * each other by a reader: full-width and Latin, Cyrillic and Latin, 007 and 7.
 */
export function lookOf(text: string): string {
  // Plain ids are by far the most, and there may be a million of them.
  if (PLAIN.test(text)) return withoutLeadingZeros(text.toLowerCase());
  const folded = normaliseId(text.normalize('NFKC'));
  const latin = [...folded].map((letter) => LOOKS_LATIN.get(letter) ?? letter).join('');
  return withoutLeadingZeros(latin).replace(/[‐‑‒–—−]/g, '-');
}

function withoutLeadingZeros(text: string): string {
  return text.includes('0') ? text.replace(/(?<![\d.,])0+(?=\d)/g, '') : text;
}
