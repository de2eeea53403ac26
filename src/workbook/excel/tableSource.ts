/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import type { Cell, SourceTable } from '../../ledger/source';
import type { BlockSource } from './readBlocks';
import { cellOf, formulaOf } from './cells';
import { askShape, sameShape, sizeOf, type TableShape } from './tableShape';
import { textLength } from './textLength';

/** What the properties of one row take in an answer. */
const ROW_PROPERTIES = 40;

interface ColumnRead {
  readonly cells: Cell[];
  readonly formulas: Map<number, string>;
  readonly formats: Map<number, string>;
}

/** Reads one Excel table, block by block, into a table of the ledger. */
export class TableSource implements BlockSource {
  readonly size: { rows: number; columns: number };
  private readonly columns: readonly ColumnRead[];
  private readonly hiddenRows: number[] = [];

  constructor(readonly shape: TableShape) {
    this.size = sizeOf(shape.data);
    this.columns = shape.captions.map(() => ({
      cells: new Array<Cell>(this.size.rows).fill(null),
      formulas: new Map<number, string>(),
      formats: new Map<number, string>(),
    }));
  }

  get tableId(): string {
    return this.shape.id;
  }

  get sheet(): string {
    return this.shape.sheet;
  }

  ask(context: Excel.RequestContext, from: number, count: number): () => number {
    const { sheet, data } = this.shape;
    const top = data.top + from;
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${cellAddress(top, data.left)}:${cellAddress(top + count - 1, data.right)}`);
    range.load('values,valueTypes,formulas,numberFormat');
    const rows = range.getRowProperties({ rowHidden: true });
    return () => {
      this.take(from, range);
      rows.value.forEach(({ rowHidden }, at) => {
        if (rowHidden) this.hiddenRows.push(top + at);
      });
      return (
        textLength(range.values as unknown[][]) +
        textLength(range.valueTypes) +
        textLength(range.formulas as unknown[][]) +
        textLength(range.numberFormat as unknown[][]) +
        count * ROW_PROPERTIES
      );
    };
  }

  askMoved(context: Excel.RequestContext): () => boolean {
    const shape = askShape(context, this.shape.id);
    return () => !sameShape(this.shape, shape());
  }

  private take(from: number, range: Excel.Range): void {
    const values = range.values as unknown[][];
    const formulas = range.formulas as unknown[][];
    const formats = range.numberFormat as unknown[][];
    values.forEach((row, at) => {
      const offset = from + at;
      this.columns.forEach((column, index) => {
        const value = row[index];
        const cell = cellOf(value, range.valueTypes[at]?.[index]);
        column.cells[offset] = cell;
        const formula = formulaOf(formulas[at]?.[index], value);
        if (formula !== null) column.formulas.set(offset, formula);
        const format = formats[at]?.[index];
        // An empty cell has a format too, and nobody asks for it.
        if (cell !== null && typeof format === 'string' && format !== '' && format !== 'General') {
          column.formats.set(offset, format);
        }
      });
    });
  }

  build(): SourceTable {
    const { name, sheet, data, captions } = this.shape;
    return {
      name,
      sheet,
      firstRow: data.top,
      firstColumn: data.left,
      rowCount: this.size.rows,
      columns: this.columns.map((column, index) => ({ caption: captions[index] ?? '', ...column })),
      hiddenRows: this.hiddenRows,
    };
  }
}
