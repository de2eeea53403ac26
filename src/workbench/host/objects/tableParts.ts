import type { Table } from '../book';
import type { GridRange } from '../grid';
import { defineType, type Arguments, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { sameName } from '../place';
import { invalidArgument, itemNotFound } from '../wire';
import { rangeObject } from './range';
import { linesFor, type TableSelf } from './tables';

interface ColumnSelf extends TableSelf {
  /** Stays the same where a column moves. */
  readonly id: number;
}

/** `Excel.TableColumn`. */
const columnObject: (self: ColumnSelf) => HostObject = defineType<ColumnSelf>({
  name: 'TableColumn',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Index: { get: (self) => indexOf(self) },
    Name: {
      get: (self) => self.model.book.captions(self.table)[indexOf(self)] ?? '',
      set: (self, value) => self.model.write(cells(self, { row: 0, rows: 1 }), linesFor(1, 1, value)),
    },
    Values: { get: (self) => rangeObject(cells(self)).get('Values'), onlyByName: true },
  },
  methods: {
    GetRange: (self) => rangeObject(cells(self)),
    GetHeaderRowRange: (self) => rangeObject(cells(self, { row: 0, rows: 1 })),
    GetDataBodyRange: (self) => rangeObject(cells(self, { row: 1, rows: self.table.range.rows - 1 })),
  },
});

/** `table.columns`. */
export const columnsObject: (self: TableSelf) => HostObject = defineType<TableSelf>({
  name: 'TableColumnCollection',
  properties: { Count: { get: ({ table }) => table.range.columns } },
  items: (self) => self.table.columnIds.map((id) => columnObject({ ...self, id })),
  item: (self, key) => {
    const column = matching(self, key);
    if (column === undefined) throw itemNotFound();
    return column;
  },
  methods: {
    GetCount: ({ table }) => table.range.columns,
    GetItemAt: (self, args) => {
      const id = self.table.columnIds[args.number(0)];
      if (id === undefined) throw itemNotFound();
      return columnObject({ ...self, id });
    },
    GetItemOrNullObject: (self, args) => matching(self, args.key(0)) ?? null,
    Add: addColumn,
  },
});

interface RowSelf {
  readonly model: Model;
  readonly table: Table;
  readonly index: number;
}

/** `Excel.TableRow`. */
const rowObject: (self: RowSelf) => HostObject = defineType<RowSelf>({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => rangeObject(rowCells(self)).get('Values'),
      set: (self, value) => self.model.write(rowCells(self), linesFor(1, self.table.range.columns, value)),
    },
  },
  methods: {
    GetRange: (self) => rangeObject(rowCells(self)),
    Delete: ({ model, table, index }) => removeRow(model, table, index),
  },
});

/** `table.rows`. */
export const rowsObject: (self: TableSelf) => HostObject = defineType<TableSelf>({
  name: 'TableRowCollection',
  properties: { Count: { get: ({ table }) => table.body.rows } },
  items: (self) => Array.from({ length: self.table.body.rows }, (_, index) => rowObject({ ...self, index })),
  item: (self, key) => rowObject({ ...self, index: Number(key) }),
  methods: {
    GetCount: ({ table }) => table.body.rows,
    GetItemAt: (self, args) => rowObject({ ...self, index: rowIndex(self.table, args.number(0)) }),
    DeleteRowsAt: ({ model, table }, args) => {
      for (let left = args.number(1, 1); left > 0; left--) removeRow(model, table, args.number(0));
    },
    Add: addRows,
  },
});

function indexOf({ table, id }: ColumnSelf): number {
  const index = table.columnIds.indexOf(id);
  if (index < 0 || table.isDeleted) throw itemNotFound();
  return index;
}

function cells(
  self: ColumnSelf,
  part: { row: number; rows: number } = { row: 0, rows: self.table.range.rows },
): RangeRef {
  const { model, table } = self;
  const { row, column } = table.range;
  const range: GridRange = {
    row: row + part.row,
    rows: part.rows,
    column: column + indexOf(self),
    columns: 1,
  };
  return new RangeRef(model, table.sheet, range);
}

function matching(self: TableSelf, key: string | number): HostObject | undefined {
  const captions = self.model.book.captions(self.table);
  const { columnIds } = self.table;
  const id =
    typeof key === 'number'
      ? columnIds.find((one) => one === key)
      : columnIds[captions.findIndex((caption) => sameName(caption, key))];
  return id === undefined ? undefined : columnObject({ ...self, id });
}

function addColumn({ model, table }: TableSelf, args: Arguments): HostObject {
  model.mayRestructure(table.sheet);
  const { range } = table;
  const atEnd = !args.has(0) || args.number(0) < 0 || args.number(0) >= range.columns;
  if (!atEnd) throw invalidArgument('the host adds columns at the end only');
  const id = Math.max(0, ...table.columnIds) + 1;
  const place = { sheet: table.sheet, range: { ...range, column: range.column + range.columns, columns: 1 } };
  const caption = args.has(2) ? args.text(2) : `Column${id}`;
  const values = args.has(1) ? linesFor(range.rows, 1, args.wire(1)) : [[caption]];
  table.columnIds.push(id);
  table.range = { ...range, columns: range.columns + 1 };
  model.write({ ...place, range: { ...place.range, rows: values.length } }, values);
  model.book.declareTable(table);
  return columnObject({ model, table, id });
}

function rowIndex(table: Table, index: number): number {
  if (table.isDeleted || index < 0 || index >= table.body.rows) throw itemNotFound();
  return index;
}

function rowCells({ model, table, index }: RowSelf): RangeRef {
  const row = table.body.row + rowIndex(table, index);
  return new RangeRef(model, table.sheet, { ...table.range, row, rows: 1 });
}

function removeRow(model: Model, table: Table, index: number): void {
  model.mayRestructure(table.sheet);
  const at = rowIndex(table, index);
  if (table.body.rows > 1) model.book.resizeRows(table, at, -1);
  // A table keeps one row, which is then empty.
  else model.write(rowCells({ model, table, index }), linesFor(1, table.range.columns, ''));
  model.version++;
}

function addRows({ model, table }: TableSelf, args: Arguments): HostObject {
  model.mayRestructure(table.sheet);
  const given = args.wire(1);
  const list = Array.isArray(given) && Array.isArray(given[0]) ? given : given === null ? [] : [given];
  const count = Math.max(1, list.length);
  const asked = args.has(0) ? args.number(0) : -1;
  const index = asked < 0 ? table.body.rows : asked;
  if (index > table.body.rows) throw invalidArgument('index');
  const values = given === null ? undefined : linesFor(count, table.range.columns, list);
  model.book.resizeRows(table, index, count);
  if (values !== undefined) {
    const range = { ...table.range, row: table.body.row + index, rows: count };
    model.write({ sheet: table.sheet, range }, values);
  }
  model.version++;
  return rowObject({ model, table, index });
}
