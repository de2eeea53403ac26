import { choice, table } from './spec';

export const rules = table({
  name: 'Rules',
  da: 'Regler',
  en: 'Rules',
  row: { da: 'en regel med sine værdier', en: 'a rule switched on with its parameters' },
  fields: {
    ruleId: { type: 'text', da: 'Regel', en: 'Rule', required: true, mark: true },
    pool: { type: 'ref', da: 'Pulje-id', en: 'Pool ID', refersTo: 'Pools' },
    value: { type: 'number', da: 'Værdi', en: 'Value' },
    base: { type: 'text', da: 'Grundlag', en: 'Base' },
    appliesTo: { type: 'text', da: 'Gælder for', en: 'Applies to' },
    from: { type: 'date', da: 'Fra', en: 'From' },
    to: { type: 'date', da: 'Til', en: 'To' },
    severity: {
      type: 'choice',
      da: 'Alvor',
      en: 'Severity',
      choices: [
        choice('error', 'fejl', 'error'),
        choice('warning', 'advarsel', 'warning'),
        choice('info', 'oplysning', 'info'),
        choice('off', 'fra', 'off'),
      ],
    },
    tolerance: { type: 'amount', da: 'Tolerance', en: 'Tolerance' },
    rounding: {
      type: 'choice',
      da: 'Afrunding',
      en: 'Rounding',
      choices: [
        choice('half-up', 'almindelig', 'half up'),
        choice('up', 'op', 'up'),
        choice('down', 'ned', 'down'),
      ],
    },
    source: { type: 'text', da: 'Kilde', en: 'Source' },
  },
});
