import type { CustomFormat, Place } from '../book';
import { defineType, NotImplemented, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { itemNotFound, type Wire } from '../wire';
import { isInside } from './rangeMoves';
import { rangeObject } from './range';

interface Formats extends Place {
  readonly model: Model;
}

interface One {
  readonly model: Model;
  readonly format: CustomFormat;
}

/** Sets something of a format, and has it drawn. */
function setting(change: (format: CustomFormat, value: Wire) => void): (self: One, value: Wire) => void {
  return ({ model, format }, value) => {
    change(format, value);
    model.highlightsChanged(format.sheet);
  };
}

const ruleObject = defineType<One>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: setting((format, value) => (format.formula = text(value))),
    },
  },
});

const fillObject = defineType<One>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: { get: ({ format }) => format.fill, set: setting((format, value) => (format.fill = text(value))) },
  },
  methods: { Clear: (self) => setting((format) => (format.fill = ''))(self, '') },
});

const fontObject = defineType<One>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      get: ({ format }) => format.fontColor,
      set: setting((format, value) => (format.fontColor = text(value))),
    },
    Bold: {
      get: ({ format }) => format.bold,
      set: setting((format, value) => (format.bold = value === true)),
    },
  },
});

/** The line below, which is the only one that the host knows. */
const borderObject = defineType<One>({
  name: 'ConditionalRangeBorder',
  properties: {
    Color: {
      get: ({ format }) => format.bottomLine,
      set: setting((format, value) => (format.bottomLine = text(value))),
    },
    SideIndex: { get: () => 'EdgeBottom' },
    Style: {
      get: ({ format }) => (format.bottomLine === '' ? 'None' : format.bottomStyle),
      set: setting((format, value) => {
        format.bottomLine = value === 'None' ? '' : format.bottomLine || '#000000';
        format.bottomStyle = text(value);
      }),
    },
  },
});

const bordersObject = defineType<One>({
  name: 'ConditionalRangeBorderCollection',
  item: (self, key) => {
    if (key !== 'EdgeBottom') throw new NotImplemented(`ConditionalRangeBorderCollection ${key}`);
    return borderObject(self);
  },
  parts: { Bottom: borderObject },
});

const formatObject = defineType<One>({
  name: 'ConditionalRangeFormat',
  parts: { Fill: fillObject, Font: fontObject, Borders: bordersObject },
});

const customObject = defineType<One>({
  name: 'CustomConditionalFormat',
  parts: { Rule: ruleObject, Format: formatObject },
});

const conditionalFormatObject = defineType<One>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: () => 'Custom' },
    Priority: { get: ({ format }) => format.sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: setting((format, value) => (format.stopIfTrue = value === true)),
    },
  },
  parts: { Custom: customObject, CustomOrNullObject: customObject },
  methods: {
    Delete({ model, format }) {
      model.mayRestructure(format.sheet);
      format.sheet.conditionalFormats.splice(format.sheet.conditionalFormats.indexOf(format), 1);
      model.highlightsChanged(format.sheet);
    },
    GetRange: ({ model, format }) => rangeObject(new RangeRef(model, format.sheet, format.range)),
    GetRangeOrNullObject: ({ model, format }) => rangeObject(new RangeRef(model, format.sheet, format.range)),
  },
});

/** `range.conditionalFormats`: those with a formula of their own, which is all that the host knows. */
export const conditionalFormatsObject: (self: Formats) => HostObject = defineType<Formats>({
  name: 'ConditionalFormatCollection',
  items: (self) => within(self).map((format) => conditionalFormatObject({ model: self.model, format })),
  item: (self, key) => found(self, (format) => format.id === String(key)),
  methods: {
    Add(self, args) {
      if (args.text(0) !== 'Custom')
        throw new NotImplemented(`ConditionalFormatCollection.Add ${args.text(0)}`);
      self.model.mayRestructure(self.sheet);
      return conditionalFormatObject({ model: self.model, format: self.model.book.addFormat(self) });
    },
    ClearAll(self) {
      self.model.mayRestructure(self.sheet);
      const gone = new Set(within(self));
      const left = self.sheet.conditionalFormats.filter((format) => !gone.has(format));
      self.sheet.conditionalFormats.splice(0, Infinity, ...left);
      self.model.highlightsChanged(self.sheet);
    },
    GetCount: (self) => within(self).length,
    GetItemAt: (self, args) => found(self, (_, index) => index === args.number(0)),
    GetItemOrNullObject: (self, args) => {
      const format = within(self).find(({ id }) => id === args.text(0));
      return format === undefined ? null : conditionalFormatObject({ model: self.model, format });
    },
  },
});

function within({ sheet, range }: Place): readonly CustomFormat[] {
  return sheet.conditionalFormats.filter((format) => isInside(format.range, range));
}

function found(self: Formats, is: (format: CustomFormat, index: number) => boolean): HostObject {
  const format = within(self).find(is);
  if (format === undefined) throw itemNotFound();
  return conditionalFormatObject({ model: self.model, format });
}

function text(value: Wire): string {
  return typeof value === 'string' ? value : '';
}
