/** Rows of one area that are asked for together. */
export interface Block {
  /** Place of the area in the plan. */
  readonly area: number;
  /** First row, from 0. */
  readonly from: number;
  readonly count: number;
  /** The area ends with this block. */
  readonly last: boolean;
}

export interface AreaSize {
  readonly rows: number;
  readonly columns: number;
}

interface AreaState extends AreaSize {
  next: number;
  bytesPerRow: number;
}

/** What a cell is taken to need before any was seen: value, formula, type and number format. */
const FIRST_GUESS = 60;

/**
 * Says which rows are asked for next, so that an answer stays under the payload limit with as few requests
 * as possible: several areas share one. How long a row is, is measured on the rows that have come.
 */
export class BlockPlan {
  private readonly areas: readonly AreaState[];

  constructor(
    sizes: readonly AreaSize[],
    /** Bytes that one answer should have at most. */
    private budget: number,
  ) {
    this.areas = sizes.map(stateOf);
  }

  /** The blocks of the next request; none when everything has come. */
  next(): Block[] {
    const blocks: Block[] = [];
    let left = this.budget;
    for (const [area, { rows, next, bytesPerRow }] of this.areas.entries()) {
      if (next >= rows) continue;
      let count = Math.min(rows - next, Math.floor(left / bytesPerRow));
      if (count < 1) {
        if (blocks.length > 0) break;
        count = 1;
      }
      left -= count * bytesPerRow;
      blocks.push({ area, from: next, count, last: next + count === rows });
    }
    return blocks;
  }

  /** A block has come and was so many bytes long. */
  came({ area, from, count }: Block, bytes: number): void {
    const state = this.areas[area];
    if (!state) return;
    state.next = from + count;
    // Rows that are longer further down are the rule in a ledger that grew, hence the quarter.
    state.bytesPerRow = Math.max(1, (bytes / count) * 1.25);
  }

  /** The request was too large. False when it cannot be made smaller. */
  halve(blocks: readonly Block[]): boolean {
    const rows = blocks.reduce((sum, { count }) => sum + count, 0);
    if (rows <= 1) return false;
    const asked = blocks.reduce(
      (sum, { area, count }) => sum + count * (this.areas[area]?.bytesPerRow ?? 0),
      0,
    );
    this.budget = Math.min(this.budget, asked) / 2;
    return true;
  }

  /** After these blocks nothing is left to be asked for. */
  endsWith(blocks: readonly Block[]): boolean {
    return blocks.reduce((sum, { count }) => sum + count, this.rowsDone) === this.rowsAll;
  }

  get rowsDone(): number {
    return this.areas.reduce((sum, { next }) => sum + next, 0);
  }

  get rowsAll(): number {
    return this.areas.reduce((sum, { rows }) => sum + rows, 0);
  }
}

function stateOf({ rows, columns }: AreaSize): AreaState {
  return { rows, columns, next: 0, bytesPerRow: Math.max(1, columns * FIRST_GUESS) };
}
