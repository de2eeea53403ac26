import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { amount } from '../../values';
import { cash, grantWith, NO_RATIO } from '../../exampleGrant';
import { eachProjectSize, SIZE_READS } from './projectSize';

/** A project is at most so large: its grant, or the base that the rule names. With `project-minimum` a band. */
export const projectMaximum: RuleKind = {
  id: 'project-maximum',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: SIZE_READS,

  check(run) {
    const { projects, commitments } = run.ledger;
    eachProjectSize(run, ({ project, setting, granted, base, size, limit, place }) => {
      const over = (size - limit) as Ore;
      if (over <= setting.tolerance) return;
      run.report({
        ...place,
        keys: [projects.name(project), base],
        received: amount(size),
        expected: amount(limit),
        difference: amount(over),
        ...(base === 'grant' ? loweredBy(commitments.table, granted.rows, over, 'or others') : {}),
        message: {
          id: 'project-above-maximum',
          params: { project: projects.name(project), base, size, limit, over },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tilskuddet er præcis det højeste', en: 'The grant is exactly the highest' },
      workbook: grantWith({ rules: [NO_RATIO, { ruleId: 'project-maximum', pool: 'P', value: 1000 }] }),
      findings: [],
    },
    {
      title: { da: 'Tilskuddet er én øre over det højeste', en: 'The grant is one øre above the highest' },
      workbook: grantWith({
        grant: 1000.01,
        rules: [NO_RATIO, { ruleId: 'project-maximum', pool: 'P', value: 1000 }],
      }),
      findings: [
        {
          message: 'project-above-maximum',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Tilskud og medfinansiering er tilsammen én øre over; udgiften er ikke oplyst',
        en: 'Grant and match are together one øre above; the cost is not stated',
      },
      workbook: grantWith({
        match: [cash(1000.01)],
        rules: [{ ruleId: 'project-maximum', pool: 'P', value: 2000, base: 'i alt' }],
      }),
      findings: [
        {
          message: 'project-above-maximum',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 2000.01,
          expected: 2000,
          difference: 0.01,
        },
      ],
    },
  ],
};
