import { Ledger } from '../ledger/ledger';
import { hasOwnPack, withoutRules } from '../rules/ownPack';
import { packNote, type PackNote } from '../rules/packHash';
import { Settings } from '../rules/settings';
import type { PrivateKey, PublicKey } from '../sharing/keys';
import { SealRefused } from '../sharing/makeSeal';
import { signingWith } from '../sharing/signature';
import { readSealedFile, sealFile, type SealedFile } from '../sharing/sealFile';
import type { SealDoubt } from '../sharing/sealDoubts';
import { verify, type Verification } from '../sharing/verify';
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

/** What a worker is to do with the seal of a file, in place of checking it. */
export type SealTask =
  | {
      readonly kind: 'seal';
      readonly by: string;
      readonly on: Date;
      readonly language: Language;
      /** The key to sign with; `null` for none. */
      readonly key: PrivateKey | null;
    }
  | {
      readonly kind: 'verify';
      /** The keys that the user trusts; `null` where no list was given. */
      readonly trusted: readonly PublicKey[] | null;
    };

export type SealOutcome =
  | {
      readonly kind: 'sealed';
      readonly bytes: Uint8Array;
      readonly code: string;
      readonly tables: number;
      readonly rows: number;
      readonly notices: readonly PatchNotice[];
    }
  | { readonly kind: 'not-sealed'; readonly doubts: readonly SealDoubt[] }
  | { readonly kind: 'not-written'; readonly code: PatchCode; readonly params: PatchParams }
  | { readonly kind: 'verified'; readonly verification: Verification; readonly pack: PackNote };

/** Reads one file to its end and seals or verifies it. Rejects with a `Refusal` where it cannot be read. */
export async function runSealJob(job: Job, task: SealTask): Promise<SealOutcome> {
  const options = { limits: limitsTimes(job.raise), inflate: inflateWithNode };
  const file = await readSealedFile(job.bytes, options);
  const pack = await packOf(job, file);
  if (task.kind === 'verify') {
    const verification = await verify(new Ledger(file.workbook), file.found, pack, task.trusted);
    return { kind: 'verified', verification, pack };
  }
  const { by, on, language } = task;
  const signing = task.key && signingWith(task.key);
  try {
    const { bytes, seal, notices } = await sealFile(
      job.bytes,
      file,
      { pack, by, on, language, signing },
      options,
    );
    const { tables } = seal.head;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { kind: 'sealed', bytes, code: seal.code, tables: tables.length, rows, notices };
  } catch (error) {
    if (error instanceof SealRefused) return { kind: 'not-sealed', doubts: error.doubts };
    if (error instanceof PatchRefusal) return { kind: 'not-written', code: error.code, params: error.params };
    throw error;
  }
}

/** The pack that a check of this file would be made with. */
export async function packOf({ pack, packAsked }: Job, { workbook }: SealedFile): Promise<PackNote> {
  const ledger = new Ledger(workbook);
  const read = packAsked && hasOwnPack(ledger) ? new Ledger(withoutRules(workbook)) : ledger;
  return packNote(new Settings(read, pack).pack);
}
