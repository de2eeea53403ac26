import { APPROVAL, CUT_OFF, LANGUAGE, LEDGER, POOL, PROJECT, SEVERITY } from './commonArguments';
import type { FunctionDeclaration } from './spec';

export const SAVINGS_OVERVIEW: FunctionDeclaration = {
  name: 'SAVINGS_OVERVIEW',
  da: 'Oversigt over potentialerne: projekt, grundlag og årsværk (lavt, forventet, højt), og til sidst forbeholdet',
  en: 'Overview of the potentials: project, basis and FTE (low, expected, high), and last the caveat',
  arguments: [LEDGER, { ...POOL, optional: true }],
  gives: 'rows',
  example: 'PULJE.SAVINGS_OVERVIEW(Ledger,"NT-10Y")',
};

export const CHECK_COUNT: FunctionDeclaration = {
  name: 'CHECK_COUNT',
  da: 'Antal fund i tabellerne. De regler, som en celle ikke kan køre, er ikke med; CHECK_LIST nævner dem',
  en: 'The number of findings in the tables. Rules that a cell cannot run are left out; CHECK_LIST names them',
  arguments: [LEDGER, SEVERITY, CUT_OFF],
  gives: 'number',
  example: 'PULJE.CHECK_COUNT(Ledger,"warning")',
};

export const CHECK_LIST: FunctionDeclaration = {
  name: 'CHECK_LIST',
  da: 'Fundene, et i hver række: alvor, tabel, række, kolonne, modtaget, forventet, forskel, hvad der er galt, hvad der skal gøres. Til sidst de regler, der ikke er kørt',
  en: 'The findings, one a row: severity, table, row, column, received, expected, difference, what is wrong, what to do. Last the rules that were not run',
  arguments: [LEDGER, SEVERITY, CUT_OFF],
  gives: 'rows',
  example: 'PULJE.CHECK_LIST(Ledger,"warning")',
};

export const CHECK_PROJECT: FunctionDeclaration = {
  name: 'CHECK_PROJECT',
  da: 'Fundene i et projekts rækker, som i CHECK_LIST. En række, hvis projekt ikke kan læses, regnes med til alle projekter',
  en: 'The findings in the rows of a project, as in CHECK_LIST. A row whose project cannot be read counts for every project',
  arguments: [LEDGER, PROJECT, CUT_OFF],
  gives: 'rows',
  example: 'PULJE.CHECK_PROJECT(Ledger,"RUTE-VAGT")',
};

export const BRIEF: FunctionDeclaration = {
  name: 'BRIEF',
  da: 'Udkast til et aktstykke eller til svaret om arbejdskraftbesparelser, alene ud fra tabellerne; det, der mangler, står i kantet parentes',
  en: 'Draft of an appropriation request or of the answer on labour savings, from the tables alone; what is missing stands in square brackets',
  arguments: [
    LEDGER,
    APPROVAL,
    {
      name: 'section',
      type: 'choice',
      optional: true,
      choices: [
        { value: 'request', words: ['aktstykke', 'request'] },
        { value: 'proposal', words: ['indstilling', 'proposal'] },
        { value: 'background', words: ['baggrund', 'background'] },
        { value: 'projects', words: ['projekter', 'projects'] },
        { value: 'match', words: ['medfinansiering', 'match'] },
        { value: 'closing', words: ['afslutning', 'closing'] },
        { value: 'overview', words: ['oversigt', 'overview'] },
      ],
      da: '"request": hele aktstykket (udeladt); "proposal", "background", "projects", "match" eller "closing": en del af det; "overview": svaret om arbejdskraftbesparelser',
      en: '"request": the whole request (left out); "proposal", "background", "projects", "match" or "closing": a part of it; "overview": the answer on labour savings',
    },
    LANGUAGE,
  ],
  gives: 'rows',
  example: 'PULJE.BRIEF(Ledger,"AKT-85","proposal")',
};

/**
 * Functions whose answers take the rules or long texts. Cells wait for the add-in to load, so only what Excel
 * must know of them is there from the start; `lateFunctions` is fetched when one of them is first called.
 */
export const LATE_DECLARATIONS: readonly FunctionDeclaration[] = [
  SAVINGS_OVERVIEW,
  CHECK_COUNT,
  CHECK_LIST,
  CHECK_PROJECT,
  BRIEF,
];
