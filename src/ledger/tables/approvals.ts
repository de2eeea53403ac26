import { YES_NO, table } from './spec';

export const approvals = table({
  name: 'Approvals',
  da: 'Hjemler',
  en: 'Approvals',
  row: { da: 'en beslutning i det bevilgende udvalg', en: 'a decision of the granting committee' },
  fields: {
    approvalId: { type: 'id', da: 'Hjemmel-id', en: 'Approval ID', key: true },
    requestedOn: { type: 'date', da: 'Forelagt', en: 'Requested on' },
    approvedOn: { type: 'date', da: 'Tiltrådt', en: 'Approved on' },
    year: { type: 'year', da: 'Finansår', en: 'Finance year' },
    account: { type: 'account', da: 'Konto', en: 'Account' },
    total: { type: 'amount', da: 'I alt', en: 'Total', mark: true },
    futureYears: { type: 'choice', da: 'Fremtidige finansår', en: 'Future years', choices: YES_NO },
  },
});
