import { columnNumber, parseCell } from '../../workbook/file/sheet/reference';
import { skipQuoted } from '../../workbook/file/sheet/shiftFormula';

/** One corner of a reference: `$B4`, `$B` or `4`; what a whole row or column does not say is `null`. */
export interface Corner {
  readonly column: string | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** Cells that a formula refers to by their address, and where in the formula that stands. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  /** `null` for the formula's own sheet. */
  readonly sheet: string | null;
  /** As written, with `!`. */
  readonly prefix: string;
  /** One for a single cell, two for a range. */
  readonly corners: readonly Corner[];
}

export interface Referred {
  readonly references: readonly Reference[];
  /** Tables by name with the captions in their brackets; `''` for a bracket inside its own table. */
  readonly columns: readonly { readonly table: string; readonly captions: readonly string[] }[];
  /** Other words that could be defined names. */
  readonly words: readonly string[];
  /** False where it reaches over several sheets, which no link can follow. */
  readonly followed: boolean;
}

const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const CORNER = /^(\$?)([A-Z]{1,3})?(\$?)([1-9][0-9]{0,6})?$/i;
/** No sheet's name has one. */
const OTHER_BOOK = '[';
const QUOTED_SHEET = /'((?:[^']|'')*)'!/y;

/** Everything that a formula refers to. */
export function referredIn(formula: string): Referred {
  const references: Reference[] = [];
  const columns: { table: string; captions: string[] }[] = [];
  const words: string[] = [];
  let followed = true;
  let sheet: { name: string; from: number; to: number } | undefined;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const quoted = formula[at] === "'" ? take(QUOTED_SHEET) : null;
    if (quoted !== null) {
      sheet = { name: (quoted[1] ?? '').replaceAll("''", "'"), from: at, to: at + quoted[0].length };
      at = sheet.to;
      continue;
    }
    const skipped = skipQuoted(formula, at);
    if (skipped > at) {
      if (formula[at] === '[') {
        const external = /^[^\s+\-*/^&=<>(),;{}]*!/.exec(formula.slice(skipped, skipped + 300))?.[0];
        if (external !== undefined) {
          sheet = { name: OTHER_BOOK, from: at, to: skipped + external.length };
          at = sheet.to;
          continue;
        } else {
          const table = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(formula.slice(0, at))?.[0] ?? '';
          columns.push({ table, captions: captionsIn(formula.slice(at, skipped)) });
        }
      }
      at = skipped;
      sheet = undefined;
      continue;
    }
    const word = take(WORD)?.[0];
    if (word === undefined) {
      at += 1;
      sheet = undefined;
      continue;
    }
    const after = at + word.length;
    const next = formula[after] ?? '';
    if (next === '!') {
      sheet = { name: word, from: at, to: after + 1 };
      at = sheet.to;
      continue;
    }
    if (next === ':' && /^:[\p{L}\p{N}_.]+!/u.test(formula.slice(after, after + 60))) followed = false;
    const first = next === '(' || next === '[' ? undefined : corner(word);
    let to = after;
    if (first !== undefined) {
      const corners = [first];
      if (next === ':') {
        at = after + 1;
        const last = take(WORD)?.[0] ?? '';
        const second = formula[at + last.length] === '(' ? undefined : corner(last);
        if (second !== undefined && isWhole(first) === isWhole(second)) {
          corners.push(second);
          to = at + last.length;
        }
      }
      const from = sheet?.from ?? after - word.length;
      if (corners.length === 2 || !isWhole(first)) {
        const prefix = sheet === undefined ? '' : formula.slice(sheet.from, sheet.to);
        if (sheet?.name.includes(':')) followed = false;
        // What stands in another workbook is not moved by anything that is done in this one.
        else if (!sheet?.name.includes(OTHER_BOOK))
          references.push({ from, to, sheet: sheet?.name ?? null, prefix, corners });
      } else words.push(word);
    } else if (next !== '(' && next !== '[' && !/^[0-9.]/.test(word)) words.push(word);
    at = to;
    sheet = undefined;
  }
  return { references, columns, words, followed };
}

function corner(word: string): Corner | undefined {
  const match = CORNER.exec(word);
  if (match === null) return undefined;
  const [, first = '', letters, second = '', digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  const column = letters?.toUpperCase() ?? null;
  if (digits === undefined) {
    if (second !== '' || columnNumber(column!) > 16_384) return undefined;
    return { column, row: null, columnFixed: first === '$', rowFixed: false };
  }
  const row = Number(digits);
  if (column === null) return { column, row, columnFixed: false, rowFixed: first + second === '$' };
  if (parseCell(`${column}${digits}`) === undefined) return undefined;
  return { column, row, columnFixed: first === '$', rowFixed: second === '$' };
}

function isWhole({ column, row }: Corner): boolean {
  return column === null || row === null;
}

/** A caption's apostrophe stands before a sign that would else mean something. */
function captionsIn(bracket: string): string[] {
  const inner = bracket.slice(1, -1);
  const nested = Array.from(inner.matchAll(/\[((?:[^[\]']|'.)*)\]/gs), ([, text = '']) => text);
  const texts = inner.includes('[') ? nested : [inner];
  return texts
    .map((text) => text.replace(/^@/, '').replace(/'(.)/gs, '$1'))
    .filter((text) => text !== '' && !text.startsWith('#'));
}

/** The words of a link: a formula that Excel keeps at these cells, whatever is inserted or renamed. */
export function linkTo(sheet: string, corners: readonly Corner[]): string {
  const fixed = corners.map((each) => ({ ...each, columnFixed: true, rowFixed: true }));
  return `ROWS(${quotedSheet(sheet)}!${fixed.map(cornerText).join(':')})`;
}

/** Where a link leads now; undefined where what it was at is gone, or it is no link any more. */
export function targetOf(link: string): Reference | undefined {
  const inside = /^ROWS\((.*)\)$/is.exec(link)?.[1];
  if (inside === undefined) return undefined;
  const { references, followed } = referredIn(inside);
  const [only] = references;
  const isAll = only?.from === 0 && only.to === inside.length;
  return followed && isAll && only.sheet !== null ? only : undefined;
}

/** The formula with other cells in the place of its references. `null` leaves a reference as it is written. */
export function withReferences(
  formula: string,
  references: readonly Reference[],
  texts: readonly (string | null)[],
): string {
  let written = '';
  let at = 0;
  references.forEach(({ from, to }, index) => {
    written += formula.slice(at, from) + (texts[index] ?? formula.slice(from, to));
    at = to;
  });
  return written + formula.slice(at);
}

/** `Sheet!$B4:C9` with the `$` that the formula had before. */
export function referenceText(prefix: string, now: readonly Corner[], before: readonly Corner[]): string {
  const corners = now.map((each, index) => {
    const { columnFixed, rowFixed } = before[index] ?? each;
    return cornerText({ ...each, columnFixed, rowFixed });
  });
  return prefix + corners.join(':');
}

function cornerText({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${column}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row}`;
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
