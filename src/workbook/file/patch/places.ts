/** Where those numbers of an ordered list belong that are not met: before the first greater one that is. */
export class Places {
  private readonly before = new Map<number, number>();
  private readonly met = new Set<number>();
  private next = 0;

  constructor(private readonly wanted: readonly number[]) {}

  /** Tells that a row or column of this number begins at a place in the text. */
  meet(number: number, from: number): void {
    for (; this.next < this.wanted.length && this.wanted[this.next]! < number; this.next++)
      this.before.set(this.wanted[this.next]!, from);
    this.met.add(number);
  }

  /** The numbers not met, in rising order, each with its place; the end of the list for those after all others. */
  missing(end: number): (readonly [number: number, at: number])[] {
    return this.wanted
      .filter((number) => !this.met.has(number))
      .map((number) => [number, this.before.get(number) ?? end]);
  }
}
