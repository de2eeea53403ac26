import { READ, type CodeColumn } from './columns';

/** Finds rows by the code in one column: the rows of a pool, the payments of an allocation. */
export class KeyIndex {
  private readonly rowsByCode = new Map<number, number[]>();

  constructor(column: CodeColumn) {
    const { state, values } = column;
    for (let row = 0; row < values.length; row += 1) {
      if (state[row] !== READ) continue;
      const code = values[row] as number;
      const rows = this.rowsByCode.get(code);
      if (rows) rows.push(row);
      else this.rowsByCode.set(code, [row]);
    }
  }

  rows(code: number): readonly number[] {
    return this.rowsByCode.get(code) ?? [];
  }

  has(code: number): boolean {
    return this.rowsByCode.has(code);
  }

  codes(): IterableIterator<number> {
    return this.rowsByCode.keys();
  }
}
