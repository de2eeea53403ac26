import type { GridRange, GridValue } from './grid';
import { parseCells, parseReference, sameName } from './place';

/** What a plain grid knows to look up. */
export interface Lookup {
  readonly sheet: string;
  cells(sheet: string, range: GridRange): readonly (readonly GridValue[])[] | undefined;
  table(name: string): { sheet: string; range: GridRange; columns: readonly string[] } | undefined;
  name(name: string): string | undefined;
}

export type CallArgument = GridValue | null | readonly (readonly GridValue[])[];

/** Name and arguments of a formula that is nothing but one call of a custom function, or undefined. */
export function readCall(
  formula: string,
  names: readonly string[],
  lookup: Lookup,
): { name: string; arguments: readonly CallArgument[] } | undefined {
  const [, called = '', inside = ''] = /^=\s*@?([A-Z][A-Z0-9_.]*)\((.*)\)\s*$/is.exec(formula) ?? [];
  const name = names.find((one) => sameName(one, called));
  if (name === undefined) return undefined;
  const pieces = splitArguments(inside);
  if (pieces === undefined) return undefined;
  const values: CallArgument[] = [];
  for (const piece of pieces) {
    const value = readArgument(piece, lookup);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return { name, arguments: values };
}

function splitArguments(text: string): readonly string[] | undefined {
  if (text.trim() === '') return [];
  const pieces = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|./gs)) {
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    // A call inside the call is more than a plain grid can do.
    if (token === '(') return undefined;
    if (token === ',' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  return depth === 0 ? pieces : undefined;
}

function readArgument(piece: string, lookup: Lookup): CallArgument | undefined {
  const text = piece.trim();
  if (text === '') return null;
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^[-+]?[0-9.]+(?:e[-+]?[0-9]+)?$/i.test(text)) return Number(text);
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  const named = lookup.name(text);
  if (named !== undefined) return readArgument(named.replace(/^=/, ''), lookup);
  return readCells(text, lookup);
}

function readCells(text: string, lookup: Lookup): CallArgument | undefined {
  const place = parseReference(text);
  const local = parseCells(text);
  const found =
    place ?? (local === undefined ? tablePart(text, lookup) : { sheet: lookup.sheet, range: local });
  if (found === undefined) return undefined;
  const rows = lookup.cells(found.sheet, found.range);
  return rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** `T`, `T[#All]`, `T[#Headers]`, `T[#Data]` and `T[Column]`. */
function tablePart(text: string, lookup: Lookup): { sheet: string; range: GridRange } | undefined {
  const [, name = '', part = '#Data'] = /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[(.*)\])?$/su.exec(text) ?? [];
  const table = lookup.table(name);
  if (table === undefined) return undefined;
  const { sheet, range } = table;
  const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
  if (sameName(part, '#All')) return { sheet, range };
  if (sameName(part, '#Data')) return { sheet, range: body };
  if (sameName(part, '#Headers')) return { sheet, range: { ...range, rows: 1 } };
  const index = table.columns.findIndex((column) => sameName(column, part.replace(/'(.)/g, '$1')));
  return index < 0 ? undefined : { sheet, range: { ...body, column: body.column + index, columns: 1 } };
}
