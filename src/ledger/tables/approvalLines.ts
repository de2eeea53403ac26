import { table } from './spec';

export const approvalLines = table({
  name: 'ApprovalLines',
  da: 'Hjemmelslinjer',
  en: 'Approval lines',
  row: { da: 'en modtager og et beløb i en beslutning', en: 'one recipient and amount inside a decision' },
  fields: {
    lineId: { type: 'id', da: 'Hjemmelslinje-id', en: 'Approval line ID', mark: true },
    approvalId: { type: 'ref', da: 'Hjemmel-id', en: 'Approval ID', required: true, refersTo: 'Approvals' },
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', refersTo: 'Projects' },
    recipient: { type: 'text', da: 'Tilsagnsmodtager', en: 'Recipient' },
    amount: { type: 'amount', da: 'Beløb', en: 'Amount', required: true },
    year: { type: 'year', da: 'Finansår', en: 'Finance year' },
  },
});
