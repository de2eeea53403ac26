import type { ArgumentSpec } from './spec';

/** Arguments that many functions share, with one wording. */
export const LEDGER: ArgumentSpec = {
  name: 'ledger',
  type: 'ledger',
  da: 'Cellen med PULJE.LEDGER; i skabelonen hedder den Ledger',
  en: 'The cell with PULJE.LEDGER; the template names it Ledger',
};

export const POOL: ArgumentSpec = {
  name: 'pool',
  type: 'id',
  da: 'Pulje-id, f.eks. "NT-10Y"',
  en: 'Pool ID, e.g. "NT-10Y"',
};

export const PROJECT: ArgumentSpec = {
  name: 'project',
  type: 'id',
  da: 'Projekt-id, f.eks. "RUTE-VAGT"',
  en: 'Project ID, e.g. "RUTE-VAGT"',
};

export const YEAR: ArgumentSpec = {
  name: 'year',
  type: 'year',
  optional: true,
  da: 'Det finansår, tilsagnene er afgivet i; udeladt er hele perioden',
  en: 'The finance year that the commitments are charged to; left out is the whole period',
};

export const AS_OF: ArgumentSpec = {
  name: 'asOf',
  type: 'date',
  optional: true,
  da: 'Kun rækker til og med denne dato; udeladt er alle rækker',
  en: 'Only rows up to and including this date; left out is all rows',
};

export const RATIO: ArgumentSpec = {
  name: 'ratio',
  type: 'number',
  da: 'Kravet: 1 for krone til krone af tilskuddet, 0,25 for en fjerdedel af den samlede udgift',
  en: 'The requirement: 1 for krone for krone on the grant, 0.25 for a quarter of the total cost',
};

export const BASE: ArgumentSpec = {
  name: 'base',
  type: 'choice',
  optional: true,
  choices: [
    { value: 'grant', words: ['tilskud'] },
    { value: 'total', words: ['i alt'] },
  ],
  da: '"grant": kravet er en del af tilskuddet (udeladt); "total": en del af den samlede udgift',
  en: '"grant": the requirement is a share of the grant (left out); "total": a share of the total cost',
};

export const STAGE: ArgumentSpec = {
  name: 'stage',
  type: 'choice',
  optional: true,
  choices: [
    { value: 'pledged', words: ['lovet'] },
    { value: 'documented', words: ['dokumenteret'] },
  ],
  da: '"pledged": lovet, også det dokumenterede (udeladt); "documented": kun det dokumenterede',
  en: '"pledged": promised, the documented included (left out); "documented": only the documented',
};
