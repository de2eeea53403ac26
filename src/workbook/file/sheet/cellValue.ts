import { CellError, type Cell } from '../../../ledger/source';
import { excerpt, type RefusalCode } from '../refusal';
import { ownText, unescapeText } from '../xml/values';
import { serialOfIsoDate } from './isoDate';

/** A cell as its XML has it. */
export interface RawCell {
  readonly type: string | undefined;
  /** The text of `v`, or undefined if there is none. */
  readonly value: string | undefined;
  /** The text inside `is`, or undefined if there is none. */
  readonly inline: string | undefined;
}

/** Turns the text of cells into values; a text that is no value of its type is a refusal, never a blank or a zero. */
export class CellValues {
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly date1904: boolean,
  ) {}

  read(raw: RawCell, refuse: (code: RefusalCode, detail: string) => never): Cell {
    const { type, value, inline } = raw;
    if (inline !== undefined) {
      if (value !== undefined || (type !== undefined && type !== 'inlineStr'))
        refuse('CELL_TYPE', type ?? '');
      return ownText(unescapeText(inline));
    }
    if (value === undefined) return null;
    if (type === 's') return value === '' ? null : this.sharedString(value, refuse);
    if (type === undefined || type === 'n') return value === '' ? null : readNumber(value, refuse);
    if (type === 'str' || type === 'inlineStr') return ownText(unescapeText(value));
    if (value === '') return null;
    if (type === 'b') return readBoolean(value, refuse);
    if (type === 'e') return this.error(value);
    if (type === 'd') return serialOfIsoDate(value, this.date1904) ?? refuse('DATE', excerpt(value));
    return refuse('CELL_TYPE', excerpt(type));
  }

  private sharedString(value: string, refuse: (code: RefusalCode, detail: string) => never): string {
    const index = Number(value);
    const text = Number.isInteger(index) ? this.sharedStrings[index] : undefined;
    return text ?? refuse('SHARED_STRING', excerpt(value));
  }

  private error(code: string): CellError {
    let error = this.errors.get(code);
    if (error === undefined) {
      error = new CellError(excerpt(code));
      this.errors.set(code, error);
    }
    return error;
  }
}

function readNumber(value: string, refuse: (code: RefusalCode, detail: string) => never): number {
  const number = Number(value);
  // JavaScript also takes 0x10 and 0b1 for numbers, and blanks for zero; a workbook does not.
  const second = value.charCodeAt(1) | 0x20;
  const otherBase = second === 0x78 || second === 0x6f || second === 0x62;
  if (!Number.isFinite(number) || otherBase || value.trim() === '') refuse('NUMBER', excerpt(value));
  return number;
}

function readBoolean(value: string, refuse: (code: RefusalCode, detail: string) => never): boolean {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  return refuse('CELL_TYPE', excerpt(value));
}
