import type { XmlPart } from '../book';
import { defineType, type HostObject } from '../hostType';
import type { Model } from '../model';
import { HostError, itemNotFound } from '../wire';

interface PartSelf {
  readonly model: Model;
  readonly part: XmlPart;
}

const partObject = defineType<PartSelf>({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => void (part.xml = wellFormed(args.text(0))),
    Delete: ({ model, part }) => void model.book.xmlParts.splice(model.book.xmlParts.indexOf(part), 1),
  },
});

interface PartsSelf {
  readonly model: Model;
  readonly namespace?: string;
}

const scopedObject = defineType<PartsSelf>({
  name: 'CustomXmlPartScopedCollection',
  items: (self) => parts(self).map((part) => partObject({ model: self.model, part })),
  item: (self, key) => found(self, String(key)),
  methods: {
    GetCount: (self) => parts(self).length,
    GetItemOrNullObject: (self, args) => foundOrNull(self, args.text(0)),
    GetOnlyItem: (self) => only(self) ?? notOne(),
    GetOnlyItemOrNullObject: only,
  },
});

/** `workbook.customXmlParts`. */
export const customXmlObject: (self: PartsSelf) => HostObject = defineType<PartsSelf>({
  name: 'CustomXmlPartCollection',
  items: (self) => parts(self).map((part) => partObject({ model: self.model, part })),
  item: (self, key) => found(self, String(key)),
  methods: {
    Add({ model }, args) {
      const part = { id: `{XML-${model.book.newId()}}`, xml: wellFormed(args.text(0)) };
      model.book.xmlParts.push(part);
      return partObject({ model, part });
    },
    GetByNamespace: ({ model }, args) => scopedObject({ model, namespace: args.text(0) }),
    GetCount: (self) => parts(self).length,
    GetItemOrNullObject: (self, args) => foundOrNull(self, args.text(0)),
  },
});

/** Namespace of the outermost element. */
export function namespaceOf(xml: string): string {
  const [, prefix = '', attributes = ''] = /<(?![?!])(?:([^\s:/>]+):)?[^\s:/>]+([^>]*)>/.exec(xml) ?? [];
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`(?:^|\\s)${name.replace(/[^\w:-]/g, '.')}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const [, double, single] = declared.exec(attributes) ?? [];
  return double ?? single ?? '';
}

function parts({ model, namespace }: PartsSelf): readonly XmlPart[] {
  return model.book.xmlParts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);
}

function foundOrNull(self: PartsSelf, id: string): HostObject | null {
  const part = parts(self).find((one) => one.id === id);
  return part === undefined ? null : partObject({ model: self.model, part });
}

function found(self: PartsSelf, id: string): HostObject {
  const part = foundOrNull(self, id);
  if (part === null) throw itemNotFound();
  return part;
}

function only(self: PartsSelf): HostObject | null {
  const [part, ...more] = parts(self);
  return part === undefined || more.length > 0 ? null : partObject({ model: self.model, part });
}

function notOne(): never {
  throw new HostError('GeneralException', 'There is not exactly one such part.');
}

/** Only as much of a check as a mistake in an add-in would need. */
function wellFormed(xml: string): string {
  if (!/^\s*<[^]*>\s*$/.test(xml)) throw new HostError('InvalidArgument', 'The XML is not well formed.');
  return xml;
}
