import { languageOf } from '../../taskpane/languageOf';
import type { Language } from '../../text/language';

/** Language and look of the page: what the address says, else what the browser asks for. */
export interface Look {
  readonly language: Language;
  readonly dark: boolean;
}

export function lookOf(address: string): Look {
  const asked = new URL(address).searchParams;
  const theme = asked.get('theme');
  return {
    language: languageOf(asked.get('lang') ?? navigator.language),
    dark: theme === null ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark',
  };
}

/** The same page in another language or look. */
export function addressWith({ language, dark }: Look): string {
  return `/?lang=${language}&theme=${dark ? 'dark' : 'light'}`;
}
