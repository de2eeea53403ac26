import { dayOf, serialOfDay } from '../../../ledger/dates';
import { defineType, NotImplemented, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { invalidArgument, itemNotFound } from '../wire';
import { customXmlObject } from './customXml';
import { namesObject } from './names';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

interface WorkbookSelf {
  readonly model: Model;
}

const applicationObject = defineType<WorkbookSelf>({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ model }) => model.book.calculationMode,
      set: ({ model }, value) => {
        if (typeof value !== 'string') throw invalidArgument('calculationMode');
        model.book.calculationMode = value;
      },
    },
    CalculationState: { get: () => 'Done' },
  },
  methods: {
    Calculate: () => undefined,
    CreateWorkbook: ({ model }, args) =>
      createdObject({ model, id: model.book.newId(), bytes: bytesOf(args.has(0) ? args.text(0) : '') }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** A workbook that is made and not yet shown. */
const createdObject = defineType<{ readonly model: Model; readonly id: string; readonly bytes: Uint8Array }>({
  name: 'WorkbookCreated',
  identity: ({ id }) => ({ Id: id }),
  methods: { Open: ({ model, bytes }) => model.openNew(bytes) },
});

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The answer of a worksheet function. */
const functionResult = defineType<{ readonly value: number }>({
  name: 'FunctionResult',
  properties: { Value: { get: ({ value }) => value } },
});

/** Excel's own functions, as far as the add-in asks for them: DATE tells the workbook's date system. */
const functionsObject = defineType<WorkbookSelf>({
  name: 'Functions',
  methods: {
    Date: ({ model }, args) => {
      const day = dayOf(args.number(0), args.number(1), args.number(2));
      if (day === null) throw invalidArgument('date');
      return functionResult({ value: serialOfDay(day, model.book.date1904) });
    },
  },
});

const runtimeObject = defineType<WorkbookSelf>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: ({ model }) => model.events.enabled,
      set: ({ model }, value) => void (model.events.enabled = value === true),
    },
  },
});

const protectionObject = defineType<WorkbookSelf>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ model }) => model.book.isStructureProtected } },
  methods: { Protect: ({ model }) => void (model.book.isStructureProtected = true) },
});

/** `context.workbook`, where every path begins. */
export const workbookObject: (self: WorkbookSelf) => HostObject = defineType<WorkbookSelf>({
  name: 'Workbook',
  properties: {
    Name: { get: () => 'Workbook.xlsx' },
    ReadOnly: { get: () => false },
    Use1904DateSystem: { get: ({ model }) => model.book.date1904 },
  },
  parts: {
    Application: applicationObject,
    Functions: functionsObject,
    _Runtime: runtimeObject,
    Protection: protectionObject,
    Worksheets: worksheetsObject,
    Tables: ({ model }) => tablesObject({ model, tables: model.book.tables }),
    Names: ({ model }) => namesObject({ model, names: model.book.names }),
    Settings: settingsObject,
    CustomXmlParts: customXmlObject,
  },
  methods: {
    GetSelectedRange: ({ model }) =>
      rangeObject(new RangeRef(model, model.book.active, model.book.selection)),
    GetActiveCell: ({ model }) =>
      rangeObject(new RangeRef(model, model.book.active, { ...model.book.selection, rows: 1, columns: 1 })),
    _GetRangeForEventByReferenceId({ model }, args) {
      const range = model.rangeOfEvent(args.text(0));
      if (range === undefined) throw itemNotFound();
      return rangeObject(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId({ model }, args) {
      const range = model.rangeOfEvent(args.text(0));
      return range === undefined ? null : rangeObject(range);
    },
    _GetObjectByReferenceId: ({ model }, args) => rangeObject(model.rangeByReference(args.text(0))),
    _RemoveReference({ model }, args) {
      model.references.delete(args.text(0));
    },
    _RemoveAllReferences: ({ model }) => model.references.clear(),
    RegisterCustomFunctions: () => {
      throw new NotImplemented('Workbook.RegisterCustomFunctions');
    },
  },
});
