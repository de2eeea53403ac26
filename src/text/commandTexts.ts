import { addTable as addTableDa } from './da/addTable';
import { catalogue as catalogueDa } from './da/catalogue';
import { cli as cliDa } from './da/cli';
import { map as mapDa } from './da/map';
import { addTable as addTableEn } from './en/addTable';
import { catalogue as catalogueEn } from './en/catalogue';
import { cli as cliEn } from './en/cli';
import { map as mapEn } from './en/map';
import type { Language } from './language';
import type { CommandTexts } from './types';

const TEXTS: Readonly<Record<Language, CommandTexts>> = {
  da: { cli: cliDa, map: mapDa, addTable: addTableDa, catalogue: catalogueDa },
  en: { cli: cliEn, map: mapEn, addTable: addTableEn, catalogue: catalogueEn },
};

/** What only the command line says. */
export function commandTexts(language: Language): CommandTexts {
  return TEXTS[language];
}
