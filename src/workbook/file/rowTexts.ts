/**
 * Texts of some rows of a column, most of them alike: number formats and formulas. Keeps two bytes a row, where a
 * Map of 100,000 rows that all say the same would keep some forty each.
 */
export class RowTexts implements ReadonlyMap<number, string> {
  private readonly numbers: Uint16Array;
  private readonly texts: string[] = [];
  private readonly numberOfText = new Map<string, number>();
  /** Rows whose text came when all numbers were taken. */
  private readonly others = new Map<number, string>();
  private count = 0;

  constructor(rows: number) {
    this.numbers = new Uint16Array(rows);
  }

  set(row: number, text: string): void {
    if (!this.has(row)) this.count += 1;
    let number = this.numberOfText.get(text);
    if (number === undefined && this.texts.length < MOST_TEXTS) {
      number = this.texts.push(text);
      this.numberOfText.set(text, number);
    }
    if (number === undefined) this.others.set(row, text);
    else this.others.delete(row);
    this.numbers[row] = number ?? 0;
  }

  get size(): number {
    return this.count;
  }

  get(row: number): string | undefined {
    const number = this.numbers[row] ?? 0;
    return number === 0 ? this.others.get(row) : this.texts[number - 1];
  }

  has(row: number): boolean {
    return (this.numbers[row] ?? 0) !== 0 || this.others.has(row);
  }

  *keys(): MapIterator<number> {
    for (let row = 0; row < this.numbers.length; row++) if (this.has(row)) yield row;
  }

  *values(): MapIterator<string> {
    for (const [, text] of this.entries()) yield text;
  }

  *entries(): MapIterator<[number, string]> {
    for (const row of this.keys()) yield [row, this.get(row) ?? ''];
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries();
  }

  forEach(call: (text: string, row: number, map: ReadonlyMap<number, string>) => void): void {
    for (const [row, text] of this.entries()) call(text, row, this);
  }
}

const MOST_TEXTS = 0xffff;
