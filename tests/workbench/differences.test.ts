import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError } from '../../src/ledger/source';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import { CannotSave, differencesFrom } from '../../src/workbench/host/differences';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openWorkbookFile } from '../../src/workbench/host/openFile';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { saveCopy, type Differences } from '../../src/workbook/file/patch/saveCopy';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
const REAL = path.resolve('../shared/real');
const inflate = inflateWithNode;

const grids: UniverGrid[] = [];
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

async function open(bytes: Uint8Array): Promise<ExcelHost> {
  return openWorkbookFile(bytes, {
    inflate,
    grid: (sheets) => {
      const grid = headlessGrid({ sheets });
      grids.push(grid);
      return grid;
    },
  });
}

/** Types a value or a formula into one cell, as the user does. */
async function type(host: ExcelHost, sheet: string, row: number, column: number, value: string | number) {
  host.grid.write(sheet, { row: row - 1, column: column - 1, rows: 1, columns: 1 }, [[value]]);
  await host.grid.settled();
}

/** Without the formulas of the sample's overview and key figures: nobody answers them here, so an edit turns them to #NAME?. */
function own({ cells }: Differences): Differences['cells'] {
  return cells.filter(
    ({ sheet, cell }) => sheet !== 'Nøgletal' && (sheet !== 'Overblik' || /^A4[01]$/.test(cell)),
  );
}

describe('What a workbook in the grid holds otherwise than its file', () => {
  it('is nothing where nothing was done', async () => {
    const host = await open(SAMPLE);
    expect(await differencesFrom(SAMPLE, host, inflate)).toEqual({
      ...{ cells: [], tables: [], sheets: [] },
      ...{ newTables: [], names: [] },
    });
  });

  it('is the cell that was typed in, and is in the copy when that is opened again', async () => {
    const host = await open(SAMPLE);
    await type(host, 'Tilsagn', 8, 7, 22_800_001);
    const differences = await differencesFrom(SAMPLE, host, inflate);
    expect(own(differences)).toEqual([{ sheet: 'Tilsagn', cell: 'G8', content: 22_800_001 }]);
    const { bytes } = await saveCopy(SAMPLE, differences);
    const copy = await open(bytes);
    expect(copy.grid.read('Tilsagn', { row: 7, column: 6, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(
      22_800_001,
    );
    expect(own(await differencesFrom(bytes, copy, inflate))).toEqual([]);
  });

  it('is a cell that was emptied, and a formula with its value, as a file stores it', async () => {
    const host = await open(SAMPLE);
    await type(host, 'Tilsagn', 8, 4, '');
    await type(host, 'Overblik', 40, 1, '=SUM(1,2)');
    await type(host, 'Overblik', 41, 1, '=PULJE.MIO_KR(A40)');
    expect(own(await differencesFrom(SAMPLE, host, inflate))).toEqual([
      { sheet: 'Overblik', cell: 'A40', content: { formula: 'SUM(1,2)', value: 3 } },
      {
        sheet: 'Overblik',
        cell: 'A41',
        content: { formula: '_xldudf_PULJE_MIO_KR(A40)', value: new CellError('#NAME?') },
      },
      { sheet: 'Tilsagn', cell: 'D8', content: null },
    ]);
  });

  it('is a row that joined its table', async () => {
    const host = await open(SAMPLE);
    const table = host.book.table('Pools');
    const below = table.range.row + table.range.rows;
    const width = table.range.columns;
    host.grid.write(table.sheet.name, { row: below, column: table.range.column, rows: 1, columns: width }, [
      ['NY', 'Ny pulje', ...Array<string>(width - 2).fill('')],
    ]);
    await host.grid.settled();
    const differences = await differencesFrom(SAMPLE, host, inflate);
    expect(differences.tables).toEqual([{ table: 'Pools', rows: 1 }]);
    const copy = await open((await saveCopy(SAMPLE, differences)).bytes);
    expect(copy.book.table('Pools').range.rows).toBe(table.range.rows);
  });

  it('is a sheet that was added, with its cells', async () => {
    const host = await open(SAMPLE);
    host.book.addSheet('Noter');
    await type(host, 'Noter', 2, 2, 'husk');
    const { sheets } = await differencesFrom(SAMPLE, host, inflate);
    expect(sheets.map(({ name }) => name)).toEqual(['Noter']);
    expect(sheets[0]).toMatchObject({
      rows: [
        [{}, {}],
        [{}, { content: 'husk' }],
      ],
    });
  });

  it('is a table and a name that were added, and nothing of either once they were taken away', async () => {
    const host = await open(SAMPLE);
    const sheet = host.book.addSheet('Liste');
    const write = (row: number, line: readonly (string | number)[]): void =>
      host.grid.write('Liste', { row, column: 1, rows: 1, columns: line.length }, [line]);
    write(2, ['Navn', 'Beløb']);
    write(3, ['a', 12.5]);
    host.book.addTable(sheet, { row: 2, column: 1, rows: 2, columns: 2 }, 'Posteringer');
    host.book.defineName('Beløbene', '=Liste!$C$4:$C$5');
    await host.grid.settled();
    write(4, ['b', 30]);
    await type(host, 'Overblik', 40, 1, '=SUM(Beløbene)+MAX(Posteringer[Beløb])');
    const { bytes } = await saveCopy(SAMPLE, await differencesFrom(SAMPLE, host, inflate));
    const copy = await open(bytes);
    const { range, sheet: on } = copy.book.table('Posteringer');
    expect([on.name, range]).toEqual(['Liste', { row: 2, column: 1, rows: 3, columns: 2 }]);
    await type(copy, 'Liste', 5, 3, 40);
    const sum = copy.grid.read('Overblik', { row: 39, column: 0, rows: 1, columns: 1 })[0]?.[0];
    expect([sum?.value, sum?.formula]).toEqual([92.5, '=SUM(Beløbene)+MAX(Posteringer[Beløb])']);

    host.book.removeSheet(sheet);
    host.book.removeName('Beløbene');
    await host.grid.settled();
    const { sheets, newTables, names } = await differencesFrom(SAMPLE, host, inflate);
    expect([sheets, newTables, names]).toEqual([[], [], []]);
  });

  it('cannot be saved where a sheet of the file is gone', async () => {
    const host = await open(SAMPLE);
    host.book.removeSheet(host.book.sheet('Frafald'));
    await expect(differencesFrom(SAMPLE, host, inflate)).rejects.toEqual(
      new CannotSave('sheet-removed', 'Frafald'),
    );
  });

  const real = existsSync(REAL) ? readdirSync(REAL).filter((file) => /\.xls[xm]$/.test(file)) : [];
  it('is nothing for a workbook of another program that was only opened, but for what it had not calculated', async () => {
    if (real.length === 0) console.log('no folder of real workbooks here: only the sample was compared');
    for (const file of real) {
      const bytes = new Uint8Array(readFileSync(path.join(REAL, file)));
      const host = await open(bytes);
      const { cells, ...others } = await differencesFrom(bytes, host, inflate);
      const written = cells.filter(
        ({ content }) => typeof content !== 'object' || content === null || !('formula' in content),
      );
      expect([file, written, others]).toEqual([
        file,
        [],
        { tables: [], sheets: [], newTables: [], names: [] },
      ]);
      grids.splice(0).forEach((grid) => grid.dispose());
    }
  });
});
