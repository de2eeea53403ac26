import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { amount } from '../../values';
import { grantWith, NO_RATIO } from '../../exampleGrant';
import { eachProjectSize, SIZE_READS } from './projectSize';

const least = (eligibleCost: number) =>
  grantWith({
    project: { eligibleCost },
    rules: [
      NO_RATIO,
      { ruleId: 'project-minimum', pool: 'P', value: 5000, base: 'tilskudsberettiget udgift' },
    ],
  });

/** A project is at least so large: its grant, or the base that the rule names. With `project-maximum` a band. */
export const projectMinimum: RuleKind = {
  id: 'project-minimum',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: SIZE_READS,

  check(run) {
    const { projects } = run.ledger;
    eachProjectSize(run, ({ project, setting, base, size, limit, place }) => {
      const short = (limit - size) as Ore;
      if (short <= setting.tolerance) return;
      run.report({
        ...place,
        keys: [projects.name(project), base],
        received: amount(size),
        expected: amount(limit),
        difference: amount(-short),
        message: {
          id: 'project-below-minimum',
          params: { project: projects.name(project), base, size, limit, short },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Udgiften er præcis den mindste', en: 'The cost is exactly the least' },
      workbook: least(5000),
      findings: [],
    },
    {
      title: { da: 'Udgiften er én øre under den mindste', en: 'The cost is one øre below the least' },
      workbook: least(4999.99),
      findings: [
        {
          message: 'project-below-minimum',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 4999.99,
          expected: 5000,
          difference: -0.01,
        },
      ],
    },
  ],
};
