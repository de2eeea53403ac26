import { addressParts } from '../ledger/address';
import type { Cell } from '../ledger/source';
import { FormulaError, parseFormula, type Call, type Formula } from './formula';
import { LATE_NAMES } from './lateNames';
import { pageFunctionNamed } from './pageFunctions';

/** A formula of a sheet whose answer can be followed, or why it cannot. */
export type SheetFormula =
  | { readonly kind: 'call'; readonly call: Call }
  /** No function of ours in it. */
  | { readonly kind: 'not-ours' }
  /** It goes on reckoning with an answer of ours, or is the LEDGER cell itself. */
  | { readonly kind: 'more-than-one-call' }
  | { readonly kind: 'ledger-cell' }
  /** A function whose answer is never a sum of rows, and which the pane does not compute. */
  | { readonly kind: 'no-rows' }
  /** What stands there is not understood, from this place in the text on (from 1). */
  | { readonly kind: 'not-followed'; readonly position: number };

const OURS = /(?<![\p{L}\p{N}_.])PULJE\./iu;

/** `IF(A8="","",…)`: nothing is asked where the row has no id, as on the sheet of key figures. */
const UNLESS_BLANK = /^(=\s*IF\(\s*\$?[A-Z]{1,3}\$?\d+\s*=\s*""\s*[,;]\s*""\s*[,;])(.*)\)\s*$/is;

/** Takes apart the formula of a cell, with `=`. */
export function sheetFormula(whole: string): SheetFormula {
  // Blanks keep the places in the text.
  const text = whole.replace(
    UNLESS_BLANK,
    (_, guard: string, call: string) => `=${' '.repeat(guard.length - 1)}${call}`,
  );
  if (!OURS.test(text)) return { kind: 'not-ours' };
  if (/^=\s*PULJE\.LEDGER\s*\(/i.test(text)) return { kind: 'ledger-cell' };
  let formula: Formula;
  try {
    formula = parseFormula(text, 'kept');
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const inside = /^=\s*PULJE\.[\p{L}_.]+\s*\([^()]*$/iu.test(text.slice(0, error.position));
    return inside ? { kind: 'not-followed', position: error.position } : { kind: 'more-than-one-call' };
  }
  if (formula.kind !== 'call') return { kind: 'more-than-one-call' };
  const spec = pageFunctionNamed(formula.name);
  if (!spec)
    return { kind: LATE_NAMES.some((name) => name === formula.name) ? 'no-rows' : 'more-than-one-call' };
  if (!formula.arguments.every(isKnown)) return { kind: 'more-than-one-call' };
  const [first, ...rest] = formula.arguments;
  // Whichever cell the ledger is taken from, it is the workbook's own that the pane has read.
  const isLedger = spec.arguments[0]?.type === 'ledger' && first?.kind === 'reference';
  return {
    kind: 'call',
    call: isLedger ? { ...formula, arguments: [{ kind: 'ledger' }, ...rest] } : formula,
  };
}

/** False for a function, as an argument, that the pane cannot compute. */
function isKnown(formula: Formula): boolean {
  if (formula.kind !== 'call') return true;
  const known = formula.name === 'DATE' || pageFunctionNamed(formula.name) !== undefined;
  return known && formula.arguments.every(isKnown);
}

/** The cells and names that a formula takes, each once, as they stand in it. */
export function referencesOf(formula: Formula): string[] {
  if (formula.kind === 'reference') return [formula.text];
  return formula.kind === 'call' ? [...new Set(formula.arguments.flatMap(referencesOf))] : [];
}

/** Sheet (`null` for the formula's own) and cell of a reference; `null` for a name. */
export function placeOfReference(text: string): { sheet: string | null; cell: string } | null {
  const [, quoted, bare, address = ''] =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+)$/i.exec(text) ?? [];
  if (address === '') return null;
  const cell = address.replaceAll('$', '').toUpperCase();
  addressParts(cell);
  return { sheet: quoted?.replaceAll("''", "'") ?? bare ?? null, cell };
}

/** The formula with the value of every reference in its place. */
export function withCells(formula: Call, cells: ReadonlyMap<string, Cell>): Call {
  const filled = (each: Formula): Formula => {
    if (each.kind === 'reference') return { kind: 'cell', value: cells.get(each.text) ?? null };
    return each.kind === 'call' ? withCells(each, cells) : each;
  };
  return { ...formula, arguments: formula.arguments.map(filled) };
}
