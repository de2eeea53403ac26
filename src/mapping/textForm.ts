import { dayOf, dayOfSerial, financeYear, serialOfDay, type Day } from '../ledger/dates';
import { tidyText } from '../ledger/ids';
import type { Cell } from '../ledger/source';
import type { FieldSpec } from '../ledger/tables/spec';

/** Ways of writing a date as text. The user confirms one for a column; nothing else in it is read as a date. */
export const DATE_FORMS = ['dd.mm.yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd'] as const;
/** Ways of writing a number as text. */
export const NUMBER_FORMS = ['1.234,56', '1,234.56', '1 234,56'] as const;
/** The finance year of a cell that holds a date. */
export const YEAR_OF_DATE = 'yyyy';
/** No column: the rows are numbered from 1. */
export const NUMBERED = '1, 2, 3';

type DateForm = (typeof DATE_FORMS)[number];
type NumberForm = (typeof NUMBER_FORMS)[number];
export type TextForm = DateForm | NumberForm | typeof YEAR_OF_DATE | typeof NUMBERED;

const NUMBER_TYPES = new Set(['amount', 'number', 'count', 'share']);

/** The forms that a field of some type can be read by. */
export function formsFor({ type }: FieldSpec): readonly TextForm[] {
  if (type === 'date') return DATE_FORMS;
  if (type === 'year') return [...DATE_FORMS, YEAR_OF_DATE];
  if (type === 'id' || type === 'ref') return [NUMBERED];
  return NUMBER_TYPES.has(type) ? NUMBER_FORMS : [];
}

const LAST_YEAR = 2100;

/** The day of a text in a form; `null` where it is not written so, or is no day. */
export function dayInForm(text: string, form: TextForm): Day | null {
  if (!isDateForm(form)) return null;
  const separator = form.replace(/\w/g, '')[0];
  const parts = tidyText(text).split(separator ?? ' ');
  const names = form.split(separator ?? ' ');
  if (parts.length !== 3 || !parts.every((part, at) => isPart(part, names[at]))) return null;
  const [year, month, date] = ['yyyy', 'mm', 'dd'].map((name) => Number(parts[names.indexOf(name)]));
  return year === undefined || year < 1900 ? null : dayOf(year, month ?? 0, date ?? 0);
}

function isPart(part: string, name: string | undefined): boolean {
  return name === 'yyyy' ? /^\d{4}$/.test(part) : /^\d{1,2}$/.test(part);
}

function isDateForm(form: TextForm): form is DateForm {
  return (DATE_FORMS as readonly string[]).includes(form);
}

/** Grouping and decimal sign of each form. */
const SIGNS: Readonly<Record<NumberForm, readonly [group: string, decimal: string]>> = {
  '1.234,56': ['.', ','],
  '1,234.56': [',', '.'],
  '1 234,56': [' ', ','],
};

/** The number of a text in a form, "kr." before or after it left off; `null` where it is not written so. */
export function numberInForm(text: string, form: TextForm): number | null {
  const signs = SIGNS[form as NumberForm] as (typeof SIGNS)[NumberForm] | undefined;
  if (!signs) return null;
  const [group, decimal] = signs;
  const bare = tidyText(text).replace(/^(?:kr\.?|dkk) ?| ?(?:kr\.?|dkk)$/gi, '');
  const pattern = new RegExp(`^(-?)(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${decimal}(\\d+))?$`);
  const [, minus = '', whole, fraction = ''] = pattern.exec(bare) ?? [];
  if (whole === undefined || bare.length > 30) return null;
  return Number(`${minus}${whole.replaceAll(group, '')}.${fraction || '0'}`);
}

/** A cell as the confirmed form reads it. What is not written so stays as it is, and is told like in any table. */
export function inForm(cell: Cell, form: TextForm, { type }: FieldSpec, date1904: boolean): Cell {
  if (typeof cell === 'string') {
    const day = dayInForm(cell, form);
    if (day !== null) return type === 'year' ? financeYear(day) : serialOfDay(day, date1904);
    return numberInForm(cell, form) ?? cell;
  }
  if (type === 'year' && typeof cell === 'number' && cell > LAST_YEAR) {
    const day = dayOfSerial(cell, date1904);
    return day === null ? cell : financeYear(day);
  }
  return cell;
}
