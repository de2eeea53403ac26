import type { RuleKind } from '../../kind';
import { withSaving } from './exampleSavings';
import { readsWith, tellMissing } from './missingFact';

/** A potential states the document and the page that it comes from. */
export const savingsBasis: RuleKind = {
  id: 'savings-basis',
  family: 'savings',
  version: 1,
  severity: 'warning',
  parameters: ['appliesTo'],
  reads: readsWith('basis'),

  check(run) {
    tellMissing(run, 'basis', 'basis-not-stated');
  },

  examples: [
    {
      title: { da: 'Dokument og side er oplyst', en: 'Document and page are stated' },
      workbook: withSaving('savings-basis', { expected: 20, basis: 'Rapport, s. 14' }),
      findings: [],
    },
    {
      title: { da: 'Grundlaget er ikke oplyst', en: 'The basis is not stated' },
      workbook: withSaving('savings-basis', { expected: 20 }),
      findings: [
        { message: 'basis-not-stated', severity: 'warning', table: 'Savings', cell: 'C2', received: null },
      ],
    },
  ],
};
