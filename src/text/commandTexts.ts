import { catalogue as catalogueDa } from './da/catalogue';
import { cli as cliDa } from './da/cli';
import { catalogue as catalogueEn } from './en/catalogue';
import { cli as cliEn } from './en/cli';
import type { Language } from './language';
import type { CommandTexts } from './types';

const TEXTS: Readonly<Record<Language, CommandTexts>> = {
  da: { cli: cliDa, catalogue: catalogueDa },
  en: { cli: cliEn, catalogue: catalogueEn },
};

/** What only the command line says. */
export function commandTexts(language: Language): CommandTexts {
  return TEXTS[language];
}
