import { numberOf, oreOf, readNumberText } from './amountText';
import { readDateText } from './dateText';
import { dayOfSerial } from './dates';
import { normaliseId, tidyText } from './ids';
import { POWER_OF_UNIT, readAmount, toKroner, type AmountUnit } from './money';
import type { CellProblem, CellProblemKind } from './problem';
import { CellError, type Cell } from './source';
import type { FieldSpec } from './tables/spec';

/** A remark on a cell, before it is known where the cell stands. */
export type Remark = Omit<CellProblem, 'row' | 'field'>;

/** What a cell says: a value, or nothing readable. Either may come with a remark. */
export interface ReadNumber {
  readonly value: number | null;
  readonly remark?: Remark;
}
export interface ReadText {
  readonly value: string | null;
  readonly remark?: Remark;
}

/** How a cell that is not blank stands to be read. */
export interface CellContext {
  readonly unit: AmountUnit;
  readonly date1904: boolean;
  /** The cell's number format, e.g. `dd-mm-yyyy`; empty for General. */
  readonly format: string;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const DIGITS_KEPT = 1e15;

function refused(kind: CellProblemKind, more: Partial<Remark> = {}): { value: null; remark: Remark } {
  return { value: null, remark: { kind, ...more } };
}

/** True for a cell that counts as empty: nothing, or a text of blanks. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell === null;
  const first = cell.charCodeAt(0);
  // Most texts begin with a letter or a digit: a look at it spares a million rewritings.
  return !(first > 0x20 && first < 0x7f) && tidyText(cell) === '';
}

/** Reads a cell of a field that holds an amount, a date or any other number. The cell is not blank. */
export function readNumberCell(cell: Cell, spec: FieldSpec, context: CellContext): ReadNumber {
  if (cell instanceof CellError) return refused('error-value');
  if (typeof cell === 'number') return readTypedNumber(cell, spec, context);
  if (typeof cell !== 'string') return refused('wrong-type');
  if (spec.type === 'date') return readTypedDateText(cell);
  return refuseNumberText(cell, spec, context);
}

function readTypedNumber(value: number, spec: FieldSpec, context: CellContext): ReadNumber {
  // Shown as a date it is a date, whatever the column: 26-11-2024 would be read as 45.622 kr.
  if (spec.type !== 'date' && looksLikeDate(context.format)) return refused('wrong-type');
  switch (spec.type) {
    case 'amount': {
      // Before rounding: minus 0,4 øre is no zero.
      if (value < 0) return refused('negative');
      const amount = readAmount(value, context.unit);
      if (amount === null) return refused('too-large');
      return amount.whole ? { value: amount.ore } : { value: amount.ore, remark: { kind: 'part-of-ore' } };
    }
    case 'date': {
      if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
        return refused('year-for-date');
      const day = dayOfSerial(value, context.date1904);
      return day === null ? refused('wrong-type') : { value: day };
    }
    case 'year':
      return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR
        ? { value }
        : refused('wrong-type');
    case 'count':
      return Number.isInteger(value) && value >= 0 && value <= 1e9 ? { value } : refused('wrong-type');
    default:
      if (!Number.isFinite(value)) return refused('too-large');
      return value < 0 ? refused('negative') : { value };
  }
}

/** A number typed as text is told with its readings and never read silently. */
function refuseNumberText(text: string, spec: FieldSpec, context: CellContext): ReadNumber {
  const found = readNumberText(text);
  if (!found) return refused('wrong-type');
  const isAmount = spec.type === 'amount';
  // "22,8 mio." in a column of mio. kr. states its own magnitude; only a bare number takes the column's.
  // "22.800.000 kr." there can be meant either way.
  const unit = isAmount && found.power === 0 ? POWER_OF_UNIT[context.unit] : found.power;
  const powers = found.currency && unit !== found.power ? [unit, 0] : [unit];
  const readings = powers.flatMap((power) =>
    found.readings.map((reading) => {
      const ore = isAmount ? oreOf(reading, power) : null;
      return ore === null ? numberOf(reading, power) : toKroner(ore);
    }),
  );
  return refused('text-number', { readings, negative: readings.some((reading) => reading < 0) });
}

function readTypedDateText(cell: string): ReadNumber {
  const days = readDateText(cell);
  if (days.length > 0) return refused('text-date', { days });
  const year = /^\d{4}$/.test(tidyText(cell)) ? Number(tidyText(cell)) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return refused('year-for-date');
  return refused('wrong-type');
}

/** Reads a cell of a field that holds an id, a reference, a text, an account or a CVR number. */
export function readTextCell(cell: Cell, spec: FieldSpec, context: CellContext): ReadText {
  if (cell === null) return { value: null };
  if (cell instanceof CellError) return refused('error-value');
  if (typeof cell === 'boolean') {
    return spec.type === 'text' ? { value: cell ? 'TRUE' : 'FALSE' } : refused('wrong-type');
  }
  const isId = spec.type === 'id' || spec.type === 'ref';
  if (typeof cell === 'number' && isId) {
    if (Math.abs(cell) >= DIGITS_KEPT || !Number.isFinite(cell)) return refused('id-digits-lost');
    // Only 15 digits are the user's; programs that re-save a file change those after them.
    const value = String(Number(cell.toPrecision(15)));
    return looksLikeDate(context.format) ? { value, remark: { kind: 'id-as-date' } } : { value };
  }
  const text = tidyText(String(cell));
  if (spec.type === 'account') return readAccount(cell, text);
  if (spec.type === 'cvr') return isCvrNumber(text) ? { value: cvrDigits(text) } : refused('cvr-number');
  return { value: text };
}

/** `§ 25.12.03.70` as `25.12.03.70`: paragraph, main area, account and perhaps sub-account. */
function readAccount(cell: Cell, text: string): ReadText {
  const bare = text.replace(/^§\s*/, '').replace(/\.$/, '');
  const known = typeof cell === 'string' && /^\d{2}(?:\.\d{2}){2,4}$/.test(bare);
  return known ? { value: bare } : refused('account-pattern');
}

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** `DK 12 34 56 78` as `12345678`, so that one number in two spellings is one. */
function cvrDigits(text: string): string {
  return text.replace(/^DK[\s-]?/i, '').replaceAll(' ', '');
}

/** True for eight digits whose weighted sum is divisible by 11, as every CVR number's is. */
export function isCvrNumber(text: string): boolean {
  const digits = cvrDigits(text);
  if (!/^[1-9]\d{7}$/.test(digits)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}

/** The value of a choice cell: the field value itself or its Danish or English word. */
export function readChoiceCell(cell: Cell, spec: FieldSpec): ReadText {
  if (cell instanceof CellError) return refused('error-value');
  const word = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
  const values = valuesOf(spec);
  const value = values.get(word) ?? values.get(normaliseId(word));
  return value === undefined ? refused('wrong-choice') : { value };
}

const WORDS = new WeakMap<FieldSpec, ReadonlyMap<string, string>>();

/** The value of every word that a choice field knows. Kept, for a column may have a million cells. */
function valuesOf(spec: FieldSpec): ReadonlyMap<string, string> {
  const known = WORDS.get(spec);
  if (known) return known;
  const words = (spec.choices ?? []).flatMap(({ value, da, en }) =>
    [value, ...da, ...en].map((word) => [normaliseId(word), value] as const),
  );
  const values = new Map(words);
  WORDS.set(spec, values);
  return values;
}

/** True for a number format that shows a date or a time. Literal text and colours in the format do not count. */
export function looksLikeDate(format: string): boolean {
  // Most numbers of a large table come without one.
  if (format === '') return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^[\]]*\]|[_*]./g, '');
  return /[dmyhs]/i.test(bare) && !/[#0?]|general|standard/i.test(bare);
}
