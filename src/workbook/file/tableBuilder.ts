import { cellAddress } from '../../ledger/address';
import type { Cell, SourceColumn, SourceTable } from '../../ledger/source';
import type { SheetTable } from './book/openWorkbook';
import { excerpt, Refusal } from './refusal';
import { RowTexts } from './rowTexts';
import { overlap, parseRange, type CellRange } from './sheet/reference';
import type { SheetFacts } from './sheet/sheetHandler';

/** A merged range as text and as numbers. */
export interface MergedRange {
  readonly text: string;
  readonly range: CellRange;
}

export function mergedRanges(texts: readonly string[]): MergedRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return range === undefined ? [] : [{ text, range }];
  });
}

/** Gathers the cells of one table, column by column. */
export class TableBuilder {
  private readonly firstRow: number;
  private readonly rowCount: number;
  private readonly cells: (Cell[] | undefined)[] = [];
  private readonly formulas: (RowTexts | undefined)[] = [];
  private readonly formats: (RowTexts | undefined)[] = [];
  private readonly headers: (string | undefined)[] = [];

  constructor(private readonly table: SheetTable) {
    const { range, headerRowCount, totalsRowCount } = table;
    this.firstRow = range.top + headerRowCount;
    this.rowCount = range.bottom - totalsRowCount - this.firstRow + 1;
  }

  get range(): SheetTable['range'] {
    return this.table.range;
  }

  add(
    row: number,
    column: number,
    value: Cell,
    formula: string | undefined,
    format: string | undefined,
  ): void {
    const index = column - this.table.range.left;
    const offset = row - this.firstRow;
    if (offset >= this.rowCount) return;
    if (offset < 0) {
      if (typeof value === 'string') this.headers[index] = value;
      return;
    }
    if (value !== null) {
      const cells = (this.cells[index] ??= new Array<Cell>(this.rowCount).fill(null));
      cells[offset] = value;
    }
    if (formula !== undefined) (this.formulas[index] ??= new RowTexts(this.rowCount)).set(offset, formula);
    if (format !== undefined) (this.formats[index] ??= new RowTexts(this.rowCount)).set(offset, format);
  }

  /** Some programs show the caption in the cell, others the one in the table: a column must not be two things. */
  private refuseOtherCaptions(): void {
    const { part, columns, range } = this.table;
    for (const [index, shown] of this.headers.entries()) {
      const name = columns[index]?.name ?? '';
      if (shown === undefined || name === '' || plain(shown) === plain(name)) continue;
      const cell = cellAddress(range.top, range.left + index);
      throw new Refusal('TABLE', { part, cell, detail: `${excerpt(shown)} / ${excerpt(name)}` });
    }
  }

  build(facts: SheetFacts, merged: readonly MergedRange[]): SourceTable {
    const { table, firstRow, rowCount } = this;
    const { range } = table;
    // Columns without any value share one array, so that a table over empty sheets costs little.
    const blank = new Array<Cell>(
      this.cells.filter(Boolean).length < table.columns.length ? rowCount : 0,
    ).fill(null);
    const none: ReadonlyMap<number, string> = new Map();
    this.refuseOtherCaptions();
    const columns = table.columns.map((column, index): SourceColumn => {
      return {
        caption: column.name === '' ? (this.headers[index] ?? '') : column.name,
        cells: this.cells[index] ?? blank,
        formulas: this.formulas[index] ?? none,
        formats: this.formats[index] ?? none,
      };
    });
    return {
      name: table.displayName,
      sheet: table.sheet,
      firstRow,
      firstColumn: range.left,
      rowCount,
      columns,
      hiddenRows: facts.hiddenRows.slice(
        firstAtLeast(facts.hiddenRows, firstRow),
        firstAtLeast(facts.hiddenRows, firstRow + rowCount),
      ),
      merged: merged.filter((one) => overlap(one.range, range)).map((one) => one.text),
    };
  }
}

/** A caption as a person compares it: line breaks and spaces are drawn alike. */
function plain(caption: string): string {
  return caption.replace(/\s+/gu, ' ').trim();
}

/** The place of the first number that is not below `least` in a list in rising order. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (numbers[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
