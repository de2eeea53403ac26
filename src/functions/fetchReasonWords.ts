import type { Reason } from '../ledger/answer';
import type { Language } from '../text/language';

/** Why a formula has no answer, in words, which are fetched when the first one has none; empty if they do not come. */
export async function fetchReasonWords(reason: Reason, language: Language): Promise<string> {
  try {
    const { reasonWords } = await import(/* webpackChunkName: "reason" */ '../text/formulaTexts');
    return reasonWords(reason, language);
  } catch {
    return '';
  }
}
