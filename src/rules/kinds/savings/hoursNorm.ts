import type { RuleKind } from '../../kind';
import { withSaving } from './exampleSavings';
import { readsWith, tellMissing } from './missingFact';

/** A potential states the hours of an FTE (årsværk): no norm holds for the whole state, so none is supposed. */
export const hoursNorm: RuleKind = {
  id: 'hours-norm',
  family: 'savings',
  version: 1,
  severity: 'warning',
  parameters: ['appliesTo'],
  reads: readsWith('hoursPerFte'),

  check(run) {
    tellMissing(run, 'hoursPerFte', 'hours-norm-not-stated');
  },

  examples: [
    {
      title: { da: 'Normen er oplyst', en: 'The norm is stated' },
      workbook: withSaving('hours-norm', { expected: 20, hoursPerFte: 1924 }),
      findings: [],
    },
    {
      title: { da: 'Normen er ikke oplyst', en: 'The norm is not stated' },
      workbook: withSaving('hours-norm', { expected: 20 }),
      findings: [
        {
          message: 'hours-norm-not-stated',
          severity: 'warning',
          table: 'Savings',
          cell: 'H2',
          received: null,
        },
      ],
    },
  ],
};
