import type { Cell, SourceColumn, SourceTable } from '../../ledger/source';
import { AreaSource, type CellSink } from './areaSource';
import { sizeOf, type TableShape } from './tableShape';

/** A table that is being read. */
export interface TableReading {
  readonly shape: TableShape;
  /** What is to be read of it. */
  readonly sources: readonly AreaSource[];
  /** The table, when all of that has come. */
  build(): SourceTable;
}

/** Where a table of ours stood when it was read, and under which id. */
const SHAPES = new WeakMap<SourceTable, TableShape>();

export function keepShape(table: SourceTable, shape: TableShape): void {
  SHAPES.set(table, shape);
}

/** The shape that a table had when it was read from Excel; undefined for one that was not. */
export function shapeOf(table: SourceTable): TableShape | undefined {
  return SHAPES.get(table);
}

export interface ColumnRead extends Pick<SourceColumn, 'cells'> {
  readonly cells: Cell[];
  readonly formulas: Map<number, string>;
  readonly formats: Map<number, string>;
}

/** Reads every cell of a table. */
export class WholeTable implements TableReading, CellSink {
  readonly sources: readonly AreaSource[];
  private readonly columns: readonly ColumnRead[];
  private readonly hiddenRows: number[] = [];

  constructor(
    readonly shape: TableShape,
    Source: typeof AreaSource = AreaSource,
  ) {
    const { rows, columns } = sizeOf(shape.data);
    this.sources = [new Source(shape, { from: 0, rows, left: 0, columns }, this)];
    this.columns = shape.captions.map(() => ({
      cells: new Array<Cell>(rows).fill(null),
      formulas: new Map<number, string>(),
      formats: new Map<number, string>(),
    }));
  }

  put(offset: number, index: number, cell: Cell, formula: string | null, format: string): void {
    const column = this.columns[index];
    if (!column) return;
    column.cells[offset] = cell;
    if (formula !== null) column.formulas.set(offset, formula);
    if (format !== '') column.formats.set(offset, format);
  }

  hide(offset: number, isHidden: boolean): void {
    if (isHidden) this.hiddenRows.push(this.shape.data.top + offset);
  }

  build(): SourceTable {
    const { name, sheet, data, captions } = this.shape;
    const table = {
      name,
      sheet,
      firstRow: data.top,
      firstColumn: data.left,
      rowCount: sizeOf(data).rows,
      columns: this.columns.map((column, index) => ({ caption: captions[index] ?? '', ...column })),
      hiddenRows: this.hiddenRows,
    };
    keepShape(table, this.shape);
    return table;
  }
}
