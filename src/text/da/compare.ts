import type { CompareTexts } from '../compareTexts';

export const compare: CompareTexts = {
  title: (before, after) => `Fra ${before} til ${after}`,
  equal: 'Tabellerne er ens. Rækker, der kun er flyttet, tæller ikke.',
  kinds: { added: 'ny række', removed: 'fjernet række', changed: 'ændret' },
  counts: {
    added: ['ny række', 'nye rækker'],
    removed: ['fjernet række', 'fjernede rækker'],
    changed: ['ændret celle', 'ændrede celler'],
  },
  workbook: 'Projektmappen',
  noName: '(uden id)',
  unreadable: (text) => `»${text}« (kan ikke læses)`,
  pools: 'Rest i puljerne',
  wholePeriod: 'hele perioden',
  unknown: (reason) => `kendes ikke: ${reason}`,
  noEffect: 'Ingen pulje har fået en anden rest.',
  doubts: 'Det er ikke sikkert, at alt er sammenlignet:',
  rowCaptions: ['Række', 'Hvad', 'Kolonne', 'Celle', 'Før', 'Nu'],
  poolCaptions: ['Pulje', 'År', 'Før', 'Nu'],
  noTables:
    'Filen har ingen af Puljetjeks tabeller, så der er intet at sammenligne. Brug en projektmappe med tabellerne.',
};
