import { cellAddress } from '../../ledger/address';
import { CellError, type Cell } from '../../ledger/source';
import type { CellContent } from '../../workbook/file/patch/change';
import { hostToFile } from '../grid/formulaText';
import type { Grid, GridCell, GridValue } from './grid';

/** The number format of a cell that was given none. */
export const GENERAL = 'General';

/** Error values that a file knows; any other is left for Excel to calculate. */
const STORED_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** A cell of the grid that holds anything; row and column count from 1. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** Every cell of a sheet that holds anything, by address. */
export function filledCells(grid: Grid, sheet: string): Map<string, FilledCell> {
  const filled = new Map<string, FilledCell>();
  const used = grid.used(sheet);
  if (used === null) return filled;
  for (const [line, cells] of grid.read(sheet, used).entries()) {
    for (const [at, cell] of cells.entries()) {
      if (cell.value === '' && cell.formula === '') continue;
      const [row, column] = [used.row + line + 1, used.column + at + 1];
      filled.set(cellAddress(row, column), { row, column, cell });
    }
  }
  return filled;
}

/** What a file is to hold for a cell of the grid. */
export function contentOf({ value, formula }: GridCell, stored = inFile(formula)): CellContent {
  const inCell = fileValue(value);
  if (formula === '') return inCell;
  const isKnown = inCell !== null && !(inCell instanceof CellError && !STORED_ERRORS.has(inCell.code));
  return isKnown ? { formula: stored, value: inCell } : { formula: stored };
}

/** A formula as a file stores it, without `=`. */
export function inFile(formula: string): string {
  return hostToFile(formula.replace(/^=/, ''));
}

export function fileValue(value: GridValue): Cell {
  if (value === '') return null;
  return typeof value === 'object' ? new CellError(value.error) : value;
}
