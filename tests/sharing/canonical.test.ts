import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceTable } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { canonicalTable, type CanonicalTable } from '../../src/sharing/canonicalRows';
import { canonicalForm } from '../../src/sharing/canonicalValue';

function canonical(name: TableName, book: ExampleWorkbook): CanonicalTable {
  return canonicalTable(new Ledger(exampleSource(book)), name);
}

/** A table written cell by cell, from D8. */
function tableOf(
  name: TableName,
  captions: readonly string[],
  rows: readonly (readonly Cell[])[],
): CanonicalTable {
  const source: SourceTable = {
    name,
    sheet: 'Ark1',
    firstRow: 8,
    firstColumn: 4,
    rowCount: rows.length,
    columns: captions.map((caption, at) => ({ caption, cells: rows.map((row) => row[at] ?? null) })),
  };
  return canonicalTable(
    new Ledger({ tables: [source], date1904: false, names: new Map(), notices: [] }),
    name,
  );
}

/** The canonical form of one cell under a caption of `Allocations`, beside an id. */
function form(caption: string, field: string, cell: Cell): string {
  return canonicalForm(tableOf('Allocations', ['Tilsagns-id', caption], [['T1', cell]]).value(0, field));
}

describe('A cell says', () => {
  test.each<[string, string, string, Cell, string]>([
    ['an amount in whole øre', 'Beløb', 'amount', 22.8, '=2280'],
    ['the same amount in millions', 'Beløb (mio. kr.)', 'amount', 22.8, '=2280000000'],
    ['an amount another program saved with other last digits', 'Beløb', 'amount', 0.30000000000000004, '=30'],
    ['a part of an øre, so that it is never lost', 'Beløb', 'amount', 0.005, '=0.5'],
    ['a day', 'Tilsagnsdato', 'committedOn', 45_000.75, '=2023-03-15'],
    ['a year', 'Finansår', 'year', 2024, '=2024'],
    ['a choice by its value', 'Status', 'status', 'Givet', '=committed'],
    ['an id as ids are compared', 'Projekt-id', 'projectId', '\u00a0AI  Knogle\u200b ', '=ai knogle'],
    ['an id that is a number', 'Projekt-id', 'projectId', 7, '=7'],
    [
      'a text without outer blanks',
      'Kilde',
      'source',
      '\u200b Akt. 85  side 2\r\nbilag ',
      '=Akt. 85  side 2\nbilag',
    ],
    ['a decomposed text composed', 'Kilde', 'source', 'A\u030arhus', '=Århus'],
    ['nothing', 'Kilde', 'source', ' \u00a0', ''],
    ['an amount typed as text, unreadable', 'Beløb', 'amount', ' 22,8 ', '?text:22,8'],
    ['a negative amount, unreadable', 'Beløb', 'amount', -22.8, '?number:-22.8'],
    ['an error value, unreadable', 'Beløb', 'amount', new CellError('#REF!'), '?error:#REF!'],
    ['true, unreadable', 'Beløb', 'amount', true, '?boolean:TRUE'],
    ['an amount in an unknown unit, unreadable', 'Beløb (EUR)', 'amount', 22.8, '?number:22.8'],
    ['an unknown choice, unreadable', 'Status', 'status', 'måske', '?text:måske'],
  ])('%s', (_, caption, field, cell, expected) => {
    expect(form(caption, field, cell)).toBe(expected);
  });

  test('a number the same, whatever its format', () => {
    const formats = new Map([[0, 'dd-mm-yyyy']]);
    const source = exampleSource({ Frames: [{ poolId: 'P', year: 2024, appropriation: 45_000 }] });
    const tables = source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, formats })),
    }));
    const table = canonicalTable(new Ledger({ ...source, tables }), 'Frames');
    expect(table.value(0, 'appropriation')).toEqual({ state: 'value', text: '4500000' });
    expect(table.value(0, 'year')).toEqual({ state: 'value', text: '2024' });
  });
});

test('Two whole amounts have one form exactly when they are the same øre.', () => {
  const ore = fc.integer({ min: 0, max: 1e12 });
  fc.assert(
    fc.property(ore, ore, (one, other) => {
      const [a, b] = [one, other].map((each) => form('Beløb', 'amount', each / 100));
      expect(a === b).toBe(one === other);
      expect(a).toBe(`=${one}`);
    }),
  );
});

describe('A row', () => {
  test('with an id of its own is known by it, and shown as it is spelled', () => {
    const [row] = canonical('Pools', { Pools: [{ poolId: ' NT-10Y', name: 'Ny teknologi' }] }).rows;
    expect(row).toEqual({ row: 0, id: 'nt-10y', key: 'id nt-10y', ordinal: 1, name: 'NT-10Y' });
  });

  test('of two with one id stays a row of its own', () => {
    const table = canonical('Pools', { Pools: [{ poolId: 'A' }, { poolId: 'a ' }, { poolId: 'B' }] });
    expect(table.rows.map(({ key, ordinal }) => [key, ordinal])).toEqual([
      ['id a', 1],
      ['id a', 2],
      ['id b', 1],
    ]);
  });

  test('without an id is known by all its fields, and equal ones are counted', () => {
    const frame = { poolId: 'A', year: 2024, appropriation: 10 };
    const table = canonical('Frames', { Frames: [frame, { ...frame, appropriation: 11 }, frame] });
    const [first, second, third] = table.rows;
    expect(first?.id).toBeNull();
    expect(first?.name).toBe('A · 2024');
    expect(second?.key).not.toBe(first?.key);
    expect([third?.key, third?.ordinal]).toEqual([first?.key, 2]);
  });

  test('whose id cannot be read is known by its fields, its raw id among them', () => {
    const table = canonical('Pools', { Pools: [{ poolId: '#N/A', name: 'Ny teknologi' }] });
    expect(table.rows[0]?.id).toBeNull();
    expect(table.value(0, 'poolId')).toEqual({ state: 'unreadable', type: 'error', text: '#N/A' });
  });

  test('in which only an own column holds something is none, and the next one keeps its place', () => {
    const table = tableOf(
      'Frames',
      ['Bemærkning', 'Pulje-id', 'Bevilling'],
      [
        ['kun mit', null, null],
        [null, 'A', 5],
      ],
    );
    expect(table.rows.map(({ name }) => name)).toEqual(['A']);
    expect(table.place(0, 'appropriation')).toEqual({ sheet: 'Ark1', cell: 'F9' });
    expect(table.place(0, 'carriedIn').cell).toBe('');
  });

  test('keeps its key when its fields could be parted in another way', () => {
    const captions = ['Pulje-id', 'Kilde'];
    const [one] = tableOf('Frames', captions, [['a', '1:b']]).rows;
    const [other] = tableOf('Frames', captions, [['a1:', 'b']]).rows;
    expect(one?.key).not.toBe(other?.key);
  });
});

test('A table that is not there has no rows and says so.', () => {
  const table = canonical('Savings', { raw: { without: ['Savings'] } });
  expect([table.isThere, table.rows.length]).toEqual([false, 0]);
});
