import type { RuleKind } from '../../kind';
import { withSaving } from './exampleSavings';
import { readsWith, tellMissing } from './missingFact';

/** A potential states who is to realise the benefit (gevinstejer). */
export const benefitOwner: RuleKind = {
  id: 'benefit-owner',
  family: 'savings',
  version: 1,
  severity: 'info',
  parameters: ['appliesTo'],
  reads: readsWith('benefitOwner'),

  check(run) {
    tellMissing(run, 'benefitOwner', 'benefit-owner-not-stated');
  },

  examples: [
    {
      title: { da: 'Gevinstejeren er oplyst', en: 'The benefit owner is stated' },
      workbook: withSaving('benefit-owner', { expected: 20, benefitOwner: 'Byby Kommune' }),
      findings: [],
    },
    {
      title: { da: 'Gevinstejeren er ikke oplyst', en: 'The benefit owner is not stated' },
      workbook: withSaving('benefit-owner', { expected: 20 }),
      findings: [
        {
          message: 'benefit-owner-not-stated',
          severity: 'info',
          table: 'Savings',
          cell: 'L2',
          received: null,
        },
      ],
    },
  ],
};
