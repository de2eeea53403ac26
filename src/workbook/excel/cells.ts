import { CellError, type Cell } from '../../ledger/source';

/** What `Range.values` and `Range.valueTypes` say, as cells of the ledger. */
export function cellOf(value: unknown, type: unknown): Cell {
  if (type === 'Empty') return null;
  // An error comes as its text; only the type tells it from a text that somebody typed.
  if (type === 'Error') return new CellError(englishCode(String(value)));
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** A Danish Excel shows its own names of errors. A finding must not read differently for it. */
const DANISH: ReadonlyMap<string, string> = new Map([
  ['#I/T', '#N/A'],
  ['#VÆRDI!', '#VALUE!'],
  ['#REFERENCE!', '#REF!'],
  ['#NAVN?', '#NAME?'],
  ['#DIVISION/0!', '#DIV/0!'],
  ['#NUL!', '#NULL!'],
]);

function englishCode(code: string): string {
  return DANISH.get(code.toUpperCase()) ?? code;
}

/** The formula of a cell without `=`; `null` for a constant. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  // A text that begins with `=` stands as itself both in `formulas` and in `values`.
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}

/** Rows of cells from the two lists that Excel answers with. */
export function rowsOfCells(values: readonly unknown[][], types: readonly unknown[][]): Cell[][] {
  return values.map((row, at) => row.map((value, column) => cellOf(value, types[at]?.[column])));
}
