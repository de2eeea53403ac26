import type { Reason } from '../ledger/answer';
import { reasons as da } from './da/reasons';
import { reasons as en } from './en/reasons';
import { formatFor } from './format';
import type { Language } from './language';
import type { ReasonTexts } from './types';
import { reasonIn } from './wordsOf';

const TEXTS: Readonly<Record<Language, ReasonTexts>> = { da, en };

/** Why a formula has no answer, in words. */
export function reasonWords(reason: Reason, language: Language): string {
  return reasonIn(reason, TEXTS[language], formatFor(language));
}
