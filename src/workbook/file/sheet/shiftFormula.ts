import { MAX_COLUMN, MAX_ROW } from '../limits';
import { columnLetters } from '../../../ledger/address';
import { columnNumber } from './reference';

const WORD = /[A-Za-z0-9_.$\\?\u0080-\uffff]+/y;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([0-9]{1,7})$/;
/** The rest of `Jan:Mar!B2` after its first word. */
const TO_LAST_SHEET = /^:[A-Za-z0-9_.\u0080-\uffff]+!/;
const GONE = '#REF!';

/**
 * The formula as it reads `rows` down and `columns` to the right of where it was written: what a shared formula
 * means in its other cells. Texts, quoted sheet names and structured references are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const shiftColumn = (fixed: string, letters: string): string | undefined => {
    if (fixed !== '') return `${fixed}${letters}`;
    const column = columnNumber(letters.toUpperCase()) + columns;
    return column >= 1 && column <= MAX_COLUMN ? columnLetters(column) : undefined;
  };
  const shiftRow = (fixed: string, digits: string): string | undefined => {
    if (fixed !== '') return `${fixed}${digits}`;
    const row = Number(digits) + rows;
    return row >= 1 && row <= MAX_ROW ? String(row) : undefined;
  };
  const shiftWord = (word: string, spansWhole: boolean): string => {
    const cell = CELL.exec(word);
    if (cell !== null) {
      const column = shiftColumn(cell[1]!, cell[2]!);
      const row = shiftRow(cell[3]!, cell[4]!);
      return column === undefined || row === undefined ? GONE : column + row;
    }
    if (!spansWhole) return word;
    const column = COLUMN.exec(word);
    if (column !== null) return shiftColumn(column[1]!, column[2]!) ?? GONE;
    const row = ROW.exec(word);
    return row === null ? word : (shiftRow(row[1]!, row[2]!) ?? GONE);
  };

  let shifted = '';
  let at = 0;
  while (at < formula.length) {
    const untouched = skipQuoted(formula, at);
    if (untouched > at) {
      shifted += formula.slice(at, untouched);
      at = untouched;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(formula)?.[0];
    if (word === undefined) {
      shifted += formula[at];
      at += 1;
      continue;
    }
    const next = formula[at + word.length] ?? '';
    const isName =
      next === '(' ||
      next === '!' ||
      next === '[' ||
      (next === ':' && TO_LAST_SHEET.test(formula.slice(at + word.length, at + word.length + 40)));
    const spansWhole = next === ':' || formula[at - 1] === ':';
    shifted += isName ? word : shiftWord(word, spansWhole);
    at += word.length;
  }
  return shifted;
}

/** The end of the text, quoted name, bracket or error value that begins here, or the same place if none does. */
export function skipQuoted(formula: string, from: number): number {
  const first = formula[from];
  if (first === '"' || first === "'") {
    const end = formula.indexOf(first, from + 1);
    return end < 0 ? formula.length : end + 1;
  }
  if (first === '#')
    return from + (/^#[A-Z0-9/_]+[!?]?/i.exec(formula.slice(from, from + 20))?.[0].length ?? 1);
  if (first !== '[') return from;
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
