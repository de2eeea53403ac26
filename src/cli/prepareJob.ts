import { freezeFresh } from '../functions/freezeFresh';
import { restoreFresh } from '../functions/restoreFresh';
import type { Ledger } from '../ledger/ledger';
import { findingsSheets } from '../report/findingsSheet';
import { sheetWordsIn } from '../report/sheetWords';
import { check } from '../rules/check';
import { PrepareError } from '../sharing/prepare/prepareError';
import type { ReadOptions } from '../workbook/file/book/openWorkbook';
import { PatchRefusal } from '../workbook/file/patch/change';
import { Refusal } from '../workbook/file/refusal';
import type { Job, Outcome } from './job';

/** Makes the copy to be shared, with what the rules find in it, or brings the formulas of such a copy back. */
export async function prepareJob(
  { bytes, pack }: Job,
  { way, file, language }: NonNullable<Job['prepare']>,
  ledger: Ledger,
  reading: ReadOptions,
): Promise<Outcome> {
  const { date1904 } = ledger.workbook;
  try {
    if (way === 'restore')
      return { kind: 'restored', restored: await restoreFresh(ledger.workbook, bytes, reading) };
    const report = { file, status: 'checked', result: check(ledger, pack), history: null } as const;
    const sheets = findingsSheets([report], { ...sheetWordsIn(language), date1904 });
    const made = await freezeFresh(ledger.workbook, { bytes, sheets, language }, reading);
    return { kind: 'frozen', ...made };
  } catch (error) {
    if (error instanceof PrepareError)
      return { kind: 'not-prepared', code: error.code, places: error.places };
    if (error instanceof PatchRefusal) return { kind: 'not-written', code: error.code, params: error.params };
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    throw error;
  }
}
