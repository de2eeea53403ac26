import { collect, readMaster, type CollectRequest, type ReturnedFile } from '../sharing/collect/collect';
import { collectReport, type CollectReport } from '../sharing/collect/report';
import { DecisionRefused } from '../sharing/collect/resolve';
import {
  readReturned,
  ReturnRefusal,
  type ReturnCode,
  type ReturnedContent,
} from '../sharing/collect/returned';
import { writeCollection } from '../sharing/collect/write';
import { extract, type Extract, type ExtractRequest } from '../sharing/extract/extract';
import { ExtractRefusal, type ExtractCode, type ExtractParams } from '../sharing/extract/refusal';
import { SealRefused } from '../sharing/makeSeal';
import type { SealDoubt } from '../sharing/sealDoubts';
import { readSealedFile } from '../sharing/sealFile';
import type { Language } from '../text/language';
import { inflateWithNode } from '../workbook/file/inflate/nodeInflate';
import { limitsTimes } from '../workbook/file/limits';
import {
  PatchRefusal,
  type PatchCode,
  type PatchNotice,
  type PatchParams,
} from '../workbook/file/patch/change';
import type { Job } from './job';
import { packOf } from './sealJob';

/** What a worker is to do with a workbook that is passed on, or that came back. */
export type SharingTask =
  | ({ readonly kind: 'extract' } & Omit<ExtractRequest, 'pack'>)
  | { readonly kind: 'read-returned' }
  | ({
      readonly kind: 'collect';
      readonly files: readonly ReturnedFile[];
      readonly language: Language;
      /** Nothing is written for a dry run, nor while files are refused and that was not allowed. */
      readonly write: 'never' | 'unless-refused' | 'always';
    } & CollectRequest);

export type SharingOutcome =
  | ({ readonly kind: 'extracted' } & Extract)
  | { readonly kind: 'no-extract'; readonly code: ExtractCode; readonly params: ExtractParams }
  | { readonly kind: 'doubtful'; readonly doubts: readonly SealDoubt[] }
  | { readonly kind: 'returned'; readonly content: ReturnedContent }
  | { readonly kind: 'not-taken'; readonly code: ReturnCode; readonly table: string | null }
  | { readonly kind: 'no-decision'; readonly why: DecisionRefused['why']; readonly id: string }
  | {
      readonly kind: 'collected';
      readonly report: CollectReport;
      readonly bytes: Uint8Array | null;
      readonly notices: readonly PatchNotice[];
    }
  | { readonly kind: 'not-patched'; readonly code: PatchCode; readonly params: PatchParams };

/** Reads one file to its end and does with it what was asked. Rejects with a `Refusal` where it cannot be read. */
export async function runSharingJob(job: Job, task: SharingTask): Promise<SharingOutcome> {
  const options = { limits: limitsTimes(job.raise), inflate: inflateWithNode };
  try {
    switch (task.kind) {
      case 'extract': {
        const file = await readSealedFile(job.bytes, options);
        const made = await extract(file, { ...task, pack: await packOf(job, file) }, options);
        return { kind: 'extracted', ...made };
      }
      case 'read-returned':
        return { kind: 'returned', content: await readReturned(job.bytes, options) };
      case 'collect': {
        const master = await readMaster(job.bytes, options);
        const collection = collect(master, task.files, task);
        const report = collectReport(collection);
        const isWritten =
          task.write === 'always' || (task.write === 'unless-refused' && report.refused.length === 0);
        if (!isWritten) return { kind: 'collected', report, bytes: null, notices: [] };
        const sheets = master.workbook.sheets.map(({ name }) => name);
        const written = await writeCollection(
          job.bytes,
          collection,
          report,
          { language: task.language, sheets },
          options,
        );
        return { kind: 'collected', report, ...written };
      }
    }
  } catch (error) {
    if (error instanceof ExtractRefusal)
      return { kind: 'no-extract', code: error.code, params: error.params };
    if (error instanceof SealRefused) return { kind: 'doubtful', doubts: error.doubts };
    if (error instanceof ReturnRefusal) return { kind: 'not-taken', code: error.code, table: error.table };
    if (error instanceof DecisionRefused) return { kind: 'no-decision', why: error.why, id: error.id };
    if (error instanceof PatchRefusal) return { kind: 'not-patched', code: error.code, params: error.params };
    throw error;
  }
}
