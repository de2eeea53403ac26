/** An XML boolean as OOXML writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A count or an index: digits only, or undefined for anything else. */
export function wholeNumber(value: string): number | undefined {
  return /^[0-9]{1,10}$/.test(value) ? Number(value) : undefined;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Undoes `_x000a_`, with which OOXML writes characters that XML or a table header cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/**
 * A copy that does not keep the chunk alive which the text was cut from: engines hold the whole chunk for the sake
 * of a slice, and a few kept texts would then hold the whole sheet.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
