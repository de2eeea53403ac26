import { MAX_COLUMN, MAX_ROW } from '../limits';
import { excerpt, Refusal } from '../refusal';
import { cellAddress } from '../../../ledger/address';
import { parseCell } from './reference';

/**
 * Where each row and cell of a sheet stands. One without an address of its own follows the one before it. Two that
 * claim the same place are a refusal, because programs differ in which of them they show; so are those that stand in
 * another order than their addresses: no program writes them so, and an address that two cells of a row have
 * exchanged can be seen by nothing else.
 */
export class Positions {
  row = 0;
  column = 0;

  constructor(private readonly part: string) {}

  nextRow(reference: string | undefined): void {
    const row = reference === undefined ? this.row + 1 : this.rowNumber(reference);
    if (row > MAX_ROW) throw new Refusal('ROW_REFERENCE', { part: this.part, detail: String(row) });
    if (row === this.row) throw new Refusal('DUPLICATE_ROW', { part: this.part, row });
    if (row < this.row) throw new Refusal('ORDER', { part: this.part, row });
    this.row = row;
    this.column = 0;
  }

  nextCell(reference: string | undefined): void {
    let column = this.column + 1;
    if (reference !== undefined) {
      const cell = parseCell(reference);
      if (cell === undefined) {
        throw new Refusal('CELL_REFERENCE', { part: this.part, row: this.row, cell: excerpt(reference) });
      }
      if (cell.row !== this.row) {
        throw new Refusal('CELL_OUTSIDE_ROW', { part: this.part, row: this.row, cell: reference });
      }
      column = cell.column;
    }
    if (column > MAX_COLUMN) throw new Refusal('CELL_REFERENCE', { part: this.part, row: this.row });
    if (column <= this.column) {
      const code = column === this.column ? 'DUPLICATE_CELL' : 'ORDER';
      throw new Refusal(code, { part: this.part, cell: cellAddress(this.row, column) });
    }
    this.column = column;
  }

  private rowNumber(reference: string): number {
    const row = /^[1-9][0-9]{0,6}$/.test(reference) ? Number(reference) : 0;
    if (row < 1) throw new Refusal('ROW_REFERENCE', { part: this.part, detail: excerpt(reference) });
    return row;
  }
}
