import type { Sheet, Table } from '../book';
import { EVENT, WHOLE_WORKBOOK, type EventNumber } from '../events';
import { defineType, type Arguments, type HostObject } from '../hostType';
import { matrixFor, RangeRef, type Model } from '../model';
import { isInside } from './rangeMoves';
import { intersection, parseCells, parseReference, sameName } from '../place';
import { HostError, invalidArgument, itemNotFound, type Wire } from '../wire';
import { rangeObject } from './range';
import { columnsObject, rowsObject } from './tableParts';
import { eventMethods, worksheetObject } from './worksheets';

export interface TableSelf {
  readonly model: Model;
  readonly table: Table;
}

const TABLE_EVENTS = new Map<string, EventNumber>([['DataChangedEvent', EVENT.tableChanged]]);

const COLLECTION_EVENTS = new Map<string, EventNumber>([
  ...TABLE_EVENTS,
  ['AddedEvent', EVENT.tableAdded],
  ['DeletedEvent', EVENT.tableDeleted],
]);

/** `Excel.Table`. */
export const tableObject: (self: TableSelf) => HostObject = defineType<TableSelf>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: { get: () => true },
    ShowTotals: { get: () => false },
    Style: {
      get: ({ table }) => table.style,
      set: ({ model, table }, value) => {
        if (typeof value !== 'string') throw invalidArgument('style');
        table.style = value;
        model.book.declareTable(table);
      },
    },
  },
  parts: {
    Worksheet: ({ model, table }) => worksheetObject({ model, sheet: table.sheet }),
    Columns: (self) => columnsObject(self),
    Rows: (self) => rowsObject(self),
  },
  methods: {
    ...eventMethods<TableSelf>(TABLE_EVENTS, ({ table }) => table.id),
    GetRange: ({ model, table }) => rangeObject(new RangeRef(model, table.sheet, table.range)),
    GetHeaderRowRange: ({ model, table }) =>
      rangeObject(new RangeRef(model, table.sheet, { ...table.range, rows: 1 })),
    GetDataBodyRange: ({ model, table }) => rangeObject(new RangeRef(model, table.sheet, table.body)),
    Resize: resize,
    Delete({ model, table }) {
      model.mayRestructure(table.sheet);
      const { range, sheet } = table;
      model.forgetTable(table);
      model.write(
        { sheet, range },
        Array.from({ length: range.rows }, () => Array<string>(range.columns).fill('')),
      );
    },
    ConvertToRange({ model, table }) {
      model.mayRestructure(table.sheet);
      model.forgetTable(table);
      return rangeObject(new RangeRef(model, table.sheet, table.range));
    },
  },
});

interface TablesSelf {
  readonly model: Model;
  readonly tables: readonly Table[];
  readonly sheet?: Sheet;
}

/** `workbook.tables`, `worksheet.tables`, `range.getTables()`. */
export const tablesObject: (self: TablesSelf) => HostObject = defineType<TablesSelf>({
  name: 'TableCollection',
  properties: { Count: { get: ({ tables }) => tables.length } },
  items: ({ model, tables }) => tables.map((table) => tableObject({ model, table })),
  item: (self, key) => found(self, key),
  methods: {
    ...eventMethods<TablesSelf>(COLLECTION_EVENTS, () => WHOLE_WORKBOOK),
    Add: add,
    GetCount: ({ tables }) => tables.length,
    GetItemAt: ({ model, tables }, args) => {
      const table = tables[args.number(0)];
      if (table === undefined) throw itemNotFound();
      return tableObject({ model, table });
    },
    GetItemOrNullObject: (self, args) => {
      const table = matching(self, args.key(0));
      return table === undefined ? null : tableObject({ model: self.model, table });
    },
  },
});

function matching({ tables }: TablesSelf, key: string | number): Table | undefined {
  return tables.find(({ id, name }) => id === String(key) || sameName(name, String(key)));
}

function found(self: TablesSelf, key: string | number): HostObject {
  const table = matching(self, key);
  if (table === undefined) throw itemNotFound();
  return tableObject({ model: self.model, table });
}

function add({ model, sheet }: TablesSelf, args: Arguments): HostObject {
  const place = placeOf(model, args, sheet);
  model.mayRestructure(place.sheet);
  if (!args.flag(1)) throw new HostError('InvalidArgument', 'The host makes tables with headers only.');
  const clash = model.book.tables.some(
    (table) => table.sheet === place.sheet && intersection(table.range, place.range) !== undefined,
  );
  if (clash) throw new HostError('InvalidOperation', "A table can't overlap another table.");
  const rows = Math.max(place.range.rows, 2);
  return tableObject({ model, table: model.addTable(place.sheet, { ...place.range, rows }) });
}

function placeOf(
  model: Model,
  args: Arguments,
  sheet = model.book.active,
): Pick<RangeRef, 'sheet' | 'range'> {
  const given = args.object(0)?.self;
  if (given instanceof RangeRef) return given;
  const text = args.text(0);
  const range = parseCells(text);
  const place = range === undefined ? model.book.place(text) : { sheet, range };
  if (place === undefined) throw invalidArgument(text);
  return place;
}

function rename({ model, table }: TableSelf, value: Wire): void {
  if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument('name');
  const taken = [...model.book.tables, ...model.book.names].some(
    (one) => one !== table && sameName(one.name, value),
  );
  if (taken) throw new HostError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
  model.book.grid.forgetTable(table.name);
  table.name = value;
  model.book.declareTable(table);
}

function resize({ model, table }: TableSelf, args: Arguments): void {
  model.mayRestructure(table.sheet);
  const given = args.object(0)?.self;
  const text = given instanceof RangeRef ? '' : args.text(0);
  const range = given instanceof RangeRef ? given.range : (parseCells(text) ?? parseReference(text)?.range);
  const overlaps = range !== undefined && intersection(range, table.range) !== undefined;
  if (range === undefined || range.row !== table.range.row || range.rows < 2 || !overlaps)
    throw invalidArgument();
  if (range.columns === table.range.columns || isInside(table.range, range)) {
    while (table.columnIds.length < range.columns) table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  }
  table.columnIds.length = range.columns;
  table.range = range;
  model.book.declareTable(table);
}

/** Values of new rows or of a column, of the shape that the place wants. */
export function linesFor(rows: number, columns: number, value: Wire): (string | number | boolean)[][] {
  return matrixFor({ row: 0, column: 0, rows, columns }, value).map((line) => line.map((one) => one ?? ''));
}
