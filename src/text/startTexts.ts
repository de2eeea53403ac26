import { start as da } from './da/start';
import { start as en } from './en/start';
import type { Language } from './language';

/** What the page says when the pane itself cannot be shown; small, for it is loaded before everything else. */
export interface StartTexts {
  readonly title: string;
  /** What is wrong, why, and what to do, a paragraph each. */
  readonly outside: readonly string[];
  readonly noOffice: readonly string[];
  readonly noAnswer: readonly string[];
  readonly failed: readonly string[];
}

export function startTexts(language: Language): StartTexts {
  return language === 'da' ? da : en;
}
