import { check as da } from './da/check';
import { check as en } from './en/check';
import type { Language } from './language';
import type { CheckTexts } from './types';

/** What a check says, where both languages are at hand; the pane loads the one it needs. */
export function checkTexts(language: Language): CheckTexts {
  return language === 'da' ? da : en;
}
