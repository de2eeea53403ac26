import { choice, table } from './spec';

export const returns = table({
  name: 'Returns',
  da: 'Tilbageløb',
  en: 'Returns',
  row: { da: 'penge, der kommer tilbage', en: 'money coming back' },
  fields: {
    returnId: { type: 'id', da: 'Tilbageløbs-id', en: 'Return ID' },
    allocationId: {
      type: 'ref',
      da: 'Tilsagns-id',
      en: 'Allocation ID',
      required: true,
      refersTo: 'Allocations',
    },
    amount: { type: 'amount', da: 'Beløb', en: 'Amount', required: true },
    year: { type: 'year', da: 'Finansår', en: 'Finance year', required: true },
    kind: {
      type: 'choice',
      da: 'Art',
      en: 'Kind',
      choices: [choice('annulled', 'annulleret', 'annulled'), choice('repaid', 'tilbagebetalt', 'repaid')],
    },
    realisedOn: { type: 'date', da: 'Realiseret', en: 'Realised on' },
    cause: {
      type: 'choice',
      da: 'Årsag',
      en: 'Cause',
      required: true,
      mark: true,
      choices: [
        choice('changed-assumptions', 'ændrede forudsætninger', 'changed assumptions'),
        choice('basis-error', 'fejl i grundlaget', 'error in the basis'),
        choice('other', 'andet', 'other'),
      ],
    },
  },
});
