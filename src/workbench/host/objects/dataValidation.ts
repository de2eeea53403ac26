import { defineType, type Property } from '../hostType';
import type { RangeRef } from '../model';
import { cellsText } from '../place';
import type { Validation } from '../book';

/** `range.dataValidation`: kept as it is asked for. */
export const dataValidationObject = defineType<RangeRef>({
  name: 'DataValidation',
  properties: { Rule: kept('rule'), ErrorAlert: kept('errorAlert'), Prompt: kept('prompt') },
});

function kept(part: Exclude<keyof Validation, 'range'>): Property<RangeRef> {
  return {
    get: ({ sheet, range }) => sheet.validations.get(cellsText(range))?.[part] ?? null,
    set({ model, sheet, range }, value) {
      model.mayRestructure(sheet);
      const key = cellsText(range);
      sheet.validations.set(key, { range, ...sheet.validations.get(key), [part]: value });
    },
  };
}
