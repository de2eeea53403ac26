/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import type { Cell } from '../../ledger/source';
import { cellOf, formulaOf } from './cells';
import type { BlockSource } from './readBlocks';
import { askShape, sameShape, type TableShape } from './tableShape';
import { textLength } from './textLength';

/** What the properties of one row take in an answer. */
const ROW_PROPERTIES = 40;

/** Cells of a table: data rows from 0, and columns from 0. */
export interface TableArea {
  readonly from: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

/** Takes over what was read of a table. */
export interface CellSink {
  /** `format` is empty for General, and for an empty cell, which has one too and nobody asks for it. */
  put(offset: number, column: number, cell: Cell, formula: string | null, format: string): void;
  /** Told of every row of an area as wide as the table. */
  hide(offset: number, isHidden: boolean): void;
}

/** Reads an area of an Excel table, block by block. */
export class AreaSource implements BlockSource {
  readonly size: { rows: number; columns: number };

  constructor(
    readonly shape: TableShape,
    private readonly area: TableArea,
    private readonly sink: CellSink,
  ) {
    this.size = { rows: area.rows, columns: area.columns };
  }

  get watchedId(): string {
    return this.shape.id;
  }

  get sheet(): string {
    return this.shape.sheet;
  }

  ask(context: Excel.RequestContext, from: number, count: number): () => number {
    const { sheet, data, captions } = this.shape;
    const { left, columns } = this.area;
    const first = this.area.from + from;
    const top = data.top + first;
    const corner = cellAddress(top + count - 1, data.left + left + columns - 1);
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${cellAddress(top, data.left + left)}:${corner}`);
    range.load('values,valueTypes,formulas,numberFormat');
    const rows = columns === captions.length ? range.getRowProperties({ rowHidden: true }) : null;
    return () => {
      this.take(first, range);
      rows?.value.forEach(({ rowHidden }, at) => this.sink.hide(first + at, rowHidden === true));
      return (
        textLength(range.values as unknown[][]) +
        textLength(range.valueTypes) +
        textLength(range.formulas as unknown[][]) +
        textLength(range.numberFormat as unknown[][]) +
        (rows ? count * ROW_PROPERTIES : 0)
      );
    };
  }

  askMoved(context: Excel.RequestContext): () => boolean {
    const shape = askShape(context, this.shape.id);
    return () => !sameShape(this.shape, shape());
  }

  private take(first: number, range: Excel.Range): void {
    const { left, columns } = this.area;
    const formulas = range.formulas as unknown[][];
    const formats = range.numberFormat as unknown[][];
    (range.values as unknown[][]).forEach((row, at) => {
      for (let column = 0; column < columns; column += 1) {
        const value = row[column];
        const cell = cellOf(value, range.valueTypes[at]?.[column]);
        const format = formats[at]?.[column];
        const told = cell !== null && typeof format === 'string' && format !== 'General' ? format : '';
        this.sink.put(first + at, left + column, cell, formulaOf(formulas[at]?.[column], value), told);
      }
    });
  }
}
