import type { CellContent, DrawnSheet, NewSheet, NewTable } from './change';
import { patchWorkbook, type Patched } from './patchWorkbook';

export interface CellDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly content: CellContent;
  /** Code of the number format that it was given; absent where that is General, or as in the file. */
  readonly numberFormat?: string;
}

/** What a page holds otherwise than the file that it opened. */
export interface Differences {
  /** Formulas as a file stores them (`_xldudf_PULJE_...`), with the values that the page calculated. */
  readonly cells: readonly CellDifference[];
  /** Tables that took in rows just below them, and how many. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly sheets: readonly (NewSheet | DrawnSheet)[];
  readonly newTables: readonly NewTable[];
  /** What names of the whole workbook stand for now, as a file stores it and without `=`; `null` for those that are gone. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
}

/**
 * The opened file with what differs in the page, and every other part as it came. Formulas that are not among the
 * cells keep their values, so everything that was calculated anew must be. Rejects as `patchWorkbook` does.
 */
export async function saveCopy(
  original: Uint8Array,
  { cells, tables, sheets, newTables, names }: Differences,
): Promise<Patched> {
  return patchWorkbook(original, [
    ...cells.map((cell) => ({ kind: 'setCell', ...cell }) as const),
    ...tables.map((table) => ({ kind: 'growTable', ...table }) as const),
    ...sheets.map((sheet) => ({ kind: 'addSheet', sheet }) as const),
    ...newTables.map((table) => ({ kind: 'addTable', table }) as const),
    ...names.map(({ name, formula }) =>
      formula === null
        ? ({ kind: 'removeName', name } as const)
        : ({ kind: 'setName', name, formula } as const),
    ),
  ]);
}
