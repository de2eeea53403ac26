import { tidyText } from '../../ledger/ids';
import { isBlank, looksLikeDate } from '../../ledger/readCell';
import { readNumberText } from '../../ledger/amountText';
import { readDateText } from '../../ledger/dateText';
import { CellError, type Cell } from '../../ledger/source';

/** A cell that holds something. */
export interface SheetCell {
  readonly value: Cell;
  readonly hasFormula: boolean;
  /** Number format; empty for General. */
  readonly format: string;
  readonly look: Look;
}

/** A row that holds something: its number as Excel shows it, and its cells by column number. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** The cells of one sheet, whatever program they come from. */
export interface SheetCells {
  readonly name: string;
  /** From top to bottom. */
  readonly rows: readonly SheetRow[];
  /** Merged ranges by their first and last row and column. */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** What a cell looks like to a reader. */
export type Look = 'blank' | 'word' | 'number' | 'percent' | 'date' | 'number-text' | 'date-text' | 'other';

/** What a form shows where nothing has been chosen yet. */
const PLACEHOLDER = /^<?(?:please )?(?:select|choose|vælg)\b/i;

/** A cell with what it looks like, which the mapper asks for again and again. */
export function sheetCell(value: Cell, hasFormula: boolean, format: string): SheetCell {
  return { value, hasFormula, format, look: look(value, format) };
}

export function lookOf(cell: SheetCell | undefined): Look {
  return cell?.look ?? 'blank';
}

function look(value: Cell, format: string): Look {
  if (isBlank(value)) return 'blank';
  if (typeof value === 'number') {
    if (looksLikeDate(format)) return 'date';
    return format.includes('%') ? 'percent' : 'number';
  }
  if (typeof value !== 'string') return value instanceof CellError || value !== null ? 'other' : 'blank';
  if (PLACEHOLDER.test(value.trim())) return 'blank';
  if (!/\d/.test(value)) return 'word';
  if (/^-?[\d.,]+ ?%$/.test(value.trim())) return 'percent';
  if (readDateText(value).length > 0 || /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(value.trim()))
    return 'date-text';
  return readNumberText(value) ? 'number-text' : 'word';
}

/** A cell as a word, for captions and labels. */
export function wordIn(cell: SheetCell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || value instanceof CellError ? '' : tidyText(String(value));
}
