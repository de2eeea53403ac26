import { cellAddress } from '../../../ledger/address';
import type { CellRange } from '../sheet/reference';
import { wholeNumber } from '../xml/values';
import { looksLikeFormula } from './cellXml';
import { holds, type CellWrite } from './cellWrites';
import type { Tag } from './offsets';
import type { Styles } from './styles';

/** Which style a written cell gets: the one asked for, its own, or for a new cell the one its place has. */
export class CellLooks {
  private readonly columns: { min: number; max: number; style: string }[] = [];
  /** Styles of the cells in the last row of each table that grows, by address. */
  private readonly lastRows = new Map<string, string>();

  constructor(
    private readonly styles: Styles,
    private readonly grown: readonly CellRange[],
  ) {}

  addColumn({ attributes: { min, max, style } }: Tag): void {
    if (style !== undefined) this.columns.push({ min: Number(min), max: Number(max), style });
  }

  addCell(row: number, column: number, style: string | undefined): void {
    if (style !== undefined && this.grown.some((range) => range.top === row + 1))
      this.lastRows.set(cellAddress(row, column), style);
  }

  /** As in Excel, a new cell looks like its row; in a row that a table takes in like the row above; else like its column. */
  ofNew(write: CellWrite, row: Tag | undefined): string | undefined {
    const range = this.grown.find((each) => holds(each, write.row, write.column));
    const above = range && this.lastRows.get(cellAddress(range.top - 1, write.column));
    const column = this.columns.find(({ min, max }) => min <= write.column && write.column <= max);
    return this.of(write, rowStyle(row) ?? above ?? column?.style);
  }

  of(write: CellWrite, present: string | undefined): string | undefined {
    let style = write.style === undefined ? present : String(this.styles.named(write.style));
    const base = (): number => wholeNumber(style ?? '') ?? 0;
    if (write.format !== undefined) return String(this.styles.unguarded(base(), write.format));
    if (write.numberFormat !== undefined) style = String(this.styles.formatted(base(), write.numberFormat));
    if (write.input) style = String(this.styles.input(base()));
    if (write.guard && looksLikeFormula(write.content)) style = String(this.styles.guarded(base()));
    return style;
  }
}

function rowStyle(row: Tag | undefined): string | undefined {
  const { customFormat, s } = row?.attributes ?? {};
  return customFormat === '1' || customFormat === 'true' ? s : undefined;
}
