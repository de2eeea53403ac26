import { CellError, sameCell, sameLayout, tableAt, type SourceTable } from '../../src/ledger/source';

/** Two columns and three rows: B5 to C7, its header in row 4. */
const TABLE: SourceTable = {
  name: 'Pools',
  sheet: 'Ark1',
  firstRow: 5,
  firstColumn: 2,
  rowCount: 3,
  columns: [
    { caption: 'Pulje-id', cells: ['A', 'B', 'C'] },
    { caption: 'Navn', cells: ['a', 'b', 'c'] },
  ],
};
const BOOK = { tables: [TABLE], date1904: false, names: new Map(), notices: [] };

describe('The table that a cell is in', () => {
  it.each(['B5', 'C5', 'B7', 'C7'])('is found for its corner %s', (cell) => {
    expect(tableAt(BOOK, { sheet: 'Ark1', cell })).toBe(TABLE);
  });

  it.each(['B4', 'A5', 'D5', 'A7', 'D7', 'B8', 'C8'])('is none for %s, beside it', (cell) => {
    expect(tableAt(BOOK, { sheet: 'Ark1', cell })).toBeUndefined();
  });

  it('is none on another sheet', () => {
    expect(tableAt(BOOK, { sheet: 'Ark2', cell: 'B5' })).toBeUndefined();
  });
});

describe('A table stands as it stood', () => {
  const [first, second] = TABLE.columns as [SourceTable['columns'][0], SourceTable['columns'][0]];

  it('whatever its cells hold', () => {
    expect(sameLayout(TABLE, { ...TABLE, columns: [{ ...first, cells: ['X', 'Y', 'Z'] }, second] })).toBe(
      true,
    );
  });

  it.each<[string, Partial<SourceTable>]>([
    ['another name', { name: 'Frames' }],
    ['another sheet', { sheet: 'Ark2' }],
    ['another row', { firstRow: 6 }],
    ['another column', { firstColumn: 3 }],
    ['a row more', { rowCount: 4 }],
    ['a column less', { columns: [first] }],
    ['a column more', { columns: [first, second, first] }],
    ['its captions in another order', { columns: [second, first] }],
    ['another last caption', { columns: [first, { ...second, caption: 'Note' }] }],
  ])('but not with %s', (_, change) => {
    expect(sameLayout(TABLE, { ...TABLE, ...change })).toBe(false);
  });
});

describe('A cell holds what it held', () => {
  it.each([
    ['the same error', new CellError('#REF!'), new CellError('#REF!'), true],
    ['another error', new CellError('#REF!'), new CellError('#N/A'), false],
    ['an error for its text', '#REF!', new CellError('#REF!'), false],
    ['the text of an error', new CellError('#REF!'), '#REF!', false],
    ['a number for its text', 1, '1', false],
    ['0 for nothing', null, 0, false],
    ['the same text', 'A', 'A', true],
  ])('%s', (_, one, other, same) => expect(sameCell(one, other)).toBe(same));
});
