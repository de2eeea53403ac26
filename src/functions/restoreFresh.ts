import type { SourceWorkbook } from '../ledger/source';
import { findFormulas, placeOf } from '../sharing/prepare/findFormulas';
import { restore, type Restored } from '../sharing/prepare/restore';
import { openWorkbook, type ReadOptions } from '../workbook/file/book/openWorkbook';
import { patchWorkbook } from '../workbook/file/patch/patchWorkbook';
import { staleLedgers } from './staleLedgers';

export interface FreshlyRestored extends Restored {
  /** The formulas came back with the values of the copy, and the tables are others by now, or may be. */
  readonly recalculates: boolean;
}

/**
 * What `restore` brings back, to be calculated when it is opened unless it can be told that the values of the copy are
 * those of the tables still: an old figure in a formula looks like a new one.
 */
export async function restoreFresh(
  workbook: SourceWorkbook,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<FreshlyRestored> {
  const restored = await restore(bytes, workbook.tables, options);
  const { cells } = await findFormulas(await openWorkbook(restored.bytes, options));
  const formulas = cells.map((found) => ({
    place: placeOf(found),
    formula: found.formula,
    value: found.values[0] ?? null,
  }));
  const { stale, unknown } = staleLedgers(formulas, workbook);
  if (stale.length + unknown.length === 0) return { ...restored, recalculates: false };
  const patched = await patchWorkbook(restored.bytes, [{ kind: 'recalculateOnOpen' }], options);
  return { ...restored, bytes: patched.bytes, recalculates: true };
}
