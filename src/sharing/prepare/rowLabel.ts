import type { Cell } from '../../ledger/source';
import { clipped } from './recordSheet';

/**
 * The text nearest to the left of a cell in its row: what a person would call the figure. Where a sheet without
 * tables was sorted, it has changed although the cell's address has not.
 */
export class RowLabel {
  private row = 0;
  private label = '';

  of(row: number): string {
    return row === this.row ? this.label : '';
  }

  /** To be told every cell in the order of the sheet. What other formulas show changes by itself, and does not count. */
  meet(row: number, value: Cell, isOtherFormula: boolean): void {
    if (row !== this.row) this.label = '';
    this.row = row;
    if (typeof value === 'string' && value.trim() !== '' && !isOtherFormula)
      this.label = clipped(value.trim());
  }
}
