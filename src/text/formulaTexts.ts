import type { Reason } from '../ledger/answer';
import { cells as cellsDa } from './da/cells';
import { reasons as reasonsDa } from './da/reasons';
import { cells as cellsEn } from './en/cells';
import { reasons as reasonsEn } from './en/reasons';
import { formatFor } from './format';
import type { Language } from './language';
import type { FormulaTexts } from './types';
import { reasonIn } from './wordsOf';

const TEXTS: Readonly<Record<Language, FormulaTexts>> = {
  da: { reasons: reasonsDa, cells: cellsDa },
  en: { reasons: reasonsEn, cells: cellsEn },
};

/** What a formula says. Apart from the other texts, since every cell waits for the functions to load. */
export function formulaTexts(language: Language): FormulaTexts {
  return TEXTS[language];
}

/** Why a formula has no answer, in words. */
export function reasonWords(reason: Reason, language: Language): string {
  return reasonIn(reason, TEXTS[language].reasons, formatFor(language));
}
