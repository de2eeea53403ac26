/** The hash of a text that is not plain. */
export const NOT_PLAIN = -1;

const BLANK = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const COMMA = 0x2c;
const BITS = 0x3fffffff;

/**
 * A number from 0 for what a plain text looks like (`lookOf`): letters, digits and signs of ASCII with single
 * blanks between them, of either case. Reckoned without making another text, for a table may have a million ids.
 */
export function plainHash(text: string): number {
  let hash = 0;
  let before = BLANK;
  let isInNumber = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < BLANK || code > 0x7e || (code === BLANK && before === BLANK)) return NOT_PLAIN;
    before = code;
    const isDigit = code >= ZERO && code <= NINE;
    // A zero that begins a number is passed over, as the eye does.
    if (code === ZERO && !isInNumber && isDigitAt(text, at + 1)) continue;
    isInNumber = isDigit || code === POINT || code === COMMA;
    if (code >= 65 && code <= 90) code += 32;
    hash = mixed(hash, code);
  }
  return before === BLANK && length > 0 ? NOT_PLAIN : hash & BITS;
}

/** A number from 0 for a text, letter by letter. The same as `plainHash` of a plain one in small letters without leading zeros. */
export function textHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return hash & BITS;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

function mixed(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0x01000193);
  return next ^ (next >>> 15);
}
