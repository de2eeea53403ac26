import { evaluate } from '../functions/evaluate';
import { NoAnswer } from '../ledger/answer';
import { Ledger } from '../ledger/ledger';
import { Settings } from '../rules/settings';
import { addTables } from '../workbook/file/patch/addTables';
import { PatchRefusal } from '../workbook/file/patch/change';
import { Refusal } from '../workbook/file/refusal';
import { runCompareJob } from './compareJob';
import { runDraftJob } from './draftJob';
import { readingOf, readLedger, type FormulaResult, type Job, type Outcome } from './job';
import { mapFile } from './mapJob';
import { prepareJob } from './prepareJob';
import { runSealJob } from './sealJob';
import { runSharingJob } from './sharingJob';

/** Does anything with a file but check it. */
export async function runOtherJob(job: Job): Promise<Outcome> {
  const done = await runOnFile(job);
  if (done) return done;
  const ledger = await readLedger(job);
  if (!(ledger instanceof Ledger)) return ledger;
  if (job.prepare) return prepareJob(job, job.prepare, ledger, readingOf(job));
  if (job.draft) return runDraftJob(ledger, job.pack, job.draft);
  return { kind: 'answered', results: answers(job, ledger) };
}

/** What is done with the file itself; `null` where its ledger is wanted. */
async function runOnFile(job: Job): Promise<Outcome | null> {
  const reading = readingOf(job);
  try {
    if (job.map) return await mapFile(job.bytes, job.map, reading);
    if (job.addTables) {
      const { tables, language } = job.addTables;
      return { kind: 'tables-added', ...(await addTables(job.bytes, tables, language, reading)) };
    }
    if (job.compare) return await runCompareJob(job, job.compare);
    if (job.seal) return await runSealJob(job, job.seal);
    if (job.sharing) return await runSharingJob(job, job.sharing);
    return null;
  } catch (error) {
    if (error instanceof PatchRefusal) return { kind: 'not-written', code: error.code, params: error.params };
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', code: error.code, params: error.params };
  }
}

function answers({ questions, pack }: Job, ledger: Ledger): FormulaResult[] {
  if (!questions) throw new Error('nothing is asked');
  const book = { ledger, settings: new Settings(ledger, pack) };
  return questions.formulas.map((formula) => {
    try {
      return { value: evaluate(formula, book, questions.language) };
    } catch (error) {
      if (error instanceof NoAnswer) return { error: { code: error.code, reason: error.reason } };
      throw error;
    }
  });
}
