import { toKroner } from '../../ledger/money';
import { fieldSpec } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { readableText } from '../contentRows';

const NUMBERS = new Set(['year', 'count', 'number', 'share']);

/**
 * What a form says, for a report: amounts in kroner, other numbers as numbers, dates as `2024-12-05`, texts as
 * spelled where that is known; `null` for a blank cell and for one that is not known.
 */
export function valueOf(
  table: TableName,
  field: string,
  form: string | null,
  spelled: string | null = null,
): string | number | null {
  if (form === null || form === '') return null;
  const text = readableText(form);
  if (text === null) return form.slice(form.indexOf(':') + 1);
  const { type } = fieldSpec(table, field as never);
  if (type === 'amount') return toKroner(Number(text));
  if (NUMBERS.has(type)) return Number(text);
  return type === 'date' || type === 'choice' ? text : (spelled ?? text);
}
