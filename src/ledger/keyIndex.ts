import { READ, type CodeColumn } from './columns';

const NO_ROW = -1;
const NONE: readonly number[] = [];

const made = new WeakMap<CodeColumn, KeyIndex>();

/** Finds rows by the code in one column: the rows of a pool, the payments of an allocation. */
export class KeyIndex {
  /** Made once for a column, which stays the same as long as nothing in it is edited. */
  static of(column: CodeColumn): KeyIndex {
    const known = made.get(column);
    if (known) return known;
    const index = new KeyIndex(column);
    made.set(column, index);
    return index;
  }

  /** By code, its first row. */
  private readonly first: Int32Array;
  /** By row, the next one of the same code. */
  private readonly next: Int32Array;
  private readonly joined = new WeakMap<CodeColumn, Int32Array>();

  private constructor(private readonly column: CodeColumn) {
    const { state, values } = column;
    let codes = 0;
    for (let row = 0; row < values.length; row += 1) codes = Math.max(codes, (values[row] as number) + 1);
    this.first = new Int32Array(codes).fill(NO_ROW);
    this.next = new Int32Array(values.length);
    // From below, so that each row is put before the later ones.
    for (let row = values.length - 1; row >= 0; row -= 1) {
      if (state[row] !== READ) continue;
      const code = values[row] as number;
      this.next[row] = this.first[code] as number;
      this.first[code] = row;
    }
  }

  /** In order. */
  rows(code: number): readonly number[] {
    if (!this.has(code)) return NONE;
    const found: number[] = [];
    for (let row = this.firstRow(code); row !== NO_ROW; row = this.next[row] as number) found.push(row);
    return found;
  }

  has(code: number): boolean {
    return this.firstRow(code) !== NO_ROW;
  }

  /** True where more than one row has the code. */
  isTwice(code: number): boolean {
    const row = this.firstRow(code);
    return row !== NO_ROW && this.next[row] !== NO_ROW;
  }

  /**
   * For each row of a column that refers to this one, the row that is meant; -1 where the cell is not read, or no row
   * or more than one has its code. Made once, as long as nothing in either column is edited.
   */
  rowsMeant(references: CodeColumn): Int32Array {
    const known = this.joined.get(references);
    if (known) return known;
    const { values } = references;
    const rows = new Int32Array(values.length);
    for (let row = 0; row < rows.length; row += 1) {
      const found = this.firstRow(values[row] as number);
      rows[row] = found !== NO_ROW && this.next[found] === NO_ROW ? found : NO_ROW;
    }
    this.joined.set(references, rows);
    return rows;
  }

  /** In the order of their first rows. */
  *codes(): IterableIterator<number> {
    const { state, values } = this.column;
    for (let row = 0; row < values.length; row += 1) {
      if (state[row] === READ && this.first[values[row] as number] === row) yield values[row] as number;
    }
  }

  /** -1 where no row has the code. */
  firstRow(code: number): number {
    return code < 0 ? NO_ROW : (this.first[code] ?? NO_ROW);
  }
}
