import type { CellContent, NewSheet } from './change';
import { patchWorkbook, type Patched } from './patchWorkbook';

/** What a page holds otherwise than the file that it opened. */
export interface Differences {
  /** Formulas as a file stores them (`_xldudf_PULJE_...`), with the values that the page calculated. */
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly content: CellContent }[];
  /** Tables that took in rows just below them, and how many. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly sheets: readonly NewSheet[];
}

/**
 * The opened file with what differs in the page, and every other part as it came. Formulas that are not among the
 * cells keep their values, so everything that was calculated anew must be. Rejects as `patchWorkbook` does.
 */
export async function saveCopy(
  original: Uint8Array,
  { cells, tables, sheets }: Differences,
): Promise<Patched> {
  return patchWorkbook(original, [
    ...cells.map((cell) => ({ kind: 'setCell', ...cell }) as const),
    ...tables.map((table) => ({ kind: 'growTable', ...table }) as const),
    ...sheets.map((sheet) => ({ kind: 'addSheet', sheet }) as const),
  ]);
}
