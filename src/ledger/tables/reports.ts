import { choice, table } from './spec';

export const reports = table({
  name: 'Reports',
  da: 'Rapporter',
  en: 'Reports',
  row: {
    da: 'et regnskab, en revision eller en rapport, der skyldes',
    en: 'an account, audit or report owed',
  },
  fields: {
    reportId: { type: 'id', da: 'Rapport-id', en: 'Report ID' },
    allocationId: {
      type: 'ref',
      da: 'Tilsagns-id',
      en: 'Allocation ID',
      required: true,
      refersTo: 'Allocations',
    },
    kind: {
      type: 'choice',
      da: 'Art',
      en: 'Kind',
      required: true,
      choices: [
        choice('accounts', 'regnskab', 'accounts'),
        choice('audit', 'revision', 'audit'),
        choice('status', 'status', 'status'),
        choice('final', 'slutrapport', 'final report'),
      ],
    },
    dueOn: { type: 'date', da: 'Frist', en: 'Due on' },
    receivedOn: { type: 'date', da: 'Modtaget', en: 'Received on', mark: true },
    approvedOn: { type: 'date', da: 'Godkendt', en: 'Approved on' },
    periodTo: { type: 'date', da: 'Opgjort til', en: 'Period to' },
    cost: { type: 'amount', da: 'Forbrug', en: 'Expenditure' },
    approvedCost: { type: 'amount', da: 'Godkendt udgift', en: 'Approved cost' },
  },
});
