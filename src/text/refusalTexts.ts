import type { RefusalCode, RefusalParams } from '../workbook/file/refusal';
import { refusalsDa } from './da/refusals';
import { refusalsEn } from './en/refusals';
import type { Language } from './language';

/** Why a file is not read, in words. */
export function refusalWords(code: RefusalCode, params: RefusalParams, language: Language): string {
  return (language === 'da' ? refusalsDa : refusalsEn)[code](params);
}
