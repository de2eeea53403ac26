import { MAX_COLUMN } from '../limits';

const QUOTE = 0x22;
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;

/**
 * Reads cells in the plain form that nearly every program writes nearly every cell in, several times faster than an
 * XML parser: `<c r="B2" s="1" t="s"><f>A2*2</f><v>7</v></c>`, attributes in that order, nothing between the tags, and
 * in the texts nothing that XML writes or reads in a special way. Anything else is not taken, and so is left to the
 * parser, which says what is wrong with it if something is.
 */
export class PlainCells {
  column = 0;
  nextRow = '';
  style: string | undefined;
  type: string | undefined;
  formula: string | undefined;
  value: string | undefined;
  /** Where the text that was read last ends. */
  private end = 0;

  /** Texts longer than `longest` characters are not taken. */
  constructor(private readonly longest: number) {}

  /** Reads the cell of a row that begins at `at`; answers where it ends, or -1 where there is none in plain form. */
  read(text: string, at: number, row: number): number {
    if (!text.startsWith('<c r="', at)) return -1;
    let here = this.address(text, at + 6, row);
    if (here < 0) return -1;
    this.style = undefined;
    this.type = undefined;
    this.formula = undefined;
    this.value = undefined;
    if (text.startsWith(' s="', here)) {
      this.style = this.word(text, here + 4, isDigit);
      here = this.end;
      if (this.style === undefined) return -1;
    }
    if (text.startsWith(' t="', here)) {
      this.type = this.word(text, here + 4, isLetter);
      here = this.end;
      if (this.type === undefined) return -1;
    }
    if (text.startsWith('/>', here)) return here + 2;
    if (text.charCodeAt(here) !== GREATER) return -1;
    here += 1;
    if (text.startsWith('<f>', here)) {
      this.formula = this.content(text, here + 3);
      if (this.formula === undefined || !text.startsWith('</f>', this.end)) return -1;
      here = this.end + 4;
    }
    if (text.startsWith('<v>', here)) {
      this.value = this.content(text, here + 3);
      if (this.value === undefined || !text.startsWith('</v>', this.end)) return -1;
      here = this.end + 4;
    }
    return text.startsWith('</c>', here) ? here + 4 : -1;
  }

  /**
   * Reads the end of a row and the beginning of the next one, `</row><row r="3" spans="1:15">`; answers where it ends, or -1
   * where there is nothing of the kind. The number is then `nextRow`, as it is written.
   */
  betweenRows(text: string, at: number): number {
    if (!text.startsWith('</row><row r="', at)) return -1;
    const number = this.word(text, at + 14, isDigit);
    let here = this.end;
    if (number === undefined) return -1;
    if (text.startsWith(' spans="', here)) {
      if (this.word(text, here + 8, isDigitOrColon) === undefined) return -1;
      here = this.end;
    }
    this.nextRow = number;
    return text.charCodeAt(here) === GREATER ? here + 1 : -1;
  }

  /** Behind the quote after an address in that row, whose column is then known; -1 for anything else. */
  private address(text: string, at: number, row: number): number {
    let here = at;
    let column = 0;
    let code = text.charCodeAt(here);
    for (; code >= 65 && code <= 90 && column <= MAX_COLUMN; code = text.charCodeAt(++here))
      column = column * 26 + code - 64;
    if (column === 0 || column > MAX_COLUMN || code === 48) return -1;
    let number = 0;
    for (; isDigit(code) && number <= row; code = text.charCodeAt(++here)) number = number * 10 + code - 48;
    if (number !== row || code !== QUOTE) return -1;
    this.column = column;
    return here + 1;
  }

  /** The value of an attribute of such characters; `end` is then behind the quote. */
  private word(text: string, at: number, belongs: (code: number) => boolean): string | undefined {
    let here = at;
    while (belongs(text.charCodeAt(here))) here += 1;
    this.end = here + 1;
    return here > at && text.charCodeAt(here) === QUOTE ? text.slice(at, here) : undefined;
  }

  /** The text up to the next tag, which `end` is then at. */
  private content(text: string, at: number): string | undefined {
    let here = at;
    let code = text.charCodeAt(here);
    while (isPlain(code)) code = text.charCodeAt(++here);
    this.end = here;
    return code === LESS && here - at <= this.longest ? text.slice(at, here) : undefined;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDigitOrColon(code: number): boolean {
  return code >= 48 && code <= 58;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Printable characters that stand for themselves in every version of XML. Not so is NaN, beyond the end. */
function isPlain(code: number): boolean {
  if (code >= 0x20 && code <= 0x7e) return code !== LESS && code !== GREATER && code !== AMPERSAND;
  return code >= 0xa0 && code <= 0x1fff;
}
