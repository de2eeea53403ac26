import type { FreshlyRestored } from '../functions/restoreFresh';
import type { AnswerCode, Reason } from '../ledger/answer';
import type { Day } from '../ledger/dates';
import { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import type { Formula } from '../functions/formula';
import type { Answer } from '../functions/spec';
import { check, type CheckResult } from '../rules/check';
import { hasOwnPack, withoutRules } from '../rules/ownPack';
import type { Pack } from '../rules/pack';
import type { PrepareRefusal } from '../text/prepareTexts';
import type { Frozen } from '../sharing/prepare/freeze';
import type { DraftOutcome, DraftRequest } from './draftJob';
import type { CompareOutcome } from './compareJob';
import type { Language } from '../text/language';
import type { ReadOptions } from '../workbook/file/book/openWorkbook';
import { inflateWithNode } from '../workbook/file/inflate/nodeInflate';
import { limitsTimes } from '../workbook/file/limits';
import type { MapOutcome, MapRequest } from './mapJob';
import type { TablesAdded } from '../workbook/file/patch/addTables';
import { readWorkbook } from '../workbook/file/readWorkbook';
import { Refusal, type RefusalCode, type RefusalParams } from '../workbook/file/refusal';
import type { SealOutcome, SealTask } from './sealJob';
import type { SharingOutcome, SharingTask } from './sharingJob';

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

/** A file that is not read. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

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
  | Refused;

/** Reads one file to its end and checks it, answers from it or changes it. */
export async function runJob(job: Job): Promise<Outcome> {
  if (isMoreThanCheck(job)) {
    const { runOtherJob } = await import(/* webpackChunkName: "jobs" */ './otherJob');
    return runOtherJob(job);
  }
  const ledger = await readLedger(job);
  return ledger instanceof Ledger ? { kind: 'checked', result: check(ledger, job.pack) } : ledger;
}

function isMoreThanCheck(job: Job): boolean {
  const { prepare, questions, draft, map, addTables, compare, seal, sharing } = job;
  return Boolean(prepare ?? questions ?? draft ?? map ?? addTables ?? compare ?? seal ?? sharing);
}

/** How a job's file is read. */
export function readingOf({ raise }: Job): ReadOptions {
  return { limits: limitsTimes(raise), inflate: inflateWithNode };
}

/** The ledger of a job's file, or why that is not read. */
export async function readLedger(job: Job): Promise<Ledger | Refused> {
  try {
    const workbook = await readWorkbook(job.bytes, readingOf(job));
    const options = { whole: true, ...(job.asOf === null ? {} : { cutOff: job.asOf }) };
    const ledger = new Ledger(workbook, options);
    return job.packAsked && hasOwnPack(ledger) ? new Ledger(withoutRules(workbook), options) : ledger;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', code: error.code, params: error.params };
  }
}
