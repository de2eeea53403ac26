import { choice, table } from './spec';

export const allocations = table({
  name: 'Allocations',
  da: 'Tilsagn',
  en: 'Allocations',
  row: { da: 'et tilsagn', en: 'a commitment' },
  needed: true,
  fields: {
    allocationId: { type: 'id', da: 'Tilsagns-id', en: 'Allocation ID', key: true },
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', required: true, refersTo: 'Projects' },
    poolId: { type: 'ref', da: 'Pulje-id', en: 'Pool ID', required: true, refersTo: 'Pools' },
    approvalId: { type: 'ref', da: 'Hjemmel-id', en: 'Approval ID', refersTo: 'Approvals' },
    year: { type: 'year', da: 'Finansår', en: 'Finance year', required: true },
    committedOn: { type: 'date', da: 'Tilsagnsdato', en: 'Committed on' },
    amount: { type: 'amount', da: 'Beløb', en: 'Amount', required: true },
    source: { type: 'text', da: 'Kilde', en: 'Source' },
    status: {
      type: 'choice',
      da: 'Status',
      en: 'Status',
      required: true,
      mark: true,
      choices: [
        choice('planned', 'planlagt', 'planned'),
        choice('committed', ['givet', 'tilsagn'], ['committed', 'granted']),
        choice('cancelled', 'annulleret', 'cancelled'),
      ],
    },
  },
});
