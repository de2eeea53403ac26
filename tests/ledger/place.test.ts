import { Ledger } from '../../src/ledger/ledger';
import { placeOf, sheetRow } from '../../src/ledger/place';

const TABLE = {
  name: 'Pools',
  sheet: 'Ark 1',
  firstRow: 8,
  firstColumn: 3,
  rowCount: 3,
  columns: [
    { caption: ' Pulje-ID ', cells: ['A', null, 'B'] },
    { caption: 'Navn', cells: ['a', null, 'b'], mapped: { field: 'name', unit: 'kr', position: 0 } as const },
  ],
};
const pools = new Ledger({ tables: [TABLE], date1904: false, names: new Map(), notices: [] }).table('Pools');

describe('Where a cell stands', () => {
  it('is told as Excel shows it, blank rows counted, with the caption as it is written', () => {
    expect(placeOf(pools, 1, 'poolId')).toEqual({
      table: 'Pools',
      field: 'poolId',
      caption: ' Pulje-ID ',
      sheet: 'Ark 1',
      cell: 'C10',
      row: 10,
    });
    expect(sheetRow(pools, 0)).toBe(8);
  });

  it('has no address for a column that is not there, nor for a value that a mapping states', () => {
    expect(placeOf(pools, 0, 'account')).toMatchObject({ caption: '', sheet: 'Ark 1', cell: '', row: 8 });
    expect(placeOf(pools, 0, 'name')).toMatchObject({ caption: 'Navn', cell: '' });
  });
});
