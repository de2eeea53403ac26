import { CellError, type Cell } from '../../ledger/source';
import type { CellRange } from '../ledgerInput';
import type { ArgumentValue } from '../spec';

/** `Range.values` has errors as text, and so has an argument on some hosts. */
const ERROR_TEXTS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#TIMEOUT!',
  '#PYTHON!',
  '#BUSY!',
]);

/** A cell as Excel hands it over: a plain value, an error as an object or as text, a value with a format. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return ERROR_TEXTS.has(value) ? new CellError(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (value instanceof CellError) return value;
  if (typeof value !== 'object' || Array.isArray(value)) return new CellError('#VALUE!');
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  if (typeof code === 'string') return new CellError(code);
  // An entity or a picture says `#VALUE!` here, a number with a format its number.
  return typeof basicValue === 'object' || basicValue === undefined
    ? new CellError('#VALUE!')
    : cellOf(basicValue);
}

/** One argument: a cell, or a range as rows of cells. */
export function argumentOf(value: unknown): ArgumentValue {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? rowsOf(value) : cellOf(value);
}

/**
 * The ranges of a repeating argument. Excel hands them over as one list of ranges, one dimension more than
 * a range has; ranges one by one are taken too. Nothing between two separators is no range.
 */
export function rangesOf(values: readonly unknown[]): CellRange[] {
  return values.flatMap((value): CellRange[] => {
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) return [[[cellOf(value)]]];
    return isRange(value) ? [rowsOf(value)] : rangesOf(value);
  });
}

/** Rows whose cells are no lists themselves. */
function isRange(value: readonly unknown[]): boolean {
  return (
    value.length > 0 && value.every((row) => Array.isArray(row) && !row.some((cell) => Array.isArray(cell)))
  );
}

function rowsOf(rows: readonly unknown[]): Cell[][] {
  return rows.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}
