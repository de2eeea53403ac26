import type { FreshlyRestored } from '../functions/restoreFresh';
import { NoAnswer, type AnswerCode, type Reason } from '../ledger/answer';
import type { Day } from '../ledger/dates';
import { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import { evaluate } from '../functions/evaluate';
import type { Formula } from '../functions/formula';
import type { Answer } from '../functions/spec';
import { check, type CheckResult } from '../rules/check';
import { hasOwnPack, withoutRules } from '../rules/ownPack';
import type { Pack } from '../rules/pack';
import { Settings } from '../rules/settings';
import type { PrepareRefusal } from '../text/prepareTexts';
import type { Frozen } from '../sharing/prepare/freeze';
import { runDraftJob, type DraftOutcome, type DraftRequest } from './draftJob';
import { runCompareJob, type CompareOutcome } from './compareJob';
import { prepareJob } from './prepareJob';
import type { Language } from '../text/language';
import { inflateWithNode } from '../workbook/file/inflate/nodeInflate';
import { limitsTimes } from '../workbook/file/limits';
import { mapFile, type MapOutcome, type MapRequest } from './mapJob';
import { addTables, type TablesAdded } from '../workbook/file/patch/addTables';
import { PatchRefusal } from '../workbook/file/patch/change';
import { readWorkbook } from '../workbook/file/readWorkbook';
import { Refusal, type RefusalCode, type RefusalParams } from '../workbook/file/refusal';
import { runSealJob, type SealOutcome, type SealTask } from './sealJob';
import { runSharingJob, type SharingOutcome, type SharingTask } from './sharingJob';

/** One file's work, as it is handed to a worker. Plain data, so that it can cross to another thread. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly pack: Pack;
  /** The pack was asked for, and so holds also where the workbook has one of its own. */
  readonly packAsked: boolean;
  /** Overrides the workbook's own `CutOff`. */
  readonly asOf: Day | null;
  /** How many times the ordinary limits on a file's size are allowed. */
  readonly raise: number;
  /** Makes the copy to be shared, or brings its formulas back, instead of checking. */
  readonly prepare?: {
    readonly way: 'freeze' | 'restore';
    readonly file: string;
    readonly language: Language;
  };
  /** What to answer, in which language the words among the answers are; without it the file is checked. */
  readonly questions?: { readonly formulas: readonly Formula[]; readonly language: Language };
  /** A draft is to be written from it; it is checked along with that. */
  readonly draft?: DraftRequest;
  /** The file is to be mapped, not checked. */
  readonly map?: MapRequest;
  /** Tables to be added; the language is that of the captions where the workbook's own tables tell none. */
  readonly addTables?: { readonly tables: readonly TableName[]; readonly language: Language };
  /** Another file to hold this one against, as its later version; nothing else is done then. */
  readonly compare?: Uint8Array;
  /** What to do with the file's seal; nothing else is done then. */
  readonly seal?: SealTask;
  /** What to do with a workbook that is passed on or came back; nothing else is done then. */
  readonly sharing?: SharingTask;
}

export type FormulaResult =
  { readonly value: Answer } | { readonly error: { readonly code: AnswerCode; readonly reason: Reason } };

export type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'answered'; readonly results: readonly FormulaResult[] }
  | MapOutcome
  | ({ readonly kind: 'tables-added' } & TablesAdded)
  | { readonly kind: 'frozen'; readonly frozen: Frozen; readonly ageUnknown: readonly string[] }
  | { readonly kind: 'restored'; readonly restored: FreshlyRestored }
  | { readonly kind: 'not-prepared'; readonly code: PrepareRefusal; readonly places: readonly string[] }
  | SealOutcome
  | SharingOutcome
  | CompareOutcome
  | DraftOutcome
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: RefusalParams };

/** Reads one file to its end and checks it, answers from it or changes it. */
export async function runJob(job: Job): Promise<Outcome> {
  let ledger: Ledger;
  const reading = { limits: limitsTimes(job.raise), inflate: inflateWithNode };
  try {
    if (job.map) return await mapFile(job.bytes, job.map, reading);
    if (job.addTables) {
      const { tables, language } = job.addTables;
      return { kind: 'tables-added', ...(await addTables(job.bytes, tables, language, reading)) };
    }
    if (job.compare) return await runCompareJob(job, job.compare);
    if (job.seal) return await runSealJob(job, job.seal);
    if (job.sharing) return await runSharingJob(job, job.sharing);
    const workbook = await readWorkbook(job.bytes, reading);
    const options = { whole: true, ...(job.asOf === null ? {} : { cutOff: job.asOf }) };
    ledger = new Ledger(workbook, options);
    if (job.packAsked && hasOwnPack(ledger)) ledger = new Ledger(withoutRules(workbook), options);
  } catch (error) {
    if (error instanceof PatchRefusal) return { kind: 'not-written', code: error.code, params: error.params };
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', code: error.code, params: error.params };
  }
  if (job.prepare) return prepareJob(job, job.prepare, ledger, reading);
  if (job.draft) return runDraftJob(ledger, job.pack, job.draft);
  if (!job.questions) return { kind: 'checked', result: check(ledger, job.pack) };
  const { formulas, language } = job.questions;
  const book = { ledger, settings: new Settings(ledger, job.pack) };
  return {
    kind: 'answered',
    results: formulas.map((formula) => {
      try {
        return { value: evaluate(formula, book, language) };
      } catch (error) {
        if (error instanceof NoAnswer) return { error: { code: error.code, reason: error.reason } };
        throw error;
      }
    }),
  };
}
