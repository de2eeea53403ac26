import { catalogue as catalogueDa } from './da/catalogue';
import { cli as cliDa } from './da/cli';
import { map as mapDa } from './da/map';
import { catalogue as catalogueEn } from './en/catalogue';
import { cli as cliEn } from './en/cli';
import { map as mapEn } from './en/map';
import type { Language } from './language';
import type { CommandTexts } from './types';

const TEXTS: Readonly<Record<Language, CommandTexts>> = {
  da: { cli: cliDa, map: mapDa, catalogue: catalogueDa },
  en: { cli: cliEn, map: mapEn, catalogue: catalogueEn },
};

/** What only the command line says. */
export function commandTexts(language: Language): CommandTexts {
  return TEXTS[language];
}
