import { NO_CODE, READ, type CodeColumn } from './columns';

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

  /** The lowest code: those of a table lie close together, and those of other tables below and above them. */
  private readonly lowest: number;
  /** By code from the lowest on, its first row. */
  private readonly first: Int32Array;
  /** By row, the next one of the same code; `null` where every row has a code of its own. */
  private readonly next: Int32Array | null;
  private readonly joined = new WeakMap<CodeColumn, Int32Array>();
  private readonly owning = new WeakMap<CodeColumn, Uint8Array>();
  private unclear: Uint8Array | null = null;

  private constructor(private readonly column: CodeColumn) {
    const { state, values } = column;
    const lowest = lowestCode(values);
    const first = new Int32Array(Math.max(0, codesIn(values) - lowest)).fill(NO_ROW);
    let next: Int32Array | null = null;
    // From below, so that each row is put before the later ones.
    for (let row = values.length - 1; row >= 0; row -= 1) {
      if (state[row] !== READ) continue;
      const code = values[row] as number;
      const below = first[code - lowest] as number;
      if (below !== NO_ROW) {
        next ??= new Int32Array(values.length).fill(NO_ROW);
        next[row] = below;
      }
      first[code - lowest] = row;
    }
    this.lowest = lowest;
    this.first = first;
    this.next = next;
  }

  /** In order. */
  rows(code: number): readonly number[] {
    if (!this.has(code)) return NONE;
    const found: number[] = [];
    for (let row = this.firstRow(code); row !== NO_ROW; row = this.nextRow(row)) found.push(row);
    return found;
  }

  has(code: number): boolean {
    return this.firstRow(code) !== NO_ROW;
  }

  /** True where no code stands in two rows. */
  get areAllOnce(): boolean {
    return this.next === null;
  }

  /** True where more than one row has the code. */
  isTwice(code: number): boolean {
    const row = this.firstRow(code);
    return row !== NO_ROW && this.nextRow(row) !== NO_ROW;
  }

  /**
   * For each row of a column that refers to this one, the row that is meant; -1 where the cell is not read, or no row
   * or more than one has its code. Made once, as long as nothing in either column is edited.
   */
  rowsMeant(references: CodeColumn): Int32Array {
    const known = this.joined.get(references);
    if (known) return known;
    const { lowest, first, next } = this;
    const { values } = references;
    const rows = new Int32Array(values.length).fill(NO_ROW);
    let count = 0;
    for (let row = 0; row < rows.length; row += 1) {
      const at = (values[row] as number) - lowest;
      if (at < 0 || at >= first.length) continue;
      const found = first[at] as number;
      if (found === NO_ROW || (next !== null && next[found] !== NO_ROW)) continue;
      rows[row] = found;
      count += 1;
    }
    if (count === rows.length) ALL_MEANT.add(rows);
    this.joined.set(references, rows);
    return rows;
  }

  /** By row, 0 where it is certain that no row of a column that refers to this one means it. Made once, as `rowsMeant` is. */
  mayBeMeant(references: CodeColumn): Uint8Array {
    const known = this.owning.get(references);
    if (known) return known;
    const may = this.unclearRows.slice();
    for (const row of this.rowsMeant(references)) if (row !== NO_ROW) may[row] = 1;
    this.owning.set(references, may);
    return may;
  }

  /** By row, 1 where its code does not tell it from the others: it is not read, or stands in another row. */
  get unclearRows(): Uint8Array {
    return (this.unclear ??= this.findUnclear());
  }

  private findUnclear(): Uint8Array {
    const { lowest, first } = this;
    const { state, values } = this.column;
    const unclear = new Uint8Array(values.length);
    for (let row = 0; row < unclear.length; row += 1) {
      const isClear =
        state[row] === READ &&
        first[(values[row] as number) - lowest] === row &&
        this.nextRow(row) === NO_ROW;
      unclear[row] = isClear ? 0 : 1;
    }
    return unclear;
  }

  /** In the order of their first rows. */
  *codes(): IterableIterator<number> {
    const { state, values } = this.column;
    for (let row = 0; row < values.length; row += 1) {
      if (state[row] === READ && this.firstRow(values[row] as number) === row) yield values[row] as number;
    }
  }

  private nextRow(row: number): number {
    return this.next === null ? NO_ROW : (this.next[row] as number);
  }

  /** -1 where no row has the code. */
  firstRow(code: number): number {
    return code < this.lowest ? NO_ROW : (this.first[code - this.lowest] ?? NO_ROW);
  }
}

/** Those of `rowsMeant` in which every row has one that it means. */
const ALL_MEANT = new WeakSet<Int32Array>();

/** Whether every row has one that it means, of what `rowsMeant` gave. */
export function areAllMeant(rows: Int32Array): boolean {
  return ALL_MEANT.has(rows);
}

/** No code is as high. */
const MOST = 2 ** 31 - 1;

/** 0 where there is none. */
function lowestCode(values: Int32Array): number {
  let lowest = MOST;
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row] as number;
    if (code < lowest && code >= 0) lowest = code;
  }
  return lowest === MOST ? 0 : lowest;
}

/** One more than the highest code. */
export function codesIn(values: Int32Array): number {
  let highest = NO_CODE;
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row] as number;
    if (code > highest) highest = code;
  }
  return highest + 1;
}
