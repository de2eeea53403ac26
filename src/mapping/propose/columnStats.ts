import { normaliseId } from '../../ledger/ids';
import { isCvrNumber } from '../../ledger/readCell';
import type { Cell } from '../../ledger/source';
import { DATE_FORMS, dayInForm, NUMBER_FORMS, numberInForm, type TextForm } from '../textForm';
import { lookOf, type Look, type SheetRow } from './cells';

/** What the cells of one column have in common. */
export interface ColumnStats {
  readonly filled: number;
  readonly looks: ReadonlyMap<Look, number>;
  /** Shares of the filled cells, from 0 to 1. */
  readonly different: number;
  readonly whole: number;
  readonly cvr: number;
  readonly years: number;
  /** The middle one of the numbers, without sign; `null` where there are none. */
  readonly median: number | null;
  readonly hasDecimals: boolean;
  readonly hasNegative: boolean;
  /** The different texts and numbers, up to `KEPT`. */
  readonly values: readonly Cell[];
  readonly formats: ReadonlySet<string>;
  /** Forms that read the most of the texts that look like a date, or a number; more than one where they read them otherwise. */
  readonly dateForms: readonly TextForm[];
  readonly numberForms: readonly TextForm[];
  readonly averageLength: number;
}

const KEPT = 60;

export function statsOf(rows: readonly SheetRow[], column: number): ColumnStats {
  const looks = new Map<Look, number>();
  const different = new Set<string>();
  const values: Cell[] = [];
  const numbers: number[] = [];
  const formats = new Set<string>();
  let [filled, cvr, years, letters] = [0, 0, 0, 0];
  const dates: string[] = [];
  const written: string[] = [];
  for (const { cells } of rows) {
    const cell = cells.get(column);
    const look = lookOf(cell);
    if (!cell || look === 'blank') continue;
    filled += 1;
    looks.set(look, (looks.get(look) ?? 0) + 1);
    const text = String(cell.value);
    const mark = normaliseId(text);
    letters += text.length;
    if (!different.has(mark)) {
      different.add(mark);
      if (values.length < KEPT) values.push(cell.value);
    }
    if (cell.format !== '') formats.add(cell.format);
    if (typeof cell.value === 'number') {
      numbers.push(cell.value);
      if (Number.isInteger(cell.value) && cell.value >= 1990 && cell.value <= 2100) years += 1;
    } else if (/^(?:19|20)\d\d$/.test(text.trim())) years += 1;
    if (isCvrNumber(text)) cvr += 1;
    if (look === 'date-text') dates.push(text);
    if (look === 'number-text') written.push(text);
  }
  const sizes = numbers.map(Math.abs).sort((one, other) => one - other);
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    looks,
    different: share(different.size),
    whole: share(numbers.filter(Number.isInteger).length),
    cvr: share(cvr),
    years: share(years),
    median: sizes[Math.floor(sizes.length / 2)] ?? null,
    hasDecimals: numbers.some((number) => !Number.isInteger(number)),
    hasNegative: numbers.some((number) => number < 0),
    values,
    formats,
    dateForms: formsOf(dates, DATE_FORMS, dayInForm),
    numberForms: formsOf(written, NUMBER_FORMS, numberInForm),
    averageLength: share(letters),
  };
}

function formsOf(
  texts: readonly string[],
  forms: readonly TextForm[],
  read: (text: string, form: TextForm) => number | null,
): TextForm[] {
  const readings = forms.map((form) => {
    const values = texts.map((text) => read(text, form));
    return { form, values, count: values.filter((value) => value !== null).length };
  });
  const most = Math.max(0, ...readings.map(({ count }) => count));
  const best = readings.filter(({ count }) => most > 0 && count === most);
  const [first] = best;
  const same = best.every(({ values }) => values.every((value, at) => value === first?.values[at]));
  return (same ? best.slice(0, 1) : best).map(({ form }) => form);
}

/** The share of a column's filled cells that look one of these ways. */
export function shareOf({ filled, looks }: ColumnStats, ...wanted: readonly Look[]): number {
  return filled === 0 ? 0 : wanted.reduce((sum, look) => sum + (looks.get(look) ?? 0), 0) / filled;
}
