import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { largePool } from '../../scripts/bench/largePool';
import { goal, verdict, yardstick } from '../../scripts/bench/row';
import { writeXlsx } from '../../scripts/bench/writeXlsx';
import type { SourceWorkbook } from '../../src/ledger/source';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';

/** What a workbook says, and nothing of how it is held. */
function said({ tables, names }: SourceWorkbook): unknown {
  return [
    [...names],
    tables.map(({ name, sheet, firstRow, firstColumn, rowCount, columns }) => [
      [name, sheet, firstRow, firstColumn, rowCount],
      columns.map(({ caption, cells, formulas, formats }) => [
        caption,
        cells,
        [...(formulas ?? [])],
        // A format is read of cells that hold something, and where it is not the general one.
        [...(formats ?? [])].filter(([row]) => cells[row] !== null),
      ]),
    ]),
  ];
}

describe('the workbook that the bench measures with', () => {
  it('is read from its file as it was made, formulas and formats too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
    const file = path.join(folder, 'pool.xlsx');
    try {
      const made = largePool(300);
      writeXlsx(made, file);
      const read = await readWorkbook(new Uint8Array(readFileSync(file)), { inflate: inflateWithNode });
      expect(made.tables.at(-1)).toMatchObject({ name: 'Allocations', rowCount: 300 });
      expect(said(read)).toEqual(said(made));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the same in every run, and another one for another seed', () => {
    expect(said(largePool(40))).toEqual(said(largePool(40)));
    expect(said(largePool(40, 2))).not.toEqual(said(largePool(40)));
  });
});

describe('a goal', () => {
  it('is met where every value is at most its limit', () => {
    expect(verdict(goal('', '', '', [1, 1], [2, 3]))).toBe('met');
    expect(verdict(goal('', '', '', [1, 1], [3.01, 3]))).toBe('SHORT');
  });

  it('is short where a value is missing, and nothing is said of a yardstick', () => {
    expect(verdict(goal('', '', '', [NaN, 1]))).toBe('SHORT');
    expect(verdict(yardstick('', ''))).toBe('');
  });
});
