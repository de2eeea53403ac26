import type { CatalogueTexts } from '../types';
import { guide } from './guide';

export const catalogue: CatalogueTexts = {
  title: 'Regler',
  intro:
    'Hver regel er en slags tjek. Hvilke der gælder, for hvilken pulje og med hvilke værdier, står i tabellen Rules; ellers gælder regelpakken nye-teknologier. En række i Rules træder i stedet for pakkens regel af samme slags for sin pulje og øremærkningerne i den; alvoren »fra« slår reglen fra.',
  families: {
    integrity: 'Data i orden',
    pool: 'Pulje og rammer',
    approval: 'Hjemmel',
    recipient: 'Tilsagnsmodtager',
    match: 'Medfinansiering',
    project: 'Projekt og periode',
    payment: 'Udbetaling',
    report: 'Regnskab og rapport',
    savings: 'Besparelser',
  },
  severity: 'Alvor',
  parameters: 'Kan sættes',
  parameterNames: {
    value: 'værdi',
    base: 'grundlag',
    appliesTo: 'gælder for',
    period: 'fra og til',
    tolerance: 'tolerance',
    rounding: 'afrunding',
  },
  reads: 'Læser',
  guides: guide,
  why: 'Hvorfor',
  notWhen: 'Hvornår ikke',
  example: 'Eksempel',
  passes: 'i orden',
  fails: (findings) => `${findings} fund`,
  rowsPassing: 'I orden',
  rowsFailing: 'Ikke i orden',
  said: 'Fund',
  sameOtherwise: 'Resten er som i eksemplet, der er i orden.',
};
