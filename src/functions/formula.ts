import type { Cell } from '../ledger/source';

/** A typed formula as a tree. Only what a call of our functions needs: no operators. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  /** A cell or a defined name, as it stands in a formula of a sheet: `$B$3`, `'Ark 1'!B3`, `CutOff`. */
  | { readonly kind: 'reference'; readonly text: string }
  /** What was read for a reference. */
  | { readonly kind: 'cell'; readonly value: Cell }
  | { readonly kind: 'array'; readonly rows: readonly (readonly (number | string | boolean)[])[] }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'omitted' }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[] };

export type Call = Formula & { readonly kind: 'call' };

/** A formula that cannot be taken apart, with the place in the text (from 1). */
export class FormulaError extends Error {
  constructor(
    readonly reason: 'unexpected' | 'unfinished' | 'too-deep' | 'uneven-array',
    readonly position: number,
  ) {
    super(`${reason} at ${position}`);
  }
}

const TOKEN =
  /\s*(?:(?<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<place>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!]))|"(?<text>(?:[^"]|"")*)"|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign>[(){},;\\]))/uy;

const TRUTH = /^(true|sand|false|falsk)$/i;

const DEEPEST = 32;

type Token =
  | { kind: 'number' | 'text' | 'name' | 'place' | 'sign'; text: string; at: number }
  | { kind: 'end'; text: ''; at: number };

function tokens(source: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (!groups)
      throw new FormulaError(
        source.slice(at).trimStart().startsWith('"') ? 'unfinished' : 'unexpected',
        at + 1,
      );
    for (const kind of ['number', 'text', 'name', 'place', 'sign'] as const) {
      const text = groups[kind];
      if (text !== undefined) found.push({ kind, text, at: at + 1 });
    }
    at = TOKEN.lastIndex;
  }
  return [...found, { kind: 'end', text: '', at: at + 1 }];
}

/**
 * Takes apart `=PULJE.POOL_REMAINING(Ledger;"NT-10Y";2024)`. `=` and `PULJE.` may be left out; arguments
 * stand between `,` or `;`; numbers have a decimal point; in `{1,2;3,4}` a `;` begins the next row. A formula
 * that stands in a sheet may take cells and names; one that is typed by itself has none.
 */
export function parseFormula(source: string, references: 'refused' | 'kept' = 'refused'): Formula {
  const list = tokens(source.trim().replace(/^=/, ''));
  let next = 0;
  const peek = (): Token => list[next] as Token;
  const take = (): Token => list[next++] as Token;
  const fail = (token: Token): never => {
    throw new FormulaError(token.kind === 'end' ? 'unfinished' : 'unexpected', token.at);
  };
  const isSign = (token: Token, ...signs: string[]): boolean =>
    token.kind === 'sign' && signs.includes(token.text);

  function constant(token: Token): number | string | boolean {
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'text') return token.text.replaceAll('""', '"');
    if (token.kind === 'name' && TRUTH.test(token.text)) return /^[ts]/i.test(token.text);
    return fail(token);
  }

  function array(): Formula {
    const rows: (number | string | boolean)[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(constant(take()));
      const token = take();
      if (isSign(token, ';')) rows.push([]);
      else if (isSign(token, '}')) break;
      else if (!isSign(token, ',', '\\')) fail(token);
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new FormulaError('uneven-array', peek().at);
    return { kind: 'array', rows };
  }

  function call(name: string, depth: number): Formula {
    const values: Formula[] = [];
    if (isSign(peek(), ')')) {
      take();
      return { kind: 'call', name, arguments: [] };
    }
    for (;;) {
      values.push(isSign(peek(), ',', ';', ')') ? { kind: 'omitted' } : expression(depth + 1));
      const token = take();
      if (isSign(token, ')')) return { kind: 'call', name, arguments: values };
      if (!isSign(token, ',', ';')) fail(token);
    }
  }

  function expression(depth: number): Formula {
    if (depth > DEEPEST) throw new FormulaError('too-deep', peek().at);
    const token = take();
    if (isSign(token, '{')) return array();
    if (token.kind === 'name') {
      if (isSign(peek(), '(')) {
        take();
        return call(token.text.replace(/^PULJE\./i, '').toUpperCase(), depth);
      }
      if (/^ledger$/i.test(token.text)) return { kind: 'ledger' };
    }
    const isReference = token.kind === 'place' || (token.kind === 'name' && !TRUTH.test(token.text));
    if (references === 'kept' && isReference) return { kind: 'reference', text: token.text };
    return { kind: 'constant', value: constant(token) };
  }

  const formula = expression(0);
  if (peek().kind !== 'end') fail(peek());
  return formula;
}
