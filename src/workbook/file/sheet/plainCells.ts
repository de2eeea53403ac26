import { MAX_COLUMN, MAX_ROW } from '../limits';
import { asciiBytes, plainEnd, standsAt, textOf } from '../xml/plainText';

const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const NEXT_ROW = asciiBytes('</row><row r="');
const SPANS = asciiBytes(' spans="');

/** Four letters of ASCII as they are read in one step. */
const four = (letters: string): number => new DataView(asciiBytes(letters).buffer).getUint32(0);
const CELL = four('<c r');
const IS = four('="\0\0') >>> 16;
const STYLE = four(' s="');
const TYPE = four(' t="');
const FORMULA = four('<f>\0') >>> 8;
const FORMULA_END = four('</f>');
const VALUE = four('<v>\0') >>> 8;
const VALUE_END = four('</v>');
const CELL_END = four('</c>');
/** Bytes that are looked at together, at the most. */
const TOGETHER = 8;

/** What is reckoned from digits alone is exact up to here, and so is a power of ten up to the 22nd. */
const EXACT = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Digits of the number of a style. */
const LONGEST_STYLE = 10;

/**
 * Reads cells in the plain form that nearly every program writes nearly every cell in, many times faster than an
 * XML parser, since most of them never become a text: `<c r="B2" s="1" t="s"><f>A2*2</f><v>7</v></c>`, attributes in
 * that order, nothing between the tags, and in the texts nothing that XML writes or reads in a special way. Anything
 * else is not taken, and so is left to the parser, which says what is wrong with it if something is.
 */
export class PlainCells {
  row = 0;
  column = 0;
  style: number | undefined;
  type: string | undefined;
  formula: string | undefined;
  /** The value itself where it is a number in digits, or the text that such a one stands for. */
  known: number | string | undefined;
  /** The text of any other value. */
  value: string | undefined;
  /** Where what was read last ends. */
  private end = 0;
  private bytes: Uint8Array | null = null;
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** The formula before and its bytes: columns usually repeat one. */
  private lastFormula = '';
  private lastBytes = new Uint8Array(0);

  /** Texts longer than `longest` characters are not taken. */
  constructor(
    private readonly longest: number,
    private readonly sharedStrings: readonly string[],
  ) {}

  /** Reads the cell of a row that begins at `at`; answers where it ends, or -1 where there is none in plain form. */
  readCell(bytes: Uint8Array, at: number, row: number): number {
    const last = bytes.length - TOGETHER;
    if (at > last) return -1;
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const { view } = this;
    if (view.getUint32(at) !== CELL || view.getUint16(at + 4) !== IS) return -1;
    let here = this.address(bytes, at + 6, row);
    if (here < 0) return -1;
    this.style = undefined;
    this.type = undefined;
    this.formula = undefined;
    this.known = undefined;
    this.value = undefined;
    if (bytes[here] === SPACE && here <= last && view.getUint32(here) === STYLE) {
      here = this.readStyle(bytes, here + 4);
      if (here < 0) return -1;
    }
    if (bytes[here] === SPACE && here <= last && view.getUint32(here) === TYPE) {
      here = this.readType(bytes, here + 4);
      if (here < 0) return -1;
    }
    if (here > last) return -1;
    if (bytes[here] === SLASH && bytes[here + 1] === GREATER) return here + 2;
    if (bytes[here] !== GREATER) return -1;
    here += 1;
    if (view.getUint32(here) >>> 8 === FORMULA) {
      this.formula = this.formulaAt(bytes, here + 3);
      here = this.end + 4;
      if (this.formula === undefined || here > last || view.getUint32(this.end) !== FORMULA_END) return -1;
    }
    if (view.getUint32(here) >>> 8 === VALUE) {
      if (!this.readValue(bytes, here + 3)) return -1;
      here = this.end + 4;
      if (here > last || view.getUint32(this.end) !== VALUE_END) return -1;
    }
    return view.getUint32(here) === CELL_END ? here + 4 : -1;
  }

  /**
   * Reads the end of a row and the beginning of the next, `</row><row r="3" spans="1:15">`, whose number is above `row`
   * and which says nothing more; answers where it ends, or -1 where there is none such.
   */
  readNextRow(bytes: Uint8Array, at: number, row: number): number {
    if (!standsAt(NEXT_ROW, bytes, at)) return -1;
    let here = at + NEXT_ROW.length;
    let number = 0;
    if (bytes[here] === ZERO) return -1;
    for (; isDigit(bytes[here]!) && number <= MAX_ROW; here += 1) number = number * 10 + bytes[here]! - ZERO;
    if (bytes[here] !== QUOTE || number <= row || number > MAX_ROW) return -1;
    here += 1;
    if (standsAt(SPANS, bytes, here)) {
      here += SPANS.length;
      while (isDigit(bytes[here]!) || bytes[here] === COLON) here += 1;
      if (bytes[here] !== QUOTE) return -1;
      here += 1;
    }
    if (bytes[here] !== GREATER) return -1;
    this.row = number;
    return here + 1;
  }

  /** Behind the quote after an address in that row, whose column is then known; -1 for anything else. */
  private address(bytes: Uint8Array, at: number, row: number): number {
    let here = at;
    let column = 0;
    let code = bytes[here]!;
    for (; code >= 65 && code <= 90 && column <= MAX_COLUMN; code = bytes[++here]!)
      column = column * 26 + code - 64;
    if (column === 0 || column > MAX_COLUMN || code === ZERO) return -1;
    let number = 0;
    for (; isDigit(code) && number <= row; code = bytes[++here]!) number = number * 10 + code - ZERO;
    if (number !== row || code !== QUOTE) return -1;
    this.column = column;
    return here + 1;
  }

  /** Behind the quote after the number of a style; -1 for anything else. */
  private readStyle(bytes: Uint8Array, at: number): number {
    let here = at;
    let style = 0;
    for (; isDigit(bytes[here]!); here += 1) style = style * 10 + bytes[here]! - ZERO;
    if (here === at || here - at > LONGEST_STYLE || bytes[here] !== QUOTE) return -1;
    this.style = style;
    return here + 1;
  }

  /** Behind the quote after the name of a type; -1 for anything else. */
  private readType(bytes: Uint8Array, at: number): number {
    let here = at;
    while (isLetter(bytes[here]!)) here += 1;
    if (here === at || bytes[here] !== QUOTE) return -1;
    this.type = here === at + 1 ? String.fromCharCode(bytes[at]!) : textOf(bytes, at, here);
    return here + 1;
  }

  /** The text up to the next tag, which `end` is then at. */
  private formulaAt(bytes: Uint8Array, at: number): string | undefined {
    const { lastBytes } = this;
    this.end = at + lastBytes.length;
    if (bytes[this.end] === LESS && standsAt(lastBytes, bytes, at)) return this.lastFormula;
    const formula = this.textAt(bytes, at);
    if (formula === undefined) return undefined;
    this.lastFormula = formula;
    // A copy of its own; `slice` of what Node unpacks would be none.
    this.lastBytes = new Uint8Array(bytes.subarray(at, this.end));
    return formula;
  }

  /** The text up to the next tag, which `end` is then at. */
  private textAt(bytes: Uint8Array, at: number): string | undefined {
    this.end = plainEnd(bytes, at);
    if (bytes[this.end] !== LESS) return undefined;
    const text = textOf(bytes, at, this.end);
    return text !== undefined && text.length <= this.longest ? text : undefined;
  }

  /** Reads the value up to the next tag, which `end` is then at; says whether there is one in plain form. */
  private readValue(bytes: Uint8Array, at: number): boolean {
    const { type } = this;
    if (type === undefined || type === 'n' || type === 's') {
      const number = this.numberAt(bytes, at);
      if (number !== undefined) {
        this.known = type === 's' ? this.sharedStrings[number] : number;
        return this.known !== undefined && this.end - at <= this.longest;
      }
    }
    this.value = this.textAt(bytes, at);
    return this.value !== undefined;
  }

  /**
   * The number up to the next tag, which `end` is then at, where it is digits with a point among them at most, few
   * enough for the quotient of two exact numbers: that is what `Number` reads, since both are rounded correctly.
   */
  private numberAt(bytes: Uint8Array, from: number): number | undefined {
    const negative = bytes[from] === MINUS;
    let at = negative ? from + 1 : from;
    let digits = 0;
    let point = -1;
    const begin = at;
    for (; bytes[at] !== LESS; at += 1) {
      const code = bytes[at]!;
      if (isDigit(code)) digits = digits * 10 + code - ZERO;
      else if (code === POINT && point < 0 && at > begin) point = at;
      else return undefined;
      if (digits > EXACT) return undefined;
    }
    const decimals = point < 0 ? 0 : at - point - 1;
    if (at === begin || decimals >= POWERS.length) return undefined;
    this.end = at;
    const number = decimals === 0 ? digits : digits / POWERS[decimals]!;
    return negative ? -number : number;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
