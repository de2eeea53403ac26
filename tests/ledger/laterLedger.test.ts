import { laterLedger } from '../../src/ledger/laterLedger';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

const before: ExampleWorkbook = {
  Pools: [
    { poolId: 'NT', name: 'Puljen' },
    { poolId: 'nt-10y', name: 'Øremærket', parentId: 'NT' },
  ],
  Projects: [
    { projectId: 'A', poolId: 'NT-10Y' },
    { projectId: 'B', poolId: 'NT' },
  ],
};

/** The workbook with one cell changed, and every other column the same object. */
function withCell(
  source: SourceWorkbook,
  name: string,
  caption: string,
  row: number,
  cell: Cell,
): SourceWorkbook {
  return {
    ...source,
    tables: source.tables.map((table) =>
      table.name !== name
        ? table
        : {
            ...table,
            columns: table.columns.map((column) =>
              column.caption === caption
                ? { ...column, cells: column.cells.map((each, at) => (at === row ? cell : each)) }
                : column,
            ),
          },
    ),
  };
}

const source = exampleSource(before);
const known = new Ledger(source);
const after = (...edit: [name: string, caption: string, row: number, cell: Cell]) =>
  straight(laterLedger(known, withCell(source, ...edit)));

it('Columns in which nothing changed are not read again', () => {
  const { ledger, changed } = after('Projects', 'Pool ID', 1, 'X');
  expect(changed).toEqual(new Map([['Projects', new Map([['poolId', [1]]])]]));
  expect(ledger.table('Projects').column('projectId')).toBe(known.table('Projects').column('projectId'));
  expect(ledger.table('Projects').column('poolId')).not.toBe(known.table('Projects').column('poolId'));
  expect(ledger.table('Pools')).toBe(known.table('Pools'));
});

it('An id that two cells spell in two ways is spelled as the first that is left spells it', () => {
  const { ledger, changed } = after('Pools', 'Pool ID', 1, 'X');
  const pool = ledger.table('Projects').codes('poolId').values[0] as number;
  expect(ledger.interner.text(pool)).toBe('NT-10Y');
  expect(changed).toBeNull();
});

it('A row that comes into use, or out of it, moves the rows of every column', () => {
  const row = { ...source.tables[0], rowCount: 3 } as SourceWorkbook['tables'][0];
  const longer = {
    ...row,
    columns: row.columns.map((column) => ({ ...column, cells: [null, ...column.cells] })),
  };
  const blankFirst = { ...source, tables: [longer, ...source.tables.slice(1)] };
  const used = withCell(blankFirst, 'Pools', 'Name', 0, 'Ny pulje');
  const { ledger } = straight(laterLedger(new Ledger(blankFirst), used));
  expect([...ledger.table('Pools').offsets]).toEqual([0, 1, 2]);
  expect([...ledger.table('Pools').codes('poolId').state]).toEqual([0, 1, 1]);
});

it.each<[string, SourceWorkbook]>([
  ['another date system', { ...source, date1904: true }],
  ['another cut-off date', { ...source, names: new Map([['CutOff', 45_000]]) }],
  ['a notice about the file', { ...source, notices: [{ kind: 'macros' }] }],
  ['a table less', { ...source, tables: source.tables.slice(1) }],
  [
    'a table elsewhere',
    { ...source, tables: source.tables.map((table) => ({ ...table, firstRow: table.firstRow + 1 })) },
  ],
  [
    'a caption changed',
    {
      ...source,
      tables: source.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column, at) => (at === 0 ? { ...column, caption: 'Note' } : column)),
      })),
    },
  ],
])('Nothing that was found out before holds with %s', (_what, workbook) => {
  expect(straight(laterLedger(known, workbook)).changed).toBeNull();
});

it('A row that is gone takes its spelling of an id with it', () => {
  const shorter = {
    ...source,
    tables: source.tables.map((table) => (table.name === 'Pools' ? { ...table, rowCount: 1 } : table)),
  };
  const { ledger, changed } = straight(laterLedger(known, shorter));
  const pool = ledger.table('Projects').codes('poolId').values[0] as number;
  expect(ledger.interner.text(pool)).toBe('NT-10Y');
  expect(changed).toBeNull();
});

it('A row that is gone from a table whose ids are each spelled in one way changes that table only', () => {
  const plain = exampleSource({
    Pools: [{ poolId: 'P' }],
    Projects: [{ projectId: 'A' }, { projectId: 'B' }],
  });
  const shorter = {
    ...plain,
    tables: plain.tables.map((table) => (table.name === 'Projects' ? { ...table, rowCount: 1 } : table)),
  };
  const { changed } = straight(laterLedger(new Ledger(plain), shorter));
  expect([...(changed?.keys() ?? [])]).toEqual(['Projects']);
});

it('A caption of the owner’s own is noticed too', () => {
  const withOwn = (caption: string): SourceWorkbook => ({
    ...source,
    tables: source.tables.map((table) =>
      table.name === 'Pools' ? { ...table, columns: [...table.columns, { caption, cells: [] }] } : table,
    ),
  });
  const first = new Ledger(withOwn('Bemærkning'));
  expect(straight(laterLedger(first, withOwn('Bemærkning'))).changed).not.toBeNull();
  expect(straight(laterLedger(first, withOwn('Note'))).changed).toBeNull();
});

/** A table with rows of which none of our columns holds anything, and one that can be edited. */
const sparse = (ids: readonly Cell[], names: readonly Cell[], formats?: ReadonlyMap<number, string>) => ({
  ...source,
  tables: [
    {
      ...(source.tables[0] as SourceWorkbook['tables'][0]),
      rowCount: ids.length,
      columns: [
        { caption: 'Pool ID', cells: ids, ...(formats ? { formats } : {}) },
        { caption: 'Name', cells: names },
      ],
    },
  ],
});

it('The rows that changed are told by their number among the rows in use, for every column', () => {
  const was = sparse([null, 'P', null, 'Q', 'R', null], [null, 'En', null, 'To', 'Tre', null]);
  const now = sparse([null, 'P', '  ', 'Q', 'S', null], [null, 'Et', null, 'Tu', 'Tre', null]);
  const { ledger, changed } = straight(laterLedger(new Ledger(was), now));
  expect(changed?.get('Pools')).toEqual(
    new Map([
      ['poolId', [2]],
      ['name', [0, 1]],
    ]),
  );
  const { values } = ledger.table('Pools').codes('name');
  expect([...values].map((code) => ledger.interner.text(code))).toEqual(['Et', 'Tu', 'Tre']);
});

it.each<[string, SourceWorkbook]>([
  ['a row came into use', sparse(['P', 'Q', 'R'], [null, null, null])],
  ['a row is in use no more', sparse([null, null, 'R'], [null, null, null])],
  ['a row was added', sparse([null, 'Q', 'R', 'S'], [null, null, null, null])],
])('Of every field any row may be another where %s', (_what, now) => {
  const { ledger, changed } = straight(
    laterLedger(new Ledger(sparse([null, 'Q', 'R'], [null, null, null])), now),
  );
  const { columns } = ledger.table('Pools');
  expect(changed?.get('Pools')).toEqual(new Map(columns.map(({ field }) => [field, null])));
});

it('A cell that is shown in another format is read again', () => {
  const before = sparse([45_000, 45_001], ['En', 'To'], new Map([[0, 'dd-mm-yyyy']]));
  const after = sparse([45_000, 45_001], ['En', 'To'], new Map([[1, 'dd-mm-yyyy']]));
  const { ledger, changed } = straight(laterLedger(new Ledger(before), after));
  expect(changed?.get('Pools')).toEqual(new Map([['poolId', [0, 1]]]));
  const { problems } = ledger.table('Pools').column('poolId');
  expect(problems.map(({ kind, row }) => [kind, row])).toEqual([['id-as-date', 1]]);
});

it('A column that is the same object is read anew where other rows are in use', () => {
  const pools = (...ids: Cell[]): SourceWorkbook => ({
    ...source,
    tables: [
      {
        name: 'Pools',
        sheet: 'Pools',
        firstRow: 2,
        firstColumn: 1,
        rowCount: 3,
        columns: [{ caption: 'Pool ID', cells: ids }, NAMES],
      },
    ],
  });
  const NAMES = { caption: 'Name', cells: [null, 'Anden', null] };
  const { ledger } = straight(laterLedger(new Ledger(pools('P', 'Q', null)), pools(null, 'Q', 'R')));
  const table = ledger.table('Pools');
  const nameOf = (row: number): string => ledger.interner.text(table.codes('name').values[row] as number);
  expect([...table.offsets]).toEqual([1, 2]);
  expect([nameOf(0), nameOf(1)]).toEqual(['Anden', '']);
});

it('What could not be read in a column that is kept is still told, once and in its place', () => {
  const doubtful = withCell(
    withCell(source, 'Projects', 'Start', 0, 'snart'),
    'Projects',
    'End',
    1,
    'senere',
  );
  const again = withCell(doubtful, 'Projects', 'End', 1, 'meget senere');
  const { ledger } = straight(laterLedger(new Ledger(doubtful), again));
  const problems = (of: Ledger) => of.table('Projects').columns.flatMap((column) => column.problems);
  expect(problems(ledger)).toEqual(problems(new Ledger(again)));
  expect(problems(ledger).map(({ field, row }) => [field, row])).toEqual([
    ['start', 0],
    ['end', 1],
  ]);
});

it('A mapping that states an amount in another unit is followed, though no cell is another', () => {
  const inUnit = (unit: 'kr' | 'million'): SourceWorkbook => ({
    ...source,
    tables: [
      {
        ...(source.tables[0] as SourceWorkbook['tables'][0]),
        name: 'Frames',
        rowCount: 1,
        columns: [
          { caption: 'Pulje-id', cells: ['P'] },
          { caption: 'Bevilget', cells: [2], mapped: { field: 'appropriation', unit, position: 2 } },
        ],
      },
    ],
  });
  const { ledger } = straight(laterLedger(new Ledger(inUnit('kr')), inUnit('million')));
  expect([...ledger.table('Frames').numbers('appropriation').values]).toEqual([2_000_000_00]);
});

it('One id of several that were edited is enough for the spelling of it to be looked for anew', () => {
  const pools = (...ids: Cell[]) => sparse(ids, ['En', 'To', 'Tre']);
  const { ledger, changed } = straight(
    laterLedger(new Ledger(pools('NT', 'nt', 'A')), pools('X', 'nt', 'B')),
  );
  expect(ledger.interner.text(ledger.table('Pools').codes('poolId').values[1] as number)).toBe('nt');
  expect(changed).toBeNull();
});

it('The spelling of an id is looked for anew where as many rows are in use, but others', () => {
  const pools = (...ids: Cell[]) => sparse(ids, [null, null, null]);
  const { ledger, changed } = straight(
    laterLedger(new Ledger(pools('NT', 'nt', null)), pools(null, 'nt', 'Q')),
  );
  expect(ledger.interner.text(ledger.table('Pools').codes('poolId').values[0] as number)).toBe('nt');
  expect(changed).toBeNull();
});

it('An error value that is the same, or a cell that is blank in another way, is no change', () => {
  const was = sparse([new CellError('#REF!'), 'P', null], ['En', 'To', 'Tre']);
  const now = sparse([new CellError('#REF!'), 'P'], ['En', 'To', 'Tre']);
  const sameRows = { ...now, tables: now.tables.map((table) => ({ ...table, rowCount: 3 })) };
  expect(straight(laterLedger(new Ledger(was), sameRows)).changed?.get('Pools')).toEqual(new Map());
});

it('Cells and formats that changed in one column are told in the order of the rows, each once', () => {
  const names = ['En', 'To', 'Tre'];
  const was = sparse([45_000, 45_001, 45_002], names, new Map([[2, '0']]));
  const now = sparse(
    [45_000, 45_009, 45_003],
    names,
    new Map([
      [2, 'dd-mm-yyyy'],
      [0, 'dd-mm-yyyy'],
    ]),
  );
  const { changed } = straight(laterLedger(new Ledger(was), now));
  expect(changed?.get('Pools')).toEqual(new Map([['poolId', [0, 1, 2]]]));
});

it('Formats that are the same by row are no change, and below the last row none is either', () => {
  const shown = (...formats: [number, string][]) => sparse([45_000, 45_001], ['En', 'To'], new Map(formats));
  const { changed } = straight(
    laterLedger(new Ledger(shown([0, 'dd-mm-yyyy'])), shown([2, '0'], [0, 'dd-mm-yyyy'])),
  );
  expect(changed?.get('Pools')).toEqual(new Map());
});

it('A number is no spelling of an id: an edit of one leaves all that was found out elsewhere', () => {
  const { changed } = after('Projects', 'Start', 0, 45_000);
  expect(changed).toEqual(new Map([['Projects', new Map([['start', [0]]])]]));
});

it('Ids that stand in the same rows as before keep their spelling where a row moved below them', () => {
  const pools = (...ids: Cell[]) => sparse(ids, [null, null, null, null]);
  const { ledger, changed } = straight(
    laterLedger(new Ledger(pools('NT', 'nt', 'Q', null)), pools('NT', 'nt', null, 'Q')),
  );
  expect(changed?.get('Pools')?.get('poolId')).toBeNull();
  expect(ledger.interner.text(ledger.table('Pools').codes('poolId').values[1] as number)).toBe('NT');
});
