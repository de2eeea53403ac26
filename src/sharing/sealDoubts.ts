import { cellAddress } from '../ledger/address';
import { recogniseCaption, tableNamed } from '../ledger/captions';
import type { Ledger } from '../ledger/ledger';
import type { CanonicalTable } from './canonicalRows';

/** Why nobody can tell whether a workbook is what was sealed. The words are made elsewhere. */
export type SealDoubt =
  /** A formula whose value the file does not hold. */
  | { readonly kind: 'no-value'; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: 'table-twice' | 'table-lost' | 'table-without-captions'; readonly table: string }
  /** Two columns mean one field, or an amount is in a unit that is not known. */
  | { readonly kind: 'column-doubtful'; readonly table: string; readonly captions: readonly string[] }
  /** The table has a filled column that the seal does not cover. */
  | { readonly kind: 'column-not-sealed'; readonly table: string; readonly caption: string }
  | { readonly kind: 'seal-broken' }
  | { readonly kind: 'seal-too-new' }
  /** The seals that stand in the workbook are not one and the same. */
  | { readonly kind: 'seals-differ' }
  /** What the seal's sheet shows a reader is not what was written there. */
  | { readonly kind: 'sheet-edited'; readonly sheet: string }
  /** A sheet with a seal holds something else too, and would go with the seal. */
  | { readonly kind: 'sheet-in-the-way'; readonly sheet: string };

/** What keeps the tables from being sealed, and from being verified. */
export function tableDoubts(ledger: Ledger): SealDoubt[] {
  const twice = new Set(ledger.repeated.map(({ name }) => tableNamed(name) ?? name));
  const doubts: SealDoubt[] = [...twice].map((table) => ({ kind: 'table-twice', table }));
  for (const [table, { tableProblems }] of ledger.tables) {
    for (const { kind, captions = [] } of tableProblems) {
      if (kind === 'no-captions') doubts.push({ kind: 'table-without-captions', table });
      if (kind === 'column-twice' || kind === 'unknown-unit')
        doubts.push({ kind: 'column-doubtful', table, captions });
    }
  }
  return [...doubts, ...withoutValue(ledger)];
}

/** Columns that hold something and were not sealed, as a program of another version may have fewer of them. */
export function uncoveredDoubts(
  tables: readonly CanonicalTable[],
  sealed: ReadonlyMap<string, readonly string[]>,
): SealDoubt[] {
  return tables.flatMap((table) => {
    const fields = sealed.get(table.name);
    const uncovered = fields ? table.fields.filter((field) => !fields.includes(field)) : [];
    return uncovered.flatMap((field): SealDoubt[] => {
      const isFilled = table.rows.some(({ row }) => table.value(row, field).state !== 'blank');
      const caption = table.caption(field) ?? field;
      return isFilled ? [{ kind: 'column-not-sealed', table: table.name, caption }] : [];
    });
  });
}

function withoutValue(ledger: Ledger): SealDoubt[] {
  const cells = new Map<string, string[]>();
  for (const { name, sheet, firstRow, firstColumn, columns } of ledger.workbook.tables) {
    const table = tableNamed(name);
    if (!table) continue;
    columns.forEach((column, index) => {
      if (!recogniseCaption(table, column.caption)) return;
      for (const offset of column.formulas?.keys() ?? []) {
        if ((column.cells[offset] ?? null) !== null) continue;
        const cell = cellAddress(firstRow + offset, firstColumn + index);
        const known = cells.get(sheet);
        if (known) known.push(cell);
        else cells.set(sheet, [cell]);
      }
    });
  }
  return [...cells].map(([sheet, list]) => ({ kind: 'no-value', sheet, cells: list }));
}
