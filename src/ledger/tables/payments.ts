import { table } from './spec';

export const payments = table({
  name: 'Payments',
  da: 'Udbetalinger',
  en: 'Payments',
  row: { da: 'en rate', en: 'an instalment' },
  fields: {
    paymentId: { type: 'id', da: 'Udbetalings-id', en: 'Payment ID', key: true, mark: true },
    allocationId: {
      type: 'ref',
      da: 'Tilsagns-id',
      en: 'Allocation ID',
      required: true,
      refersTo: 'Allocations',
    },
    dueOn: { type: 'date', da: 'Forfalder', en: 'Due on' },
    paidOn: { type: 'date', da: 'Betalt', en: 'Paid on' },
    amount: { type: 'amount', da: 'Beløb', en: 'Amount', required: true },
    condition: { type: 'text', da: 'Betingelse', en: 'Condition' },
  },
});
