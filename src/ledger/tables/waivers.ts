import { table } from './spec';

export const waivers = table({
  name: 'Waivers',
  da: 'Frafald',
  en: 'Waivers',
  row: { da: 'et fund, der er frafaldet med en grund', en: 'a finding accepted for a reason' },
  fields: {
    findingId: { type: 'text', da: 'Fund-id', en: 'Finding ID', key: true, mark: true },
    fingerprint: { type: 'text', da: 'Fingeraftryk', en: 'Fingerprint', required: true },
    reason: { type: 'text', da: 'Begrundelse', en: 'Reason', required: true },
    by: { type: 'text', da: 'Af', en: 'By', required: true },
    on: { type: 'date', da: 'Dato', en: 'Date', required: true },
    expires: { type: 'date', da: 'Udløber', en: 'Expires' },
  },
});
