import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceTable, type SourceWorkbook } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import { canonicalTable } from '../../src/sharing/canonicalRows';
import type { FoundSeals } from '../../src/sharing/foundSeals';
import { sourceOf } from '../rules/book';
import { rearranged } from '../rules/checking';
import { cleanBook } from '../rules/cleanWorkbook';
import { runs } from '../support/runs';
import { captionOf, found, sealed, verified, withCell, withTable } from './sealing';

// Without formulas: one whose value goes is no changed cell but a workbook that cannot be verified.
const source = everyTable((table) => ({
  ...table,
  columns: table.columns.map(({ caption, cells }) => ({ caption, cells })),
}))(sourceOf(cleanBook()));
let seal: FoundSeals;
beforeAll(async () => {
  seal = found(await sealed(source));
});

interface Place {
  readonly table: TableName;
  readonly field: string;
  readonly spec: FieldSpec;
  readonly row: number;
  readonly cell: Cell;
}

const PLACES: readonly Place[] = source.tables.flatMap((table) => {
  const name = TABLE_NAMES.find((each) => each === table.name) as TableName;
  return fieldsOf(name).flatMap(([field, spec], at) =>
    Array.from({ length: table.rowCount }, (_, row) => {
      const cell = table.columns[at]?.cells[row] ?? null;
      return { table: name, field, spec, row, cell };
    }),
  );
});

/** Something that says another thing than the cell does, whatever the field. */
function otherThan({ spec, cell }: Place): fc.Arbitrary<Cell> {
  const raw = fc.constantFrom<Cell>(
    new CellError('#REF!'),
    new CellError('#N/A'),
    -1,
    'x\u0336',
    '22,8 mio.',
  );
  if (cell === null) return fc.oneof(raw, filled(spec));
  const emptied = fc.constant(null);
  const number = (steps: fc.Arbitrary<number>): fc.Arbitrary<Cell> =>
    fc.oneof({ weight: 5, arbitrary: steps.map((step) => Number(cell) + step) }, raw, emptied);
  switch (spec.type) {
    case 'amount':
      return number(fc.integer({ min: 1, max: 1_000_000 }).map((ore) => ore / 100));
    case 'date':
      return number(fc.integer({ min: 1, max: 4000 }));
    case 'year':
    case 'count':
      return number(fc.integer({ min: 1, max: 20 }));
    case 'number':
    case 'share':
      // What is below 15 digits of the number is nobody's.
      return number(fc.constantFrom(0.01, 0.5, 1, 1e-9 * Math.max(1, Math.abs(Number(cell)))));
    case 'choice': {
      const others = (spec.choices ?? []).filter(({ value }) => value !== cell).map(({ value }) => value);
      return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...others) }, raw, emptied);
    }
    case 'account':
      return fc.oneof(fc.constant(`${String(cell)}.99`), raw, emptied);
    case 'cvr':
      return fc.oneof(fc.constant('13814402'), raw, emptied);
    default: {
      const text = String(cell);
      const at = fc.nat({ max: text.length });
      const letter = fc.constantFrom('x', '7', 'æ', '\u0430', '-');
      const longer = fc
        .tuple(at, letter)
        .map(([where, what]) => text.slice(0, where) + what + text.slice(where));
      return fc.oneof({ weight: 5, arbitrary: longer }, raw, emptied);
    }
  }
}

function filled(spec: FieldSpec): fc.Arbitrary<Cell> {
  if (spec.type === 'choice') return fc.constantFrom(...(spec.choices ?? []).map(({ value }) => value));
  return fc.constantFrom<Cell>(1, 45_000, 2026, 'ny');
}

const CHANGE = fc.constantFrom(...PLACES).chain((place) => otherThan(place).map((to) => ({ place, to })));

test('Any other content of any one cell is detected, and the row is named.', () => {
  fc.assert(
    fc.property(CHANGE, ({ place: { table, field, row }, to }) => {
      const changed = withCell(source, table, field, row, to);
      const { status, changes } = verified(changed, seal);
      expect(status).toBe('changed');
      const nameIn = (book: SourceWorkbook): string =>
        canonicalTable(new Ledger(book), table).rows.find((each) => each.row === row)?.name ?? '';
      const names = [nameIn(source), nameIn(changed), null];
      for (const change of changes) {
        expect(change.table).toBe(table);
        expect(names).toContain(change.row);
        if (change.kind === 'changed') expect(change.column).toBe(captionOf(table, field));
      }
      const [first] = changes;
      const there = fieldsOf(table).findIndex(([name]) => name === field);
      // Of rows that are equal now, nobody can say which one it was.
      const { rows } = canonicalTable(new Ledger(changed), table);
      const key = rows.find((each) => each.row === row)?.key;
      const equal = rows.filter((each) => each.key === key).map((each) => each.row);
      const addresses = equal.map((each) => `${String.fromCharCode(65 + there)}${each + 2}`);
      if (first?.kind === 'changed') expect(addresses).toContain(first.cell);
      else expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['removed']));
    }),
    runs(150),
  );
});

/** What leaves every row saying what it said. */
const OUTSIDE: fc.Arbitrary<(book: SourceWorkbook) => SourceWorkbook> = fc.oneof(
  rearranged(source).map(() => (book: SourceWorkbook) => book),
  fc.constantFrom<(book: SourceWorkbook) => SourceWorkbook>(
    everyCell((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
    everyCell((cell) => (typeof cell === 'string' ? `\u00a0 ${cell}\u200b ` : cell)),
    // What another program writes of a double, beyond the digits that anybody typed.
    everyCell((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell * (1 + 2 ** -52) : cell)),
    everyCell((cell, { type }) => (type === 'date' && typeof cell === 'number' ? cell + 0.25 : cell)),
    everyCell((cell, { type }) =>
      (type === 'id' || type === 'ref') && typeof cell === 'string' ? cell.toUpperCase() : cell,
    ),
    everyCell((cell, { type, choices }) =>
      type === 'choice' ? (choices?.find(({ value }) => value === cell)?.da[0]?.toUpperCase() ?? cell) : cell,
    ),
    everyTable((table) => ({ ...table, sheet: `${table.sheet} 2`, firstRow: 9, firstColumn: 4 })),
    everyTable((table) => ({ ...table, hiddenRows: [table.firstRow, table.firstRow + 1], merged: [] })),
    everyTable((table) => ({ ...table, columns: [...table.columns].reverse() })),
    everyTable((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, formats: new Map([[0, 'dd-mm-yyyy']]) })),
    })),
    everyTable(danish),
    everyTable(inThousands),
    (book) => ({ ...book, tables: [...book.tables].reverse() }),
    (book) => ({ ...book, names: new Map([...book.names, ['Moms', 0.25]]) }),
    (book) => ({
      ...book,
      tables: [
        ...book.tables,
        { name: 'Noter', sheet: 'Noter', firstRow: 2, firstColumn: 1, rowCount: 1, columns: [] },
      ],
    }),
  ),
);

test('Nothing outside the sealed content is taken for a change.', () => {
  const steps = fc.tuple(rearranged(source), fc.array(OUTSIDE, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(steps, ([book, changes]) => {
      const changed = changes.reduce((before, change) => change(before), book);
      const { status, changes: told, doubts } = verified(changed, seal);
      expect([status, told, doubts]).toEqual(['unchanged', [], []]);
    }),
    runs(80),
  );
});

function everyTable(change: (table: SourceTable) => SourceTable): (book: SourceWorkbook) => SourceWorkbook {
  return (book) =>
    TABLE_NAMES.reduce((before, name) => withTable(before, name, (table) => change(table)), book);
}

function everyCell(change: (cell: Cell, spec: FieldSpec) => Cell): (book: SourceWorkbook) => SourceWorkbook {
  return everyTable((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const spec = specOf(table, column.caption);
      return spec ? { ...column, cells: column.cells.map((cell) => change(cell, spec)) } : column;
    }),
  }));
}

function specOf({ name }: SourceTable, caption: string): FieldSpec | undefined {
  const bare = caption.replace(/ \(.*\)$/, '');
  return fieldsOf(name as TableName).find(
    ([, { da, en }]) => [da, en].includes(bare) || [da, en].includes(caption),
  )?.[1];
}

function danish(table: SourceTable): SourceTable {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const spec = specOf(table, column.caption);
      return { ...column, caption: spec && spec.en === column.caption ? spec.da : column.caption };
    }),
  };
}

/** The amounts as they are in thousands; only those that stand in kroner yet. */
function inThousands(table: SourceTable): SourceTable {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const spec = specOf(table, column.caption);
      if (spec?.type !== 'amount' || column.caption.endsWith(')')) return column;
      const cells = column.cells.map((cell) => (typeof cell === 'number' ? cell / 1000 : cell));
      return { ...column, caption: `${column.caption} (t.kr.)`, cells };
    }),
  };
}

test('The cells that the laws change are many, and of every table.', () => {
  expect(new Set(PLACES.map(({ table }) => table)).size).toBe(TABLE_NAMES.length);
  expect(PLACES.length).toBeGreaterThan(1000);
});
