import type { Formatting } from '../book';
import type { GridFormat } from '../grid';
import { defineType } from '../hostType';
import type { RangeRef } from '../model';
import { invalidArgument, type Wire } from '../wire';

const fillObject = defineType<RangeRef>({
  name: 'RangeFill',
  properties: { Color: property('fill', '#FFFFFF') },
  methods: { Clear: (self) => change(self, ({ fill: _, ...rest }) => rest, { fill: null }) },
});

const fontObject = defineType<RangeRef>({
  name: 'RangeFont',
  properties: {
    Color: property('fontColor', '#000000'),
    Bold: property('bold', false),
    Italic: property('italic', false),
    Size: { get: () => null, set: () => undefined },
  },
});

const protectionObject = defineType<RangeRef>({
  name: 'FormatProtection',
  properties: { Locked: property('locked', true) },
});

/** A point is a 72nd of an inch and a pixel a 96th. */
const PIXELS_PER_POINT = 96 / 72;

/** Taken and forgotten. */
const forgotten = { get: () => null, set: () => undefined };

/** `Excel.RangeFormat`: fill, font, widths and whether cells are locked; how text lies in them is taken and forgotten. */
export const rangeFormatObject = defineType<RangeRef>({
  name: 'RangeFormat',
  properties: {
    WrapText: forgotten,
    VerticalAlignment: forgotten,
    HorizontalAlignment: forgotten,
    IndentLevel: forgotten,
    ColumnWidth: {
      get: () => null,
      set({ model, sheet, range }, points) {
        if (typeof points !== 'number' || points < 0) throw invalidArgument('columnWidth');
        model.mayRestructure(sheet);
        model.book.grid.setColumnWidth(
          sheet.name,
          range.column,
          range.columns,
          Math.round(points * PIXELS_PER_POINT),
        );
      },
    },
  },
  parts: { Fill: fillObject, Font: fontObject, Protection: protectionObject },
  methods: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
});

function property(
  name: keyof Formatting,
  otherwise: string | boolean,
): { get: (self: RangeRef) => Wire; set: (self: RangeRef, value: Wire) => void } {
  return {
    get(self) {
      const all = keys(self).map((key) => self.sheet.formatting.get(key)?.[name] ?? otherwise);
      return all.every((one) => one === all[0]) ? (all[0] ?? null) : null;
    },
    set(self, value) {
      if (typeof value !== typeof otherwise) throw invalidArgument(name);
      const drawn = Object.fromEntries([[name, value]]);
      change(self, (before) => ({ ...before, ...drawn }), name === 'locked' ? {} : drawn);
    },
  };
}

function change(self: RangeRef, to: (before: Formatting) => Formatting, drawn: GridFormat): void {
  self.model.mayRestructure(self.sheet);
  const { formatting } = self.sheet;
  for (const key of keys(self)) formatting.set(key, to(formatting.get(key) ?? {}));
  self.model.book.grid.setFormat(self.sheet.name, self.range, drawn);
}

function keys({ range }: RangeRef): string[] {
  const all: string[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++)
      all.push(`${row},${column}`);
  }
  return all;
}
