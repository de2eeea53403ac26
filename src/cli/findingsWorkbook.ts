import type { FileReport } from '../report/fileReport';
import { findingsSheets } from '../report/findingsSheet';
import { sheetWordsIn } from '../report/sheetWords';
import type { Language } from '../text/language';
import { newWorkbook } from '../workbook/file/patch/newWorkbook';

/** The findings as a workbook of their own. */
export function findingsWorkbook(reports: readonly FileReport[], language: Language): Promise<Uint8Array> {
  return newWorkbook(findingsSheets(reports, sheetWordsIn(language)));
}
