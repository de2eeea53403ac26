import type { Name } from '../book';
import { defineType, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { absoluteText, addressText, sameName } from '../place';
import { HostError, invalidArgument, itemNotFound } from '../wire';
import { rangeObject } from './range';

interface NameSelf {
  readonly model: Model;
  readonly name: Name;
}

/** `Excel.NamedItem`, of the whole workbook. */
const nameObject: (self: NameSelf) => HostObject = defineType<NameSelf>({
  name: 'NamedItem',
  identity: ({ name }) => ({ Name: name.name }),
  properties: {
    Name: { get: ({ name }) => name.name },
    Type: { get: (self) => (placed(self) === undefined ? 'String' : 'Range') },
    Value: {
      get: (self) => {
        const range = placed(self);
        return range === undefined ? self.name.formula : addressText(range.sheet.name, range.range);
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ model, name }, value) => {
        if (typeof value !== 'string') throw invalidArgument('formula');
        model.book.defineName(name.name, value);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => void (name.visible = value === true),
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => void (name.comment = typeof value === 'string' ? value : ''),
    },
    Scope: { get: () => 'Workbook' },
  },
  methods: {
    GetRange: (self) => {
      const range = placed(self);
      if (range === undefined) throw itemNotFound();
      return rangeObject(range);
    },
    GetRangeOrNullObject: (self) => {
      const range = placed(self);
      return range === undefined ? null : rangeObject(range);
    },
    Delete: ({ model, name }) => model.book.removeName(name.name),
  },
});

interface NamesSelf {
  readonly model: Model;
  readonly names: readonly Name[];
}

/** `workbook.names`. */
export const namesObject: (self: NamesSelf) => HostObject = defineType<NamesSelf>({
  name: 'NamedItemCollection',
  items: ({ model, names }) => names.map((name) => nameObject({ model, name })),
  item: ({ model, names }, key) => {
    const name = names.find((one) => sameName(one.name, String(key)));
    if (name === undefined) throw itemNotFound();
    return nameObject({ model, name });
  },
  methods: {
    Add({ model, names }, args) {
      const text = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text)) throw invalidArgument(text);
      if (names.some((one) => sameName(one.name, text))) {
        throw new HostError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
      }
      const given = args.object(1)?.self;
      const formula = given instanceof RangeRef ? absoluteText(given.sheet.name, given.range) : args.text(1);
      const name = model.book.defineName(text, formula);
      if (args.has(2)) name.comment = args.text(2);
      return nameObject({ model, name });
    },
    GetCount: ({ names }) => names.length,
    GetItemOrNullObject: ({ model, names }, args) => {
      const name = names.find((one) => sameName(one.name, args.text(0)));
      return name === undefined ? null : nameObject({ model, name });
    },
  },
});

function placed({ model, name }: NameSelf): RangeRef | undefined {
  const place = model.book.place(name.formula);
  return place === undefined ? undefined : new RangeRef(model, place.sheet, place.range);
}
