import { table } from './spec';

export const savings = table({
  name: 'Savings',
  da: 'Potentialer',
  en: 'Savings',
  row: { da: 'et potentiale for frigjort arbejdskraft', en: 'a labour-saving potential' },
  fields: {
    savingId: { type: 'id', da: 'Potentiale-id', en: 'Saving ID', key: true, mark: true },
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', required: true, refersTo: 'Projects' },
    basis: { type: 'text', da: 'Grundlag', en: 'Basis' },
    low: { type: 'number', da: 'Lavt (årsværk)', en: 'Low (FTE)' },
    expected: { type: 'number', da: 'Forventet (årsværk)', en: 'Expected (FTE)' },
    high: { type: 'number', da: 'Højt (årsværk)', en: 'High (FTE)' },
    fullFrom: { type: 'year', da: 'Fuld virkning fra', en: 'Full from' },
    hoursPerFte: { type: 'number', da: 'Timer pr. årsværk', en: 'Hours per FTE' },
    hourlyCost: { type: 'amount', da: 'Timeomkostning', en: 'Hourly cost' },
    oneOffCost: { type: 'amount', da: 'Engangsudgift', en: 'One-off cost' },
    runningCost: { type: 'amount', da: 'Årlig drift', en: 'Running cost' },
    benefitOwner: { type: 'text', da: 'Gevinstejer', en: 'Benefit owner' },
  },
});
