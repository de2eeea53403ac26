import type { CodeColumn, Column } from './columns';
import { codesIn } from './keyIndex';

const NO_PAIR = -1;

const made = new WeakMap<Column, WeakMap<Column, PairIndex>>();

/**
 * Numbers what rows have together in two columns (approval and project, pool and year), in the order in which it comes.
 * Of number columns only one of whole numbers can be the other one.
 */
export class PairIndex {
  /** Made once for two columns, which stay the same as long as nothing in them is edited. */
  static of(one: CodeColumn, other: Column): PairIndex {
    const known = made.get(one)?.get(other);
    if (known) return known;
    const index = new PairIndex(one.values, other.values);
    made.set(one, (made.get(one) ?? new WeakMap<Column, PairIndex>()).set(other, index));
    return index;
  }

  /** By row, the number of its pair. */
  readonly pairs: Int32Array;
  /** By pair, the first row that has it. */
  readonly firstRows: number[] = [];
  /** By pair, the two values. */
  private readonly ones: number[] = [];
  private readonly others: number[] = [];
  /** Open addressing: a pair + 1 in each place that is taken, at most half of them; their number is a power of two. */
  private places: Int32Array;
  private byOne: ReadonlyMap<number, readonly number[]> | null = null;

  private constructor(one: Int32Array, other: Int32Array | Float64Array) {
    const pairs = new Int32Array(one.length);
    const { firstRows, ones, others } = this;
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, one.length / 4))));
    // A value most often comes with the one that it came with last (a project with its approval): no need to search then.
    const latest = new Int32Array(codesIn(one) + 1).fill(NO_PAIR);
    for (let row = 0; row < pairs.length; row += 1) {
      const left = one[row] as number;
      // Whole for the engine too, also where years are kept as floating-point numbers.
      const right = (other[row] as number) | 0;
      let pair = latest[left + 1] as number;
      if (pair === NO_PAIR || others[pair] !== right) {
        const place = this.placeOf(left, right);
        pair = (this.places[place] as number) - 1;
        if (pair === NO_PAIR) {
          pair = firstRows.length;
          firstRows.push(row);
          ones.push(left);
          others.push(right);
          this.places[place] = firstRows.length;
          if (2 * firstRows.length >= this.places.length) this.grow();
        }
        latest[left + 1] = pair;
      }
      pairs[row] = pair;
    }
    this.pairs = pairs;
  }

  /** -1 where no row has the two. */
  find(one: number, other: number): number {
    return (this.places[this.placeOf(one, other)] as number) - 1;
  }

  /** By pair, how many rows have it. */
  counts(): Int32Array {
    const counts = new Int32Array(this.firstRows.length);
    for (let row = 0; row < this.pairs.length; row += 1) {
      const pair = this.pairs[row] as number;
      counts[pair] = (counts[pair] as number) + 1;
    }
    return counts;
  }

  /** By pair, its rows in order. */
  rows(): readonly (readonly number[])[] {
    const found: number[][] = this.firstRows.map(() => []);
    for (let row = 0; row < this.pairs.length; row += 1) found[this.pairs[row] as number]?.push(row);
    return found;
  }

  /** The pairs of a value of the first column. */
  with(one: number): readonly number[] {
    this.byOne ??= this.sorted();
    return this.byOne.get(one) ?? [];
  }

  private sorted(): Map<number, number[]> {
    const byOne = new Map<number, number[]>();
    this.ones.forEach((one, pair) => {
      const pairs = byOne.get(one);
      if (pairs) pairs.push(pair);
      else byOne.set(one, [pair]);
    });
    return byOne;
  }

  /** Where a pair is, or would be put. */
  private placeOf(one: number, other: number): number {
    const { places, ones, others } = this;
    const last = places.length - 1;
    let place = (Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> 9) & last;
    for (let taken = places[place] as number; taken !== 0; taken = places[place] as number) {
      if (ones[taken - 1] === one && others[taken - 1] === other) break;
      place = (place + 1) & last;
    }
    return place;
  }

  private grow(): void {
    this.places = new Int32Array(2 * this.places.length);
    for (let pair = 0; pair < this.firstRows.length; pair += 1) {
      this.places[this.placeOf(this.ones[pair] as number, this.others[pair] as number)] = pair + 1;
    }
  }
}
