/** Writing that runs from right to left, and marks that turn what follows. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * A text from a workbook, so that it cannot turn the words and figures around it: an amount after it would else be read
 * from its other end. Any other text is as it was.
 */
export function isolated(text: string): string {
  return TURNING.test(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text;
}

/** Every text in what a message is made with. */
export function isolatedIn(params: unknown): unknown {
  if (typeof params === 'string') return isolated(params);
  if (Array.isArray(params)) return params.map(isolatedIn);
  if (typeof params !== 'object' || params === null || Object.getPrototypeOf(params) !== Object.prototype)
    return params;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isolatedIn(value)]));
}
