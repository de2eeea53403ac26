import type { DataValidation } from 'exceljs';
import { keyName } from '../../src/workbook/keyNames';
import type { Entry, EntryRule } from '../../src/workbook/tableSheet';

/** What the cells of a column take, in the form of the library; `any` holds an input message only. */
export type ColumnValidation = Omit<DataValidation, 'type'> & { type: DataValidation['type'] | 'any' };

function ruleOf(rule: EntryRule): Partial<ColumnValidation> {
  switch (rule.kind) {
    case 'words':
      return { type: 'list', formulae: [`"${rule.words.join(',')}"`] };
    case 'ids':
      return { type: 'list', formulae: [keyName(rule.of)], errorStyle: 'warning' };
    case 'date': {
      const [first, last] = rule.years;
      const formulae = [new Date(`${first}-01-01T00:00:00Z`), new Date(`${last}-12-31T00:00:00Z`)];
      return { type: 'date', operator: 'between', formulae };
    }
    default:
      return rule.most === undefined
        ? { type: rule.kind, operator: 'greaterThanOrEqual', formulae: [rule.least] }
        : { type: rule.kind, operator: 'between', formulae: [rule.least, rule.most] };
  }
}

export function validation({ title, prompt, rule, error }: Entry): ColumnValidation {
  const held = rule && {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title,
    error,
    ...ruleOf(rule),
  };
  return { type: 'any', formulae: [], ...held, showInputMessage: true, promptTitle: title, prompt };
}
