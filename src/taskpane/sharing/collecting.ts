import {
  collect,
  readMaster,
  type Collection,
  type CollectRequest,
  type ReturnedFile,
} from '../../sharing/collect/collect';
import { collectReport, type CollectReport, type OpenEntry } from '../../sharing/collect/report';
import { DecisionRefused, type FileDifference } from '../../sharing/collect/resolve';
import { writeCollection } from '../../sharing/collect/write';
import { SealRefused } from '../../sharing/makeSeal';
import type { SealDoubt } from '../../sharing/sealDoubts';
import type { SealedFile } from '../../sharing/sealFile';
import type { Language } from '../../text/language';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import type { PatchNotice } from '../../workbook/file/patch/change';
import type { CellSpot } from '../../workbook/port';

/** It cannot be told what the open workbook says; without doubts it has no table of ours. */
export class MasterRefused extends Error {
  constructor(readonly doubts: readonly SealDoubt[]) {
    super('master refused');
  }
}

/** The open workbook is not the one any more that was decided about. */
export class CollectionChanged extends Error {}

/** Something that waits for a choice between the open workbook and a returned one. */
export interface Conflict {
  readonly entry: OpenEntry;
  readonly difference: FileDifference;
  /** In the open workbook; `null` where it has no such row. */
  readonly spot: CellSpot | null;
}

/** Returned files held against the open workbook. */
export interface Held {
  readonly report: CollectReport;
  readonly conflicts: readonly Conflict[];
  /** How many rows each file changes without asking, by its name. */
  readonly rows: ReadonlyMap<string, number>;
}

export async function hold(
  bytes: Uint8Array,
  files: readonly ReturnedFile[],
  request: CollectRequest,
  options: ReadOptions,
): Promise<Held> {
  const collection = collect(await masterOf(bytes, options), files, request);
  const report = collectReport(collection);
  const conflicts = collection.open.map((difference, at) => ({
    entry: report.open[at] as OpenEntry,
    difference,
    spot: collection.master.spot(difference),
  }));
  return { report, conflicts, rows: rowsTaken(collection, files) };
}

/**
 * A copy of the open workbook with what was decided. Rejects with `CollectionChanged` where the decisions are not all
 * that is to be decided about it as it is now.
 */
export async function mergedCopy(
  bytes: Uint8Array,
  files: readonly ReturnedFile[],
  { language, ...request }: CollectRequest & { readonly language: Language },
  options: ReadOptions,
): Promise<{ bytes: Uint8Array; notices: readonly PatchNotice[]; report: CollectReport }> {
  const master = await masterOf(bytes, options);
  const collection = asDecided(master, files, request);
  const report = collectReport(collection);
  if (report.open.length > 0 || report.refused.length > 0) throw new CollectionChanged();
  const sheets = master.workbook.sheets.map(({ name }) => name);
  return { ...(await writeCollection(bytes, collection, report, { language, sheets }, options)), report };
}

function asDecided(...[master, files, request]: Parameters<typeof collect>): Collection {
  try {
    return collect(master, files, request);
  } catch (error) {
    throw error instanceof DecisionRefused ? new CollectionChanged() : error;
  }
}

async function masterOf(bytes: Uint8Array, options: ReadOptions): Promise<SealedFile> {
  try {
    return await readMaster(bytes, options);
  } catch (error) {
    throw error instanceof SealRefused ? new MasterRefused(error.doubts) : error;
  }
}

function rowsTaken({ taken }: Collection, files: readonly ReturnedFile[]): Map<string, number> {
  return new Map(
    files.map(({ file }, at) => {
      const own = taken.filter((one) => one.file === at);
      const rows = own.map(({ added, table, row }) => added ?? `${table} ${row}`);
      return [file, new Set<unknown>(rows).size];
    }),
  );
}
