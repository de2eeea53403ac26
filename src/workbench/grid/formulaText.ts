/** Excel's prefixes for functions and names that came after the file format: they say nothing to a reader. */
const PREFIX = /_xlfn\.|_xlws\.|_xlpm\./gi;
const NAME_BEFORE = '(?<![\\p{L}\\p{N}_.\\\\])';
const STORED_CALL = new RegExp(`${NAME_BEFORE}_xldudf_PULJE_([A-Z][A-Z0-9_]*)(?=\\s*\\()`, 'giu');
const SHOWN_CALL = new RegExp(`${NAME_BEFORE}PULJE\\.([A-Z][A-Z0-9_]*)(?=\\s*\\()`, 'giu');

/** Functions that a file must hold with a prefix, or Excel shows `#NAME?` until the cell is typed again. */
const PREFIXED = new Map<string, string>([
  ...['CONCAT', 'IFNA', 'IFS', 'MAXIFS', 'MINIFS', 'RANDARRAY', 'SEQUENCE', 'SORTBY', 'SWITCH'].map(later),
  ...['TEXTJOIN', 'UNIQUE', 'XLOOKUP', 'XMATCH'].map(later),
  ['FILTER', '_xlfn._xlws.FILTER'],
  ['SORT', '_xlfn._xlws.SORT'],
]);
const CALL = new RegExp(`${NAME_BEFORE}([A-Z][A-Z0-9]*)(?=\\s*\\()`, 'giu');

function later(name: string): [string, string] {
  return [name, `_xlfn.${name}`];
}

/** From a stored formula (`_xldudf_PULJE_LEDGER(`, `_xlfn.XLOOKUP(`) to the one Excel shows and Office.js gives. */
export function fileToHost(formula: string): string {
  return eachPart(formula, {
    code: (code) => withoutPrefixes(code).replace(STORED_CALL, (_, name: string) => ours(name)),
    brackets: shortRow,
  });
}

/** From the formula Excel shows to the stored one. LET and LAMBDA, whose names need a prefix each, are left as they are. */
export function hostToFile(formula: string): string {
  return eachPart(formula, {
    code: (code) =>
      code
        .replace(SHOWN_CALL, (_, name: string) => `_xldudf_PULJE_${name.toUpperCase()}`)
        .replace(CALL, (name) => PREFIXED.get(name.toUpperCase()) ?? name),
    brackets: longRow,
  });
}

/**
 * From the formula Excel shows to one that Univer reads: no prefixes, `T[@Col]` as `T[[#This Row],[Col]]`, and
 * the name of its own table before a bracket that has none.
 */
export function hostToGrid(formula: string, ownTable = ''): string {
  return eachPart(formula, {
    code: (code) => withoutPrefixes(code).replace(SHOWN_CALL, (_, name: string) => ours(name)),
    brackets: (text, before) => {
      const long = longRow(text);
      return long !== text && !/[\p{L}\p{N}_.]$/u.test(before) ? ownTable + long : long;
    },
  });
}

/** From what the grid holds to the formula Excel shows. */
export function gridToHost(formula: string): string {
  return eachPart(formula, {
    code: (code) => code.replace(SHOWN_CALL, (_, name: string) => ours(name)),
    brackets: shortRow,
  });
}

function ours(name: string): string {
  return `PULJE.${name.toUpperCase()}`;
}

function withoutPrefixes(code: string): string {
  return code.replace(PREFIX, '');
}

/** `[@Col]`, `[@[Col a]]` and `[@[A]:[B]]` written out. */
function longRow(text: string): string {
  const inner = /^\[@(.*)\]$/s.exec(text)?.[1];
  if (inner === undefined) return text;
  if (inner === '') return '[#This Row]';
  return `[[#This Row],${inner.startsWith('[') ? inner : `[${inner}]`}]`;
}

function shortRow(text: string): string {
  const inner = /^\[\[#This Row\],(\[.*\])\]$/is.exec(text)?.[1];
  if (inner === undefined) return text;
  const plain = /^\[([\p{L}\p{N}_]+)\]$/u.exec(inner)?.[1];
  return plain === undefined ? `[@${inner}]` : `[@${plain}]`;
}

export interface Parts {
  /** Names, operators and numbers. */
  readonly code: (text: string) => string;
  /** A bracket from `[` to its `]`, and what stands before it. */
  readonly brackets: (text: string, before: string) => string;
}

/** Hands out what stands outside `"texts"` and `'quoted sheet names'`; brackets apart, where `'` is an escape. */
export function eachPart(formula: string, parts: Parts): string {
  let result = '';
  let from = 0;
  const flush = (to: number): void => {
    result += parts.code(formula.slice(from, to));
  };
  for (let at = 0; at < formula.length;) {
    const sign = formula[at];
    if (sign !== '"' && sign !== "'" && sign !== '[') {
      at++;
      continue;
    }
    flush(at);
    const end = sign === '[' ? bracketEnd(formula, at) : quoteEnd(formula, at);
    const text = formula.slice(at, end);
    result += sign === '[' ? parts.brackets(text, result) : text;
    from = at = end;
  }
  flush(formula.length);
  return result;
}

function quoteEnd(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
