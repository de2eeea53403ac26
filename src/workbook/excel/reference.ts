import { parseRange, type CellRange } from '../file/sheet/reference';

/** Which rows of a table a structured reference takes. */
export type TablePart = 'all' | 'data' | 'headers' | 'totals';

/** A reference as it stands in a formula, in English. */
export type Reference =
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly part: TablePart;
      /** Captions of the first and the last column; absent for all columns. */
      readonly columns?: readonly [string, string];
    }
  /** `sheet` is `null` for the sheet of the formula. */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly range: CellRange }
  /** A defined name, or a table by its bare name. */
  | { readonly kind: 'name'; readonly name: string };

const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!(.+)$/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const PARTS: ReadonlyMap<string, TablePart> = new Map<string, TablePart>([
  ['#all', 'all'],
  ['#data', 'data'],
  ['#headers', 'headers'],
  ['#totals', 'totals'],
]);

/** The cells that a piece of a formula stands for; `null` where it is no plain reference. */
export function parseReference(text: string): Reference | null {
  const bare = text.trim().replace(/^@/, '');
  const bracket = bare.indexOf('[');
  if (bracket > 0 && NAME.test(bare.slice(0, bracket)) && bare.endsWith(']')) {
    return tableReference(bare.slice(0, bracket), bare.slice(bracket + 1, -1));
  }
  const sheet = SHEET.exec(bare);
  if (sheet) {
    const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '';
    const range = cellsOf(sheet[3] ?? '');
    // `[Book]Sheet` is another workbook, and `A:B` two sheets.
    return range && !/[[\]:]/.test(name) ? { kind: 'cells', sheet: name, range } : null;
  }
  const range = cellsOf(bare);
  if (range) return { kind: 'cells', sheet: null, range };
  return NAME.test(bare) ? { kind: 'name', name: bare } : null;
}

/** `$A$1:C9`, in either order of its corners. */
function cellsOf(text: string): CellRange | null {
  const plain = text.toUpperCase().replaceAll('$', '');
  const [first = '', last = first] = plain.split(':');
  const one = parseRange(first);
  const other = parseRange(last);
  if (!one || !other || plain.split(':').length > 2) return null;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What stands between a table's outer brackets: `#All`, `Amount`, `[#All],[A]:[C]`, `[A]:[C]`. */
function tableReference(table: string, inside: string): Reference | null {
  const only = inside.trim();
  if (only === '') return { kind: 'table', table, part: 'data' };
  if (!only.startsWith('[')) {
    if (only.startsWith('@')) return null;
    const part = PARTS.get(only.toLowerCase());
    if (part) return { kind: 'table', table, part };
    if (only.startsWith('#')) return null;
    const caption = unescape(only);
    return { kind: 'table', table, part: 'data', columns: [caption, caption] };
  }
  const items = bracketed(only);
  if (!items) return null;
  const [head] = items;
  const part = head?.text.startsWith('#') ? PARTS.get(head.text.toLowerCase()) : 'data';
  if (!part) return null;
  const captions = head?.text.startsWith('#') ? items.slice(1) : items;
  // `[#Headers],[#Data]` takes two parts; `[A],[C]` is a union.
  if (captions.length > 2 || captions.some(({ text }) => text.startsWith('#'))) return null;
  if (captions.length === 2 && captions[1]?.before !== ':') return null;
  const [from, to = from] = captions.map(({ text }) => unescape(text));
  if (from === undefined || to === undefined) return { kind: 'table', table, part };
  return { kind: 'table', table, part, columns: [from, to] };
}

/** `[a],[b]:[c]` as its texts, each with the sign before it. */
function bracketed(text: string): { text: string; before: string }[] | null {
  const items: { text: string; before: string }[] = [];
  const item = /\s*([,;:]?)\s*\[((?:[^[\]']|'.)*)\]/gsuy;
  while (item.lastIndex < text.length) {
    const match = item.exec(text);
    if (!match) return null;
    items.push({ text: match[2] ?? '', before: match[1] ?? '' });
  }
  return items;
}

/** In a caption an apostrophe stands before the signs that would else mean something. */
function unescape(caption: string): string {
  return caption.replace(/'(.)/gsu, '$1');
}
