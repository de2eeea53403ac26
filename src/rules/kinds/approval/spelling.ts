import type { Column } from '../../../ledger/columns';
import { tidyText } from '../../../ledger/ids';

/**
 * The texts of some rows as their own cells spell them, each once and in order. The ledger keeps one spelling
 * for all that are equal, the first it met, and sorting rows must not open a waiver again.
 */
export function spellings(column: Column, rows: readonly number[]): string[] {
  return [...new Set(rows.map((row) => tidyText(String(column.cell(row) ?? ''))))].sort();
}
