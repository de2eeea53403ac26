import { MAX_COLUMN, MAX_ROW } from '../limits';

/** A rectangle of cells, both corners included; rows and columns count from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LONGEST_ADDRESS = 'XFD1048576'.length;
const LETTER_A = 65;
const LETTER_Z = 90;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Row and column of `B7`, or undefined if that is no address of a sheet. Every cell of a file passes through here. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const { length } = text;
  if (length > LONGEST_ADDRESS) return undefined;
  let at = 0;
  let column = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < LETTER_A || code > LETTER_Z) break;
    column = column * 26 + code - LETTER_A + 1;
  }
  if (column === 0 || column > MAX_COLUMN || text.charCodeAt(at) === DIGIT_0) return undefined;
  let row = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < DIGIT_0 || code > DIGIT_9) return undefined;
    row = row * 10 + code - DIGIT_0;
  }
  return row >= 1 && row <= MAX_ROW ? { row, column } : undefined;
}

/** `A1:C9` or `A1`. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** `A` is 1, `XFD` is 16384. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}
