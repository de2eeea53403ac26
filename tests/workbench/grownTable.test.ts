import { headlessGrid } from '../../src/workbench/grid/headlessGrid';

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('a formula of more than 64 characters', () => {
  it('follows a table that has grown, also when it is calculated again without it', async () => {
    const grid = headlessGrid({ sheets: ['Data', 'Report'] });
    const table = { name: 'Allocations', sheet: 'Data', columns: ['Amount'] };
    grid.write('Data', at(0, 0, 3), [['Amount'], [1], [2]]);
    grid.defineTable({ ...table, range: at(0, 0, 3) });
    grid.useFunctions(['PULJE.ROWS'], async (calls) =>
      calls.map(({ arguments: [cells] }) => ({ value: (cells as unknown[]).length })),
    );
    grid.write('Report', at(0, 0), [
      ['=PULJE.ROWS(Allocations[#All],"a text that makes the formula a long one")'],
    ]);
    await grid.settled();
    grid.write('Data', at(3, 0), [[4]]);
    grid.defineTable({ ...table, range: at(0, 0, 4) });
    await grid.settled();
    expect(grid.read('Report', at(0, 0))[0]?.[0]?.value).toBe(4);
    grid.dispose();
  });
});
