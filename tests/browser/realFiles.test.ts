import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../src/ledger/address';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import { openWorkbookFile } from '../../src/workbench/host/openFile';
import { RunningWorkbench } from './workbenchPage';

const FOLDER = '../shared/real';
const COMPARED = 20;
// Opening all of them takes a minute and a half: `npm run proof` does, every change tries the four smallest.
const all = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];
const bySize = [...all].sort((a, b) => statSync(join(FOLDER, a)).size - statSync(join(FOLDER, b)).size);
const files = process.env.PROOF_RUNS ? all : bySize.slice(0, 4);

interface SpreadCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Cells with something in them, spread over the sheets, as the grid without a page shows them. */
function spread(grid: UniverGrid): SpreadCell[] {
  const all = grid.sheets().flatMap((sheet) => {
    const used = grid.used(sheet);
    if (used === null) return [];
    return grid.read(sheet, used).flatMap((line, row) =>
      line.flatMap(({ value }, column) => {
        if (value === '') return [];
        const [at, across] = [used.row + row, used.column + column];
        return [{ sheet, cell: cellAddress(at + 1, across + 1), text: grid.shown(sheet, at, across) }];
      }),
    );
  });
  const step = Math.max(1, Math.floor(all.length / COMPARED));
  return all.filter((_, index) => index % step === 0).slice(0, COMPARED);
}

if (files.length === 0) {
  it('has no real workbooks to open: their folder is not beside this clone', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
} else {
  describe('a workbook of another program opens in the page', () => {
    let workbench: RunningWorkbench;
    beforeAll(async () => {
      workbench = await RunningWorkbench.start();
    }, 240_000);
    afterAll(() => workbench.stop());

    it.each(files)(
      '%s',
      async (name) => {
        let grid: UniverGrid | undefined;
        await openWorkbookFile(new Uint8Array(readFileSync(join(FOLDER, name))), {
          grid: (sheets) => (grid = headlessGrid({ sheets })),
        });
        const cells = grid ? spread(grid) : [];
        grid?.dispose();
        expect(cells.length).toBe(COMPARED);
        const open = await workbench.open();
        await open.page.locator('input[type=file]').setInputFiles(join(FOLDER, name));
        await open.opened(name);
        for (const { sheet, cell, text } of cells) {
          const shown = await open.shown(sheet, cell);
          // A number that its column is too narrow for is never shown in part.
          expect([sheet, cell, /^#+$/.test(shown) ? text : shown]).toEqual([sheet, cell, text]);
        }
        const { strayRequests, complaints } = open;
        expect({ strayRequests, complaints }).toEqual({ strayRequests: [], complaints: [] });
        await open.close();
      },
      120_000,
    );
  });
}
