/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import type { Cell } from '../../ledger/source';
import type { CellRange } from '../file/sheet/reference';
import { rowsOfCells } from './cells';
import type { BlockSource } from './readBlocks';
import { askShape, sameShape, sizeOf, type TableShape } from './tableShape';
import { textLength } from './textLength';

/** Reads the values of a range as a custom function would get them. */
export class RangeSource implements BlockSource {
  readonly size: { rows: number; columns: number };
  readonly cells: Cell[][] = [];

  constructor(
    readonly sheet: string,
    readonly range: CellRange,
    /** The table that the range was reckoned from. */
    private readonly table: TableShape | null,
  ) {
    this.size = sizeOf(range);
  }

  get watchedId(): string | null {
    return this.table?.id ?? null;
  }

  ask(context: Excel.RequestContext, from: number, count: number): () => number {
    const range = askRows(context, this.sheet, this.range, from, count);
    range.load('values,valueTypes');
    return () => {
      for (const row of rowsOfCells(range.values as unknown[][], range.valueTypes)) this.cells.push(row);
      return textLength(range.values as unknown[][]) + textLength(range.valueTypes);
    };
  }

  askMoved(context: Excel.RequestContext): () => boolean {
    const { table } = this;
    if (!table) return () => false;
    const shape = askShape(context, table.id);
    return () => !sameShape(table, shape());
  }
}

/** Reads the formulas of a range and hands each over with its row and column, from 1. */
export class FormulaSource implements BlockSource {
  readonly size: { rows: number; columns: number };

  constructor(
    readonly sheet: string,
    private readonly range: CellRange,
    private readonly found: (formula: string, row: number, column: number) => void,
  ) {
    this.size = sizeOf(range);
  }

  ask(context: Excel.RequestContext, from: number, count: number): () => number {
    const range = askRows(context, this.sheet, this.range, from, count);
    range.load('formulas');
    return () => {
      const rows = range.formulas as unknown[][];
      rows.forEach((row, at) =>
        row.forEach((formula, column) => {
          if (typeof formula !== 'string' || !formula.startsWith('=')) return;
          this.found(formula, this.range.top + from + at, this.range.left + column);
        }),
      );
      return textLength(rows);
    };
  }
}

function askRows(
  context: Excel.RequestContext,
  sheet: string,
  { top, left, right }: CellRange,
  from: number,
  count: number,
): Excel.Range {
  const first = cellAddress(top + from, left);
  const last = cellAddress(top + from + count - 1, right);
  return context.workbook.worksheets.getItem(sheet).getRange(`${first}:${last}`);
}
