import { cellAddress } from '../../../ledger/address';
import { overlap, type CellRange } from '../sheet/reference';
import { PatchRefusal, type CellContent, type PatchCode, type StyleName } from './change';

/** A cell to be written; rows and columns count from 1. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: StyleName | undefined;
  readonly numberFormat?: string | undefined;
  readonly input?: boolean | undefined;
  readonly guard?: boolean | undefined;
  readonly format?: string | undefined;
}

/** What is to be written to one sheet, by row and column, and what forbids it. */
export class CellWrites {
  readonly rows = new Map<number, Map<number, CellWrite>>();
  /** The smallest rectangle around all writes and the rows that tables take in. */
  readonly box: CellRange;
  private readonly arrays: CellRange[] = [];
  private readonly merges: CellRange[] = [];

  constructor(
    readonly sheet: string,
    writes: readonly CellWrite[],
    /** Rows that tables take in. */
    readonly grown: readonly CellRange[],
  ) {
    const box = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    const widen = (range: CellRange): void => {
      box.top = Math.min(box.top, range.top);
      box.left = Math.min(box.left, range.left);
      box.bottom = Math.max(box.bottom, range.bottom);
      box.right = Math.max(box.right, range.right);
    };
    for (const write of writes) {
      const { row, column } = write;
      const cells = this.rows.get(row) ?? new Map<number, CellWrite>();
      this.rows.set(row, cells);
      if (cells.has(column)) this.refuse('CELL_TWICE', row, column);
      cells.set(column, write);
      widen({ top: row, left: column, bottom: row, right: column });
    }
    grown.forEach(widen);
    this.box = box;
  }

  get(row: number, column: number): CellWrite | undefined {
    return this.rows.get(row)?.get(column);
  }

  columnsOf(row: number): number[] {
    return sorted(this.rows.get(row)?.keys() ?? []);
  }

  addArray(range: CellRange): void {
    if (overlap(range, this.box)) this.arrays.push(range);
  }

  addMerge(range: CellRange): void {
    if (overlap(range, this.box)) this.merges.push(range);
  }

  /** A cell of the file that stays and is not blank. A table takes in no such cell. */
  refuseBlocked(row: number, column: number): void {
    if (this.grown.some((range) => holds(range, row, column))) this.refuse('TABLE_BLOCKED', row, column);
  }

  /** To be asked once the sheet was seen to its end. */
  refuseForbidden(): void {
    for (const range of this.arrays) this.refuseHalfArray(range);
    for (const range of this.merges) {
      const table = this.grown.find((rows) => overlap(rows, range));
      if (table !== undefined) this.refuse('TABLE_BLOCKED', range.top, range.left);
    }
    if (this.merges.length === 0) return;
    for (const row of this.rows.keys())
      for (const column of this.columnsOf(row)) this.refuseMerged(row, column);
  }

  at(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.sheet, cell: cellAddress(row, column) };
  }

  /** The first cell of a merged range shows for all of them; what is put into the others is not seen. */
  private refuseMerged(row: number, column: number): void {
    const range = this.merges.find((each) => holds(each, row, column));
    if (range !== undefined && (range.top !== row || range.left !== column))
      this.refuse('IN_MERGE', row, column);
  }

  /** An array formula is one thing: all of its cells are written over, or none. */
  private refuseHalfArray(range: CellRange): void {
    const within = [...this.rows].flatMap(([row, cells]) =>
      [...cells.keys()].filter((column) => holds(range, row, column)).map((column) => [row, column] as const),
    );
    const [first] = within;
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (first !== undefined && within.length < size) this.refuse('IN_ARRAY', ...first);
  }

  private refuse(code: PatchCode, row: number, column: number): never {
    throw new PatchRefusal(code, this.at(row, column));
  }
}

export function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

export function holds(range: CellRange, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}
