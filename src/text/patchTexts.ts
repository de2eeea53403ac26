import type { PatchCode, PatchNotice, PatchParams } from '../workbook/file/patch/change';
import { patchRefusalsDa, signatureBrokenDa } from './da/patchRefusals';
import { patchRefusalsEn, signatureBrokenEn } from './en/patchRefusals';
import type { Language } from './language';

/** Why a file is not changed, in words. */
export function patchWords(code: PatchCode, params: PatchParams, language: Language): string {
  return (language === 'da' ? patchRefusalsDa : patchRefusalsEn)[code](params);
}

const NOTICES: Readonly<Record<Language, Readonly<Record<PatchNotice['kind'], string>>>> = {
  da: { 'signature-broken': signatureBrokenDa },
  en: { 'signature-broken': signatureBrokenEn },
};

/** What a changed file is no longer, in words. */
export function patchNoticeWords({ kind }: PatchNotice, language: Language): string {
  return NOTICES[language][kind];
}
