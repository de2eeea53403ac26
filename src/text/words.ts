import type { Reason } from '../ledger/answer';
import type { Message } from '../rules/messages';
import { formatFor, type Format } from './format';
import type { Language } from './language';
import { textsFor } from './index';
import type { RefusalCode, RefusalParams } from '../workbook/file/refusal';
import { refusalsDa } from './da/refusals';
import { refusalsEn } from './en/refusals';
import type { FindingWords } from './types';

/** A finding's message in words. */
export function wordsOf(message: Message, language: Language): FindingWords {
  const write = textsFor(language).messages[message.id] as (params: unknown, format: Format) => FindingWords;
  return write(message.params, formatFor(language));
}

/** Why a formula has no answer, in words. */
export function reasonWords(reason: Reason, language: Language): string {
  const write = textsFor(language).reasons[reason.id] as (params: unknown, format: Format) => string;
  return write(reason.params, formatFor(language));
}

/** Why a file is not read, in words. */
export function refusalWords(code: RefusalCode, params: RefusalParams, language: Language): string {
  return (language === 'da' ? refusalsDa : refusalsEn)[code](params);
}
