import { table } from './spec';

export const frames = table({
  name: 'Frames',
  da: 'Rammer',
  en: 'Frames',
  row: { da: 'penge, der er sat af', en: 'money set aside' },
  needed: true,
  fields: {
    poolId: { type: 'ref', da: 'Pulje-id', en: 'Pool ID', required: true, refersTo: 'Pools' },
    year: { type: 'year', da: 'Finansår', en: 'Finance year' },
    appropriation: { type: 'amount', da: 'Bevilling', en: 'Appropriation', required: true, mark: true },
    carriedIn: { type: 'amount', da: 'Videreført', en: 'Carried in' },
    account: { type: 'account', da: 'Konto', en: 'Account' },
    source: { type: 'text', da: 'Kilde', en: 'Source' },
  },
});
