import type { Column } from '../ledger/columns';
import { isoDate, type Day } from '../ledger/dates';
import { tenTo, toDecimal, type Decimal } from '../ledger/decimal';
import { normaliseId, trimText } from '../ledger/ids';
import { POWER_OF_UNIT, readAmount } from '../ledger/money';
import { isBlank, readChoiceCell, readNumberCell, readTextCell, type CellContext } from '../ledger/readCell';
import { CellError, type Cell } from '../ledger/source';
import type { FieldSpec } from '../ledger/tables/spec';

/** What a cell that could not be read holds. */
export type RawType = 'text' | 'number' | 'boolean' | 'error';

/**
 * What a cell says, in the one form that is sealed and compared. The text of a value, by the field's type:
 * amounts as whole øre (`2280000000`; with a decimal point where a part of an øre was stated), dates as ISO days,
 * years and counts as whole numbers, other numbers to 15 digits, choices by the field's value (`committed`), ids
 * and references as they are compared, accounts and CVR numbers by their digits, texts as NFC without outer blanks.
 * A cell that cannot be read is its type and its raw text.
 */
export type CanonicalValue =
  | { readonly state: 'blank' }
  | { readonly state: 'value'; readonly text: string }
  | { readonly state: 'unreadable'; readonly type: RawType; readonly text: string };

const BLANK: CanonicalValue = { state: 'blank' };

/** How a column's cells are to be understood. */
export interface CanonicalContext {
  readonly date1904: boolean;
  /** Two columns mean the same field, or the unit is not known: no cell can be believed. */
  readonly isDoubtful: boolean;
}

/** The canonical value of one cell. How a cell is formatted never counts, so it is read as if it had no format. */
export function canonicalValue(
  cell: Cell,
  { spec, unit }: Pick<Column, 'spec' | 'unit'>,
  { date1904, isDoubtful }: CanonicalContext,
): CanonicalValue {
  if (isBlank(cell)) return BLANK;
  const text = isDoubtful ? null : readableText(cell, spec, { unit, date1904, format: '' });
  return text === null ? { state: 'unreadable', ...rawOf(cell) } : { state: 'value', text };
}

/** The value as one text: equal for two cells exactly where they say the same. Blank is the empty text. */
export function canonicalForm(value: CanonicalValue): string {
  switch (value.state) {
    case 'blank':
      return '';
    case 'value':
      return `=${value.text}`;
    case 'unreadable':
      return `?${value.type}:${value.text}`;
  }
}

/** The value that a form was made of. */
export function canonicalValueOf(form: string): CanonicalValue {
  const [, type, text = ''] = /^(=|\?(?:text|number|boolean|error):)([^]*)$/.exec(form) ?? [];
  if (type === undefined) return BLANK;
  return type === '='
    ? { state: 'value', text }
    : { state: 'unreadable', type: type.slice(1, -1) as RawType, text };
}

function readableText(cell: Cell, spec: FieldSpec, context: CellContext): string | null {
  switch (spec.type) {
    case 'choice':
      return readChoiceCell(cell, spec).value;
    case 'id':
    case 'ref':
    case 'account':
    case 'cvr':
    case 'text': {
      const { value } = readTextCell(cell, spec, context);
      if (value === null || spec.type === 'account' || spec.type === 'cvr') return value;
      if (spec.type !== 'text' || spec.key) return normaliseId(value);
      // Only what the user sees counts: a text may be read again by its words, so only its ends are tidied.
      return typeof cell === 'string' ? trimText(cell) : typeof cell === 'number' ? digits(cell) : value;
    }
    default: {
      const { value } = readNumberCell(cell, spec, context);
      if (value === null) return null;
      if (spec.type === 'amount') return oreText(cell as number, context);
      return spec.type === 'date' ? isoDate(value as Day) : digits(value);
    }
  }
}

/** The øre that a cell states, to 15 digits of the cell's number, also where they are no whole øre. */
function oreText(value: number, { unit }: CellContext): string {
  const amount = readAmount(value, unit);
  if (amount?.whole) return String(amount.ore);
  const { digits, exponent } = toDecimal(value);
  return decimalText({ digits, exponent: exponent + POWER_OF_UNIT[unit] + 2 });
}

function decimalText({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return String(digits * tenTo(exponent));
  const written = String(digits).padStart(1 - exponent, '0');
  return `${written.slice(0, exponent)}.${written.slice(exponent)}`;
}

/** Only 15 digits are the user's; other programs re-save the ones after them differently. */
function digits(value: number): string {
  return String(Number(value.toPrecision(15)) + 0);
}

function rawOf(cell: Cell): { type: RawType; text: string } {
  if (cell instanceof CellError) return { type: 'error', text: cell.code };
  if (typeof cell === 'number') return { type: 'number', text: digits(cell) };
  if (typeof cell === 'boolean') return { type: 'boolean', text: cell ? 'TRUE' : 'FALSE' };
  return { type: 'text', text: trimText(cell ?? '') };
}
