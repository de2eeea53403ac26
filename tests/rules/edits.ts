import fc from 'fast-check';
import { fieldsOf } from '../../src/ledger/tables';
import {
  CellError,
  type Cell,
  type SourceColumn,
  type SourceTable,
  type SourceWorkbook,
} from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import type { CheckResult } from '../../src/rules/check';

/** What somebody does to a workbook, or what calculating makes of it; where, as a number to be taken modulo. */
export type Edit =
  | { readonly kind: 'cell' | 'calculated'; readonly at: Spot; readonly value: NewValue }
  | { readonly kind: 'format'; readonly at: Spot; readonly format: string }
  | { readonly kind: 'clear row' | 'hide row' | 'copy row down' | 'remove last row'; readonly at: Spot }
  | { readonly kind: 'waive'; readonly at: Spot }
  | { readonly kind: 'cut-off'; readonly day: number };

interface Spot {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A value of its own, or one made from what stands in another row of the column. */
type NewValue = { readonly cell: Cell } | { readonly from: number; readonly how: (cell: Cell) => Cell };

const SPOT = fc.record({ table: fc.nat(1000), row: fc.nat(1000), column: fc.nat(1000) });

const HOWS: readonly ((cell: Cell) => Cell)[] = [
  (cell) => cell,
  (cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell),
  (cell) => (typeof cell === 'string' ? ` ${cell.toLowerCase()}\u00a0` : cell),
  (cell) => (typeof cell === 'string' ? cell.replace('A', 'А') : cell),
  (cell) => (typeof cell === 'number' ? cell + 0.01 : cell),
  (cell) => (typeof cell === 'number' ? String(cell) : cell),
  (cell) => (typeof cell === 'number' ? cell * 1000 : cell),
];

const CELL: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    ' ',
    0,
    -0,
    -5,
    1e20,
    true,
    false,
    2024,
    45_000,
    1_000_000.005,
    'ukendt',
    '22,8',
  ),
  fc.constantFrom<Cell>(
    new CellError('#N/A'),
    new CellError('#REF!'),
    'planned',
    'committed',
    'off',
    'error',
    'P',
  ),
);

const VALUE: fc.Arbitrary<NewValue> = fc.oneof(
  fc.record({ cell: CELL }),
  fc.record({ from: fc.nat(1000), how: fc.constantFrom(...HOWS) }),
);

const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('cell', 'calculated'), at: SPOT, value: VALUE }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('format'),
      at: SPOT,
      format: fc.constantFrom('dd-mm-yyyy', '0'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('clear row', 'hide row', 'copy row down', 'remove last row'),
      at: SPOT,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('waive'), at: SPOT }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('cut-off'), day: fc.integer({ min: 44_000, max: 47_000 }) }),
  },
);

/** A few edits that come to be seen together. */
export const EDITS = fc.array(EDIT, { minLength: 1, maxLength: 3 });

/** The workbook after an edit. What the edit does not touch is the same object, as in a workbook that is read again. */
export function edited(source: SourceWorkbook, edit: Edit, { findings }: CheckResult): SourceWorkbook {
  if (edit.kind === 'cut-off') return { ...source, names: new Map([['CutOff', edit.day]]) };
  if (edit.kind === 'waive') {
    const finding = findings[edit.at.row % Math.max(1, findings.length)];
    return finding ? waiving(source, finding.id, finding.fingerprint) : source;
  }
  const at = edit.at.table % source.tables.length;
  const table = source.tables[at] as SourceTable;
  return {
    ...source,
    tables: source.tables.map((each, index) => (index === at ? tableAfter(table, edit) : each)),
  };
}

function tableAfter(table: SourceTable, edit: Exclude<Edit, { kind: 'cut-off' | 'waive' }>): SourceTable {
  const { rowCount, columns, firstRow } = table;
  const row = edit.at.row % Math.max(1, rowCount);
  const each = (change: (column: SourceColumn) => SourceColumn): SourceTable => ({
    ...table,
    columns: columns.map(change),
  });
  switch (edit.kind) {
    case 'clear row':
      return each((column) => withCell(column, row, null, true));
    case 'hide row':
      return { ...table, hiddenRows: [...(table.hiddenRows ?? []), firstRow + row] };
    case 'copy row down':
      return {
        ...each((column) => ({ ...column, cells: [...column.cells, column.cells[row] ?? null] })),
        rowCount: rowCount + 1,
      };
    case 'remove last row':
      if (rowCount === 0) return table;
      return {
        ...each((column) => ({
          ...withCell(column, rowCount - 1, null, true),
          cells: column.cells.slice(0, -1),
        })),
        rowCount: rowCount - 1,
      };
    default: {
      const index = edit.at.column % columns.length;
      return {
        ...table,
        columns: columns.map((column, other) => (other === index ? changed(column, row, edit) : column)),
      };
    }
  }
}

function changed(
  column: SourceColumn,
  row: number,
  edit: Extract<Edit, { kind: 'cell' | 'calculated' | 'format' }>,
): SourceColumn {
  if (edit.kind === 'format') {
    return { ...column, formats: new Map([...(column.formats ?? []), [row, edit.format]]) };
  }
  const { value } = edit;
  const cell =
    'cell' in value ? value.cell : value.how(column.cells[value.from % column.cells.length] ?? null);
  return withCell(column, row, cell, edit.kind === 'cell');
}

function withCell(column: SourceColumn, row: number, cell: Cell, isTyped: boolean): SourceColumn {
  const { formulas } = column;
  const kept = isTyped && formulas && new Map([...formulas].filter(([offset]) => offset !== row));
  return {
    ...column,
    cells: column.cells.map((each, offset) => (offset === row ? cell : each)),
    ...(kept ? { formulas: kept } : {}),
  };
}

/** One more row of Waivers, as the pane writes it. */
function waiving(source: SourceWorkbook, findingId: string, fingerprint: string): SourceWorkbook {
  const said = new Map<string, Cell>([
    ['findingId', findingId],
    ['fingerprint', fingerprint],
    ['reason', 'Aftalt'],
    ['by', 'MH'],
    ['on', 45_300],
  ]);
  const name: TableName = 'Waivers';
  const fields = new Map(fieldsOf(name).map(([field, spec]) => [spec.en, said.get(field) ?? null]));
  return {
    ...source,
    tables: source.tables.map((table) =>
      table.name === name
        ? {
            ...table,
            rowCount: table.rowCount + 1,
            columns: table.columns.map((column) => ({
              ...column,
              cells: [...column.cells, fields.get(column.caption) ?? null],
            })),
          }
        : table,
    ),
  };
}
