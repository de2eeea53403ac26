import fc from 'fast-check';
import { poolEffects } from '../../src/functions/poolEffects';
import { CellError, type Cell, type SourceWorkbook } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import { comparisonHtml, comparisonJson, comparisonText } from '../../src/report/comparison';
import type { ComparedFiles } from '../../src/report/comparisonWords';
import { compare } from '../../src/sharing/compare';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { sourceOf } from '../rules/book';
import { rearranged } from '../rules/checking';
import { cleanBook } from '../rules/cleanWorkbook';
import { bookOf } from '../support/book';
import { runs } from '../support/runs';
import { inflate } from '../workbook/file/patch/patched';
import { captionOf, withCell, withTable } from './sealing';
import { SAMPLE } from './sharedBook';

const source = sourceOf(cleanBook());

interface Json {
  readonly rows: readonly Record<
    'table' | 'row' | 'kind' | 'column' | 'sheet' | 'cell' | 'from' | 'to',
    unknown
  >[];
  readonly pools: readonly Record<'pool' | 'year' | 'from' | 'to', unknown>[];
  readonly reasons?: readonly string[];
}

function files(before: SourceWorkbook, after: SourceWorkbook): ComparedFiles {
  const [old, now] = [bookOf(before), bookOf(after)];
  return {
    before: 'a.xlsx',
    after: 'b.xlsx',
    ...compare(old.ledger, now.ledger),
    pools: poolEffects(old, now),
  };
}

function compared(before: SourceWorkbook, after: SourceWorkbook): Json {
  return JSON.parse(comparisonJson(files(before, after), 'en')) as Json;
}

/** Rows as `kind Table row column: from -> to`. */
function told({ rows }: Pick<Json, 'rows'>): string[] {
  return rows.map(({ kind, table, row, column, from, to }) =>
    [
      kind,
      table,
      row,
      typeof column === 'string' ? `${column}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const without = (name: TableName, row: number): SourceWorkbook =>
  withTable(source, name, (table) => ({
    ...table,
    rowCount: table.rowCount - 1,
    columns: table.columns.map((column) => ({
      ...column,
      cells: column.cells.filter((_, at) => at !== row),
    })),
  }));

describe('Two versions of the published sample', () => {
  test('differ by one krone on one commitment, and so do the pools around it, for the year and the period', async () => {
    const sample = await readWorkbook(SAMPLE, { inflate });
    const amount = (
      name: TableName,
      caption: string,
      row: number,
      change: (cell: Cell) => Cell,
    ): SourceWorkbook =>
      withTable(sample, name, (table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.caption === caption
            ? { ...column, cells: column.cells.map((cell, at) => (at === row ? change(cell) : cell)) }
            : column,
        ),
      }));
    const ids = sample.tables.find(({ name }) => name === 'Allocations')!.columns;
    const row = ids.find(({ caption }) => caption === 'Projekt-id')!.cells.indexOf('TALE-TIL-TEKST');
    const { rows, pools } = compared(
      sample,
      amount('Allocations', 'Beløb', row, (cell) => Number(cell) + 1),
    );
    expect(rows).toEqual([
      {
        table: 'Allocations',
        row: ids[0]!.cells[row],
        kind: 'changed',
        column: 'Beløb',
        sheet: 'Tilsagn',
        cell: `G${row + 5}`,
        from: 8_500_000,
        to: 8_500_001,
      },
    ]);
    expect(pools).toEqual([
      { pool: 'NT', year: null, from: 53_700_000, to: 53_699_999 },
      { pool: 'NT-10Y', year: null, from: 25_900_000, to: 25_899_999 },
      { pool: 'NT-10Y', year: 2024, from: 0, to: -1 },
    ]);
  });

  test('are equal where nothing differs', async () => {
    const sample = await readWorkbook(SAMPLE, { inflate });
    expect(compared(sample, sample)).toEqual({ rows: [], pools: [] });
  });
});

describe('Of each table', () => {
  test.each(TABLE_NAMES)('a row of %s that is gone is one entry, and one that is new', (name) => {
    const count = source.tables.find((table) => table.name === name)!.rowCount;
    for (const row of [0, count - 1]) {
      const gone = compared(source, without(name, row));
      const isNew = compared(without(name, row), source);
      const [entry] = gone.rows;
      expect(gone.rows).toEqual([
        { ...entry, table: name, kind: 'removed', column: null, cell: `A${row + 2}`, from: null, to: null },
      ]);
      expect(isNew.rows).toEqual([{ ...entry, kind: 'added' }]);
    }
  });

  test('a row without an id is found again by what it refers to, and told cell by cell', () => {
    expect(told(compared(source, withCell(source, 'Frames', 'appropriation', 0, 1)))).toEqual([
      expect.stringMatching(/^changed Frames .+ Appropriation: \d+ -> 1$/),
    ]);
    expect(told(compared(source, withCell(source, 'Phasing', 'share', 0, 0.25)))).toEqual([
      expect.stringMatching(/^changed Phasing .+ Phase-in: .+ -> 0.25$/),
    ]);
  });

  test('a row with another id is one row less and one more', () => {
    const { rows } = compared(source, withCell(source, 'Pools', 'poolId', 0, 'ANDEN'));
    expect(rows.map(({ kind, row }) => `${String(kind)} ${String(row)}`).sort()).toEqual([
      'added ANDEN',
      expect.stringMatching(/^removed /),
    ]);
  });

  test('a table that is not there any more is all of its rows', () => {
    const lost = { ...source, tables: source.tables.filter(({ name }) => name !== 'Returns') };
    const count = source.tables.find(({ name }) => name === 'Returns')!.rowCount;
    const { rows } = compared(source, lost);
    expect(rows.map(({ table, kind }) => `${String(table)} ${String(kind)}`)).toEqual(
      Array<string>(count).fill('Returns removed'),
    );
  });
});

describe('A cell', () => {
  const changed = (field: string, from: Cell, to: Cell): string[] =>
    told(
      compared(
        withCell(source, 'Allocations', field, 0, from),
        withCell(source, 'Allocations', field, 0, to),
      ),
    ).map((line) => line.slice(line.indexOf(captionOf('Allocations', field))));

  test('says amounts in kroner, days, choices by their value and texts as they are spelled', () => {
    expect(changed('amount', 10.5, 10.51)).toEqual(['Amount: 10.5 -> 10.51']);
    expect(changed('amount', 10.5, 10.501)).toEqual(['Amount: 10.5 -> 10.501']);
    expect(changed('committedOn', 45_292, 45_293)).toEqual(['Committed on: "2024-01-01" -> "2024-01-02"']);
    expect(changed('status', 'tilsagn', 'annulleret')).toEqual(['Status: "committed" -> "cancelled"']);
    expect(changed('projectId', 'Ny-1', 'NY-2')).toEqual(['Project ID: "Ny-1" -> "NY-2"']);
    expect(changed('year', 2024, 2025)).toEqual(['Finance year: 2024 -> 2025']);
  });

  test('that is blank is not a zero', () => {
    expect(changed('amount', null, 0)).toEqual(['Amount: null -> 0']);
  });

  test('that cannot be read is compared by its own words, and says so', () => {
    expect(changed('amount', '22,8', '22,9')).toEqual(['Amount: "22,8" -> "22,9"']);
    expect(changed('amount', 22.8, '22,8')).toEqual(['Amount: 22.8 -> "22,8"']);
    expect(changed('amount', '22,8', ' 22,8 ')).toEqual([]);
    expect(changed('amount', new CellError('#N/A'), new CellError('#REF!'))).toEqual([
      'Amount: "#N/A" -> "#REF!"',
    ]);
    const text = comparisonText(files(source, withCell(source, 'Allocations', 'amount', 0, '22,8')), 'da');
    expect(text).toContain('→ »22,8« (kan ikke læses)');
  });

  test('is no other for its spelling, unit, date system or format', () => {
    expect(changed('projectId', 'Ny-1', ' NY-1\u00a0')).toEqual([]);
    expect(changed('status', 'committed', 'Givet')).toEqual([]);
    expect(changed('amount', 0.3, 0.1 + 0.2)).toEqual([]);
  });
});

describe('A reader', () => {
  const edited = withCell(
    withCell(source, 'Allocations', 'amount', 0, (cell) => Number(cell) + 0.01),
    'Pools',
    'name',
    0,
    '<img src=x onerror=alert(1)>',
  );

  test('gets the differences and the effect on the pools in plain words, in both languages', () => {
    const da = comparisonText(files(source, edited), 'da');
    expect(da).toMatch(/^Fra a\.xlsx til b\.xlsx\n2 ændrede celler\.\n/);
    expect(da).toMatch(
      /\nTilsagn\n {2}\S+ · ændret · \S.*: [\d.]+,\d\d kr\. → [\d.]+,\d\d kr\. \(Allocations!\w\d\)/,
    );
    expect(da).toMatch(/\nRest i puljerne\n {2}\S+ · hele perioden: /);
    expect(comparisonText(files(source, edited), 'en')).toContain('2 cells changed.');
    expect(comparisonText(files(source, source), 'da')).toBe(
      'Fra a.xlsx til b.xlsx\nTabellerne er ens. Rækker, der kun er flyttet, tæller ikke.\n',
    );
  });

  test('gets a page on which nothing of the workbook is markup', () => {
    const html = comparisonHtml(files(source, edited), 'da');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain("default-src 'none'");
    expect(comparisonHtml(files(source, edited), 'da')).toBe(html);
  });

  test('is told why what is left of a pool is not known any more', () => {
    const broken = withCell(source, 'Allocations', 'amount', 0, '22,8');
    const { pools } = compared(source, broken);
    expect(pools.length).toBeGreaterThan(0);
    for (const { from, to } of pools) expect([typeof from, to]).toEqual(['number', null]);
    expect(comparisonText(files(source, broken), 'da')).toMatch(/→ kendes ikke: .*Allocations/);
  });

  test('is told of the cut-off date, which stands in no table', () => {
    const moved = { ...source, names: new Map<string, Cell>([['CutOff', 45_292]]) };
    const later = { ...source, names: new Map<string, Cell>([['cutoff', 45_293]]) };
    expect(compared(moved, later).rows).toEqual([
      {
        ...{ table: null, row: null, kind: 'changed', column: 'CutOff', sheet: null, cell: null },
        ...{ from: '2024-01-01', to: '2024-01-02' },
      },
    ]);
  });

  test('is told where it is not certain that all was compared', () => {
    const twice = {
      ...source,
      tables: [...source.tables, ...source.tables.filter(({ name }) => name === 'Pools')],
    };
    const { rows, reasons } = compared(source, twice);
    expect(rows).toEqual([]);
    expect(reasons).toHaveLength(1);
    expect(comparisonText(files(source, twice), 'da')).toContain(
      'Det er ikke sikkert, at alt er sammenlignet:',
    );
    expect(comparisonText(files(source, twice), 'da')).not.toContain('er ens');
  });
});

interface Edit {
  readonly table: TableName;
  readonly field: string;
  readonly row: number;
  readonly to: Cell;
}

/** Another content of one cell that is filled, of whatever type its field is. */
const EDITS: readonly Edit[] = source.tables.flatMap(({ name, rowCount, columns }) =>
  fieldsOf(name as TableName).flatMap(([field, spec], at) =>
    Array.from({ length: rowCount }, (_, row) => columns[at]!.cells[row] ?? null).flatMap((cell, row) =>
      cell === null ? [] : [{ table: name as TableName, field, row, to: another(spec, cell) }],
    ),
  ),
);

function another({ type, choices }: FieldSpec, cell: Cell): Cell {
  if (type === 'choice')
    return choices!.find(({ value, da, en }) => ![value, ...da, ...en].includes(String(cell)))!.value;
  if (typeof cell === 'number')
    return type === 'amount' ? cell + 0.01 : type === 'share' ? cell / 2 : cell + 1;
  return type === 'account' ? `${String(cell)}.99` : type === 'cvr' ? '13814402' : `${String(cell)}x`;
}

const edit = (book: SourceWorkbook, { table, field, row, to }: Edit): SourceWorkbook =>
  withCell(book, table, field, row, to);
const EDIT = fc.constantFrom(...EDITS);

describe('Always', () => {
  test('rows in another order, between blank ones and beside own columns, are no difference', () => {
    fc.assert(
      fc.property(rearranged(source), (other) => {
        expect(compared(source, other)).toEqual({ rows: [], pools: [] });
      }),
      runs(20),
    );
  });

  test('one other cell is named, and nothing else', () => {
    fc.assert(
      fc.property(EDIT, (one) => {
        const { rows } = compared(source, edit(source, one));
        const [first] = rows;
        const isKey = fieldsOf(one.table).some(
          ([field, { key, type }]) => field === one.field && (key || type === 'id'),
        );
        expect(rows.map(({ table, kind }) => `${String(table)} ${String(kind)}`).sort()).toEqual(
          isKey ? [`${one.table} added`, `${one.table} removed`] : [`${one.table} changed`],
        );
        if (!isKey) expect(first!.column).toBe(captionOf(one.table, one.field));
        if (!isKey) expect(first!.cell).toMatch(new RegExp(`^[A-Z]${one.row + 2}$`));
      }),
      runs(60),
    );
  });

  test('what is new from one side is gone from the other, and every change is turned around', () => {
    const turned = new Map<unknown, string>([
      ['added', 'removed'],
      ['removed', 'added'],
      ['changed', 'changed'],
    ]);
    const row = fc.constantFrom(...TABLE_NAMES).chain((name) => {
      const { rowCount } = source.tables.find((table) => table.name === name)!;
      return fc.nat({ max: rowCount - 1 }).map((at) => without(name, at));
    });
    const version = fc
      .tuple(fc.oneof(fc.constant(source), row), fc.array(EDIT, { maxLength: 3 }))
      .map(([book, edits]) => edits.reduce(edit, book));
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [there, back] = [compared(one, other), compared(other, one)];
        const lines = (
          { rows }: Json,
          way: (kind: unknown) => unknown,
          from: 'from' | 'to',
          to: 'from' | 'to',
        ): string[] =>
          rows
            .map((each) => JSON.stringify([each.table, way(each.kind), each.column, each[from], each[to]]))
            .sort();
        expect(lines(back, (kind) => turned.get(kind), 'to', 'from')).toEqual(
          lines(there, (kind) => kind, 'from', 'to'),
        );
        const pools = back.pools.map(({ pool, year, from, to }) => ({ pool, year, from: to, to: from }));
        const sorted = (list: Json['pools']): string[] =>
          list.map((each) => JSON.stringify(each).toLowerCase()).sort();
        expect(sorted(pools)).toEqual(sorted(there.pools));
      }),
      runs(20),
    );
  });
});
