import type { Ledger } from '../ledger/ledger';
import { cellTexts } from '../text/cellTexts';
import { formatFor } from '../text/format';
import type { Language } from '../text/language';
import type { FunctionDeclaration } from './spec';

/** The function that makes the ledger; the others take its cell as their first argument. */
export const LEDGER_FUNCTION: FunctionDeclaration = {
  name: 'LEDGER',
  da: 'Læser tabellerne én gang, så de andre funktioner kan svare ud fra denne celle',
  en: 'Reads the tables once, so that the other functions can answer from this cell',
  arguments: [
    {
      name: 'tables',
      type: 'tables',
      da: 'Tabellerne med overskrifter, f.eks. Pools[#Alle], i vilkårlig rækkefølge; DATO(2000;1;1) med, hvis projektmappen bruger datosystemet 1904',
      en: 'The tables with captions, e.g. Pools[#All], in any order; DATE(2000,1,1) too if the workbook uses the 1904 date system',
    },
  ],
  gives: 'text',
  example: 'PULJE.LEDGER(Pools[#All],Frames[#All],Projects[#All],Allocations[#All])',
};

/** What a LEDGER cell shows: what it holds in a few words, and last the fingerprint that stands for it. */
export function handleOf(ledger: Ledger, fingerprint: string, language: Language): string {
  const given = [...ledger.tables.values()].filter(({ source }) => source !== null);
  const rows = given.reduce((sum, table) => sum + table.rowCount, 0);
  return `${cellTexts(language).ledger(given.length, rows, formatFor(language))} [${fingerprint}]`;
}
