import type { Language } from '../text/language';

/** Danish for a Danish locale (`da-DK`), English for every other. */
export function languageOf(locale: string | undefined): Language {
  return /^da\b/i.test(locale ?? '') ? 'da' : 'en';
}
