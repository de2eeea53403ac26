import { parseReference, type Reference } from './reference';

/** An argument of a LEDGER call: cells, or one constant value. */
export type LedgerArgument =
  | Reference
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  /** `DATE(2000,1,1)`: its serial depends on the workbook's date system. */
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number };

/** The name of our function up to its parenthesis, as Excel shows it and as a file stores it. */
export const CALL = /(?<![\p{L}\p{N}_.])(?:_xlfn\.|_xludf\.)*(?:PULJE\.|_xldudf_PULJE_)LEDGER\s*\(/giu;
const DATE = /^DATE\s*\(\s*(\d{1,4})\s*[,;]\s*(\d{1,2})\s*[,;]\s*(\d{1,2})\s*\)$/i;

/**
 * The arguments of every PULJE.LEDGER call in a formula, in the order in which they stand. A call with an
 * argument whose cells cannot be told is left out: a ledger of some of its ranges would be another ledger.
 */
export function ledgerArguments(formula: string): (readonly LedgerArgument[])[] {
  const calls: LedgerArgument[][] = [];
  const words = withoutTexts(formula);
  for (const match of words.matchAll(CALL)) {
    const parts = argumentsFrom(formula, match.index + match[0].length);
    const parsed = parts?.map(parseArgument);
    if (parsed?.length && parsed.every((one) => one !== null)) calls.push(parsed);
  }
  return calls;
}

/** The formula with its texts and quoted sheet names blanked, in the same length. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, (text) => ' '.repeat(text.length));
}

/** The arguments from after the opening parenthesis up to the closing one; `null` where it never closes. */
export function argumentsFrom(formula: string, start: number): string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let brackets = 0;
  let from = start;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (brackets > 0) {
      if (sign === "'") at += 1;
      else if (sign === '[') brackets += 1;
      else if (sign === ']') brackets -= 1;
      continue;
    }
    if (sign === '"' || sign === "'") {
      const end = closing(formula, at, sign);
      if (end < 0) return null;
      at = end;
    } else if (sign === '[') brackets += 1;
    else if (sign === '(' || sign === '{') depth += 1;
    else if ((sign === ')' || sign === '}') && depth > 0) depth -= 1;
    else if (sign === ')') return [...parts, formula.slice(from, at).trim()];
    else if ((sign === ',' || sign === ';') && depth === 0) {
      parts.push(formula.slice(from, at).trim());
      from = at + 1;
    }
  }
  return null;
}

/** Where a quoted text ends; a doubled mark stands for itself. */
function closing(formula: string, start: number, mark: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== mark) continue;
    if (formula[at + 1] !== mark) return at;
    at += 1;
  }
  return -1;
}

function parseArgument(text: string): LedgerArgument | null {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return { kind: 'constant', value: Number(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) {
    return { kind: 'constant', value: text.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(TRUE|FALSE)$/i.test(text)) return { kind: 'constant', value: text.toUpperCase() === 'TRUE' };
  const date = DATE.exec(text);
  if (date) return { kind: 'date', year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) };
  return parseReference(text);
}
