import { choice, table } from './spec';

export const pools = table({
  name: 'Pools',
  da: 'Puljer',
  en: 'Pools',
  row: { da: 'en pulje eller en øremærkning i en pulje', en: 'a pool or an earmark inside a pool' },
  needed: true,
  fields: {
    poolId: { type: 'id', da: 'Pulje-id', en: 'Pool ID', key: true },
    name: { type: 'text', da: 'Navn', en: 'Name', required: true },
    parentId: { type: 'ref', da: 'Del af', en: 'Part of', refersTo: 'Pools' },
    account: { type: 'account', da: 'Konto', en: 'Account' },
    appropriationType: {
      type: 'choice',
      da: 'Bevillingstype',
      en: 'Appropriation type',
      mark: true,
      choices: [
        choice('reservation', 'reservationsbevilling', 'reservation'),
        choice('other', 'anden bevilling', 'other'),
      ],
    },
    from: { type: 'year', da: 'Fra år', en: 'From year' },
    to: { type: 'year', da: 'Til år', en: 'To year' },
  },
});
