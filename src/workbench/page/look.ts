import { languageOf } from '../../taskpane/languageOf';
import type { Language } from '../../text/language';

export interface Look {
  readonly language: Language;
  readonly dark: boolean;
}

/** The language that the address names (`?lang=en`), else the browser's; light or dark as the browser is. */
export function lookOf(address: string): Look {
  const asked = new URL(address).searchParams.get('lang');
  return {
    language: languageOf(asked ?? navigator.language),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}
