import { defineType, type HostObject } from '../hostType';
import type { Model } from '../model';
import { itemNotFound, type Wire } from '../wire';

interface SettingSelf {
  readonly model: Model;
  readonly key: string;
}

const settingObject = defineType<SettingSelf>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ model, key }) => JSON.parse(model.book.settings.get(key) ?? 'null') as Wire,
      set: ({ model, key }, value) => void model.book.settings.set(key, JSON.stringify(value)),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: { Delete: ({ model, key }) => void model.book.settings.delete(key) },
});

interface SettingsSelf {
  readonly model: Model;
}

/** `workbook.settings`. */
export const settingsObject: (self: SettingsSelf) => HostObject = defineType<SettingsSelf>({
  name: 'SettingCollection',
  items: ({ model }) => [...model.book.settings.keys()].map((key) => settingObject({ model, key })),
  item: ({ model }, key) => {
    if (!model.book.settings.has(String(key))) throw itemNotFound();
    return settingObject({ model, key: String(key) });
  },
  methods: {
    Add({ model }, args) {
      const key = args.text(0);
      model.book.settings.set(key, JSON.stringify(args.wire(1)));
      return settingObject({ model, key });
    },
    GetCount: ({ model }) => model.book.settings.size,
    GetItemOrNullObject: ({ model }, args) =>
      model.book.settings.has(args.text(0)) ? settingObject({ model, key: args.text(0) }) : null,
  },
});
