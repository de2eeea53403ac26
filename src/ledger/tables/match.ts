import { RECIPIENT_TYPES, choice, table } from './spec';

export const match = table({
  name: 'Match',
  da: 'Medfinansiering',
  en: 'Match',
  row: { da: 'egne penge eller eget arbejde', en: 'own money or work put in' },
  fields: {
    matchId: { type: 'id', da: 'Medfinansierings-id', en: 'Match ID', key: true },
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', required: true, refersTo: 'Projects' },
    contributor: { type: 'text', da: 'Bidragyder', en: 'Contributor' },
    contributorType: {
      type: 'choice',
      da: 'Bidragydertype',
      en: 'Contributor type',
      choices: RECIPIENT_TYPES,
    },
    kind: {
      type: 'choice',
      da: 'Art',
      en: 'Kind',
      choices: [choice('cash', 'kontant', 'cash'), choice('in-kind', 'arbejdstid', 'in kind')],
    },
    amount: { type: 'amount', da: 'Beløb', en: 'Amount' },
    hours: { type: 'number', da: 'Timer', en: 'Hours' },
    hourlyRate: { type: 'amount', da: 'Timepris', en: 'Hourly rate' },
    year: { type: 'year', da: 'Finansår', en: 'Finance year' },
    stage: {
      type: 'choice',
      da: 'Trin',
      en: 'Stage',
      mark: true,
      choices: [choice('pledged', 'lovet', 'pledged'), choice('documented', 'dokumenteret', 'documented')],
    },
  },
});
