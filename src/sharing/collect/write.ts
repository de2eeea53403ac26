import { fieldsOf } from '../../ledger/tables';
import type { Language } from '../../text/language';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import type { Change, PatchNotice } from '../../workbook/file/patch/change';
import { patchWorkbook } from '../../workbook/file/patch/patchWorkbook';
import type { Collection } from './collect';
import { logSheet } from './logSheet';
import type { Master } from './master';
import type { CollectReport } from './report';
import type { FileDifference } from './resolve';

/**
 * The master with what was taken, and a sheet that says what was taken from whom and what stood there before. Every
 * other part stays byte for byte. Rejects with a `PatchRefusal`.
 */
export async function writeCollection(
  bytes: Uint8Array,
  { master, taken }: Collection,
  report: CollectReport,
  { language, sheets }: { language: Language; sheets: readonly string[] },
  options: ReadOptions = {},
): Promise<{ bytes: Uint8Array; notices: readonly PatchNotice[] }> {
  const changes: Change[] = [
    ...writes(master, taken),
    ...master.growth(),
    { kind: 'addSheet', sheet: logSheet(report, language, sheets) },
    // Formulas elsewhere in the workbook may read what was written.
    { kind: 'recalculateOnOpen' },
  ];
  return patchWorkbook(bytes, changes, options);
}

function writes(master: Master, taken: readonly FileDifference[]): Change[] {
  const written = new Set<string>();
  return taken.flatMap((one): Change[] => {
    const { table, row, field, added, returned, spelled } = one;
    if (added) return master.add(table, added);
    if (row === null || field === null) return [];
    // Two files may say the same of one cell.
    const cell = `${table} ${row} ${fieldsOf(table).findIndex(([each]) => each === field)}`;
    if (written.has(cell)) return [];
    written.add(cell);
    return [master.write(table, row, field, returned ?? '', spelled)];
  });
}
