import type { SourceTable } from '../../ledger/source';
import { openWorkbook, type ReadOptions } from '../../workbook/file/book/openWorkbook';
import { PatchRefusal, type Change, type PatchCode } from '../../workbook/file/patch/change';
import { patchWorkbook, type Patched } from '../../workbook/file/patch/patchWorkbook';
import { findRecord } from './findRecord';
import { PrepareError } from './prepareError';
import { RECORD_NAMESPACE, type RecordEntry } from './record';
import { agreed, type RecordCopy } from './recordCopy';
import { readEntries } from './recordSheet';
import { Restoring, type LeftOut } from './restoring';

export interface Restored extends Patched {
  /** How many formulas are back. */
  readonly restored: number;
  readonly leftOut: readonly LeftOut[];
  /** Array formulas that spill no longer, because another program dropped what lets them. */
  readonly fixedArrays: readonly string[];
  /** The record is still in the workbook, since something is left in it. */
  readonly recordKept: boolean;
}

/**
 * The workbook with every formula that `freeze` took out and whose place is certain. What the receiver changed stays as
 * it is and is listed, like everything whose place is not certain. Rejects with a `PrepareError` for a workbook that was
 * not prepared, or as `patchWorkbook` does.
 */
export async function restore(
  bytes: Uint8Array,
  /** The tables of the file, as they were read. */
  tables: readonly SourceTable[],
  options: ReadOptions = {},
): Promise<Restored> {
  const book = await openWorkbook(bytes, options);
  const { sheets, copy } = await findRecord(book);
  const [record, ...more] = sheets;
  if (record === undefined) throw new PrepareError('not-prepared');
  const names = sheets.map(({ sheet }) => sheet.name);
  if (more.length > 0) throw new PrepareError('two-records', names);
  const { entries, broken } = readEntries(record.rows);
  const sound = entries.filter((entry) => isSound(entry, copy));
  const work = new Restoring(book, sound, tables);
  await work.run();
  const leftOut = [...work.leftOut, ...notSound(entries, broken, copy)];
  const addIns = entries.filter(({ kind }) => kind === 'add-in');
  if (copy === undefined) leftOut.push(...addIns.map(addInLost));

  const recordKept = leftOut.some(({ why }) => why !== 'add-in');
  const changes: Change[] = [...work.changes];
  if (copy !== undefined && copy.addIns.length > 0)
    changes.push({ kind: 'addTaskPanes', parts: copy.addIns });
  if (!recordKept) {
    const added = [record.sheet.name, ...work.sheets];
    changes.push(...added.map((name) => ({ kind: 'removeSheet', name }) as const));
    changes.push({ kind: 'setCustomXml', namespace: RECORD_NAMESPACE, xml: null });
  }
  const { patched, refused } = await patchWithout(bytes, changes, options, [
    ['ADD_IN', 'addTaskPanes'],
    ['SHEET_IN_USE', 'removeSheet'],
  ]);
  if (refused.has('addTaskPanes')) leftOut.push(...addIns.map(addInLost));
  if (refused.has('removeSheet'))
    leftOut.push({ place: record.sheet.name, formula: '', why: 'sheet-in-use' });
  const { restored, fixedArrays } = work;
  return { ...patched, restored, leftOut, fixedArrays, recordKept: recordKept || refused.has('removeSheet') };
}

/** What was done to the sheet must not bring a formula that nobody took out: the copy has to agree, where it is left. */
function isSound(entry: RecordEntry, copy: RecordCopy | undefined): boolean {
  return copy === undefined || copy.entries.get(entry.number) === agreed(entry);
}

function notSound(
  entries: readonly RecordEntry[],
  broken: readonly number[],
  copy: RecordCopy | undefined,
): LeftOut[] {
  const changed = entries.filter((entry) => !isSound(entry, copy));
  const known = new Set([...entries.map(({ number }) => number), ...broken]);
  const lost = Array.from(copy?.entries.keys() ?? []).filter((number) => !known.has(number));
  return [
    ...changed.map(({ place, formula }) => ({ place, formula, why: 'record' }) as const),
    ...[...broken, ...lost].map((number) => ({ place: `${number}`, formula: '', why: 'record' }) as const),
  ];
}

function addInLost({ place }: RecordEntry): LeftOut {
  return { place, formula: '', why: 'add-in' };
}

/** Makes the changes; those of a kind that is refused are left away, and said, rather than all others with them. */
async function patchWithout(
  bytes: Uint8Array,
  changes: readonly Change[],
  options: ReadOptions,
  optional: readonly (readonly [PatchCode, Change['kind']])[],
): Promise<{ readonly patched: Patched; readonly refused: ReadonlySet<Change['kind']> }> {
  const refused = new Set<Change['kind']>();
  for (;;) {
    try {
      const left = changes.filter(({ kind }) => !refused.has(kind));
      return { patched: await patchWorkbook(bytes, left, options), refused };
    } catch (error) {
      const known = error instanceof PatchRefusal && optional.find(([code]) => code === error.code);
      if (!known || refused.has(known[1])) throw error;
      refused.add(known[1]);
    }
  }
}
