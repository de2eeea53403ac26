import { MAX_COLUMN, MAX_ROW } from '../../../workbook/file/limits';
import type { Sheet } from '../book';
import { EVENT, WHOLE_WORKBOOK, type EventNumber } from '../events';
import { defineType, type Arguments, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { parseCells, sameName } from '../place';
import { accessDenied, HostError, invalidArgument, itemNotFound, type Wire } from '../wire';
import { chartsObject } from './charts';
import { namesObject } from './names';
import { rangeObject } from './range';
import { tablesObject } from './tables';

interface SheetSelf {
  readonly model: Model;
  readonly sheet: Sheet;
}

const SHEET_EVENTS = new Map<string, EventNumber>([
  ['DataChangedEvent', EVENT.worksheetChanged],
  ['ActivatedEvent', EVENT.activated],
  ['DeactivatedEvent', EVENT.deactivated],
  ['SelectionChangedEvent', EVENT.selection],
  ['CalculatedEvent', EVENT.calculated],
]);

const COLLECTION_EVENTS = new Map<string, EventNumber>([
  ...SHEET_EVENTS,
  ['AddedEvent', EVENT.added],
  ['DeletedEvent', EVENT.deleted],
]);

/** `_Register...` and `_Unregister...` of events. */
export function eventMethods<T extends { readonly model: Model }>(
  events: ReadonlyMap<string, EventNumber>,
  target: (self: T) => string,
): { readonly [method: string]: (self: T) => void } {
  return Object.fromEntries(
    [...events].flatMap(([name, event]) => [
      [`_Register${name}`, (self: T) => self.model.events.register(event, target(self))],
      [`_Unregister${name}`, (self: T) => self.model.events.unregister(event, target(self))],
    ]),
  );
}

const protectionObject = defineType<SheetSelf>({
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ sheet }) => sheet.isProtected } },
  methods: {
    Protect({ sheet }, args) {
      if (sheet.isProtected) throw accessDenied();
      sheet.isProtected = true;
      sheet.password = args.has(1) ? args.text(1) : undefined;
    },
    Unprotect({ sheet }, args) {
      if (sheet.isProtected && sheet.password !== (args.has(0) ? args.text(0) : undefined))
        throw accessDenied();
      sheet.isProtected = false;
      sheet.password = undefined;
    },
  },
});

const freezePanesObject = defineType<SheetSelf>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows({ model, sheet }, args) {
      model.mayRestructure(sheet);
      sheet.frozenRows = args.number(0);
    },
  },
});

/** `Excel.Worksheet`. */
export const worksheetObject: (self: SheetSelf) => HostObject = defineType<SheetSelf>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ model, sheet }, value) => rename(model, sheet, value),
    },
    Position: { get: ({ model, sheet }) => model.book.sheets.indexOf(sheet) },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ model, sheet }, value) => {
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
        sheet.visibility = value;
        model.book.grid.setSheetHidden(sheet.name, value !== 'Visible');
      },
    },
  },
  parts: {
    Tables: ({ model, sheet }) =>
      tablesObject({ model, sheet, tables: model.book.tables.filter((table) => table.sheet === sheet) }),
    Charts: chartsObject,
    Protection: protectionObject,
    FreezePanes: freezePanesObject,
    // The host keeps names of the whole workbook only.
    Names: ({ model }) => namesObject({ model, names: [] }),
  },
  methods: {
    ...eventMethods<SheetSelf>(SHEET_EVENTS, ({ sheet }) => sheet.id),
    GetRange: (self, args) => rangeObject(rangeOf(self, args)),
    GetCell: ({ model, sheet }, args) =>
      rangeObject(
        new RangeRef(model, sheet, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
      ),
    GetRangeByIndexes: ({ model, sheet }, args) =>
      rangeObject(
        new RangeRef(model, sheet, {
          row: args.number(0),
          column: args.number(1),
          rows: args.number(2),
          columns: args.number(3),
        }),
      ),
    GetUsedRange: (self, args) => wholeSheet(self).call('GetUsedRange', args),
    GetUsedRangeOrNullObject: (self, args) => wholeSheet(self).call('GetUsedRangeOrNullObject', args),
    Activate({ model, sheet }) {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
      model.activate(sheet);
      model.book.grid.select(sheet.name, model.book.selection);
    },
    Delete: ({ model, sheet }) => model.removeSheet(sheet),
    Calculate: () => undefined,
  },
});

interface SheetsSelf {
  readonly model: Model;
}

/** `workbook.worksheets`. */
export const worksheetsObject: (self: SheetsSelf) => HostObject = defineType<SheetsSelf>({
  name: 'WorksheetCollection',
  items: ({ model }) => model.book.sheets.map((sheet) => worksheetObject({ model, sheet })),
  item: ({ model }, key) => worksheetObject({ model, sheet: model.book.sheet(String(key)) }),
  methods: {
    ...eventMethods<SheetsSelf>(COLLECTION_EVENTS, () => WHOLE_WORKBOOK),
    Add({ model }, args) {
      const sheet = model.book.addSheet(args.has(0) ? args.text(0) : freeName(model));
      model.events.fire(EVENT.added, [''], {
        worksheetId: sheet.id,
        source: 'Local',
        type: 'WorksheetAdded',
      });
      return worksheetObject({ model, sheet });
    },
    GetActiveWorksheet: ({ model }) => worksheetObject({ model, sheet: model.book.active }),
    GetItemOrNullObject: ({ model }, args) => {
      const key = args.text(0);
      const sheet = model.book.sheets.find((one) => one.id === key || sameName(one.name, key));
      return sheet === undefined ? null : worksheetObject({ model, sheet });
    },
    GetFirst: ({ model }, args) => nth(model, 0, args.flag(0)),
    GetLast: ({ model }, args) => nth(model, -1, args.flag(0)),
    GetCount: ({ model }, args) =>
      model.book.sheets.filter(({ visibility }) => !args.flag(0) || visibility === 'Visible').length,
  },
});

function nth(model: Model, index: number, visibleOnly: boolean): HostObject {
  const sheet = model.book.sheets.filter((one) => !visibleOnly || one.visibility === 'Visible').at(index);
  if (sheet === undefined) throw itemNotFound();
  return worksheetObject({ model, sheet });
}

function freeName(model: Model): string {
  let number = model.book.sheets.length + 1;
  while (model.book.sheets.some(({ name }) => sameName(name, `Sheet${number}`))) number++;
  return `Sheet${number}`;
}

function rename(model: Model, sheet: Sheet, value: Wire): void {
  if (typeof value !== 'string' || value === '') throw invalidArgument('name');
  if (model.book.sheets.some((one) => one !== sheet && sameName(one.name, value))) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
  }
  model.book.renameSheet(sheet, value);
}

function wholeSheet({ model, sheet }: SheetSelf): HostObject {
  return rangeObject(new RangeRef(model, sheet, { row: 0, column: 0, rows: MAX_ROW, columns: MAX_COLUMN }));
}

function rangeOf({ model, sheet }: SheetSelf, args: Arguments): RangeRef {
  if (!args.has(0))
    return new RangeRef(model, sheet, { row: 0, column: 0, rows: MAX_ROW, columns: MAX_COLUMN });
  const text = args.text(0);
  const range = parseCells(text.slice(text.lastIndexOf('!') + 1));
  if (range !== undefined) return new RangeRef(model, sheet, range);
  const table = model.book.tables.find(({ name }) => sameName(name, text));
  if (table !== undefined) return new RangeRef(model, table.sheet, table.body);
  const name = model.book.names.find((one) => sameName(one.name, text));
  const place = name === undefined ? undefined : model.book.place(name.formula);
  if (place === undefined) throw invalidArgument(text);
  return new RangeRef(model, place.sheet, place.range);
}
