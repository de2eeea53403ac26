import { normaliseId, tidyText } from './ids';

/**
 * Gives every text one whole number, equal texts (after `normaliseId`) the same one, so that the ledger
 * compares and indexes numbers. One interner serves one ledger.
 */
export class Interner {
  private readonly codes = new Map<string, number>();
  private readonly seen = new Map<string, number>();
  private readonly spellings: string[] = [];
  private readonly varied = new Set<number>();

  get size(): number {
    return this.spellings.length;
  }

  codeOf(text: string): number {
    const before = this.seen.get(text);
    if (before !== undefined) return before;
    const key = normaliseId(text);
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.spellings.length;
      this.codes.set(key, code);
      this.spellings.push(tidyText(text));
    } else if (this.spellings[code] !== tidyText(text)) this.varied.add(code);
    this.seen.set(text, code);
    return code;
  }

  /** The code of a text that some cell held, or `undefined`. */
  find(text: string): number | undefined {
    return this.codes.get(normaliseId(text));
  }

  /** True where texts of the code were spelled in more than one way, so that it matters which came first. */
  isVaried(code: number): boolean {
    return this.varied.has(code);
  }

  /** The text as its first cell spelled it. */
  text(code: number): string {
    return this.spellings[code] ?? '';
  }
}
