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

export const APPROVAL: ArgumentSpec = {
  name: 'approval',
  type: 'id',
  da: 'Hjemmel-id, f.eks. "AKT-85"',
  en: 'Approval ID, e.g. "AKT-85"',
};

/** The year of a saving, which no frame is asked about. */
export const SAVING_YEAR: ArgumentSpec = {
  name: 'year',
  type: 'year',
  da: 'Finansåret, f.eks. 2026',
  en: 'The finance year, e.g. 2026',
};

export const ESTIMATE: ArgumentSpec = {
  name: 'estimate',
  type: 'choice',
  optional: true,
  choices: [
    { value: 'expected', words: ['forventet', 'expected'] },
    { value: 'low', words: ['lavt', 'low'] },
    { value: 'high', words: ['højt', 'high'] },
  ],
  da: '"expected": det forventede potentiale (udeladt); "low" og "high": det lave og det høje',
  en: '"expected": the expected potential (left out); "low" and "high": the low and the high',
};

export const SEVERITY: ArgumentSpec = {
  name: 'severity',
  type: 'choice',
  optional: true,
  choices: [
    { value: 'all', words: ['alle', 'all'] },
    { value: 'error', words: ['fejl', 'error'] },
    { value: 'warning', words: ['advarsel', 'warning'] },
    { value: 'info', words: ['oplysning', 'info'] },
  ],
  da: '"all": alle fund (udeladt); ellers kun "error", "warning" eller "info"',
  en: '"all": every finding (left out); else only "error", "warning" or "info"',
};

export const CUT_OFF: ArgumentSpec = {
  name: 'asOf',
  type: 'date',
  optional: true,
  da: 'Skæringsdatoen for regler om datoer, f.eks. CutOff; uden den køres de ikke i en celle',
  en: 'The cut-off date for rules about dates, e.g. CutOff; without it they are not run in a cell',
};

export const LANGUAGE: ArgumentSpec = {
  name: 'language',
  type: 'choice',
  optional: true,
  choices: [
    { value: 'da', words: ['dansk', 'danish'] },
    { value: 'en', words: ['engelsk', 'english'] },
  ],
  da: '"da" (udeladt) eller "en"',
  en: '"da" (left out) or "en"',
};
