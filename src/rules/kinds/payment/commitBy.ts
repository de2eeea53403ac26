import { daysOfYear, type Day } from '../../../ledger/dates';
import { needed, stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { date } from '../../values';
import { eachCommitment } from './commitment';
import { deadlineOf } from './deadline';
import { granted } from './example';

const committed = (committedOn: string) =>
  granted({ rules: [{ ruleId: 'commit-by', to: '2024-12-31' }], allocation: { committedOn } });

/**
 * Commitments are made no later than the rule's "to". Where the day is not stated, a finance year that ends
 * by then is early enough; a later one proves nothing, for it may be charged in advance.
 */
export const commitBy: RuleKind = {
  id: 'commit-by',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { table } = run.ledger.commitments;
    eachCommitment(run, ({ row, name, settings }) => {
      for (const setting of settings) {
        run.attempt(() => {
          const by = deadlineOf(run.ledger, setting);
          const day = stated<'Allocations', Day>(table, row, 'committedOn');
          if (day === null && daysOfYear(needed(table, row, 'year')).last <= by) return run.cover();
          const committedOn = day ?? needed<'Allocations', Day>(table, row, 'committedOn');
          run.cover();
          if (committedOn <= by) return;
          run.report({
            at: { table: 'Allocations', row, field: 'committedOn' },
            keys: [name],
            received: date(committedOn),
            expected: date(by),
            message: { id: 'committed-after-deadline', params: { allocation: name, committedOn, by } },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Tilsagn på fristens dag', en: 'Committed on the last day' },
      workbook: committed('2024-12-31'),
      findings: [],
    },
    {
      title: { da: 'Tilsagn dagen efter fristen', en: 'Committed the day after' },
      workbook: granted({
        rules: [{ ruleId: 'commit-by', to: '2024-12-30' }],
        allocation: { committedOn: '2024-12-31' },
      }),
      findings: [
        {
          message: 'committed-after-deadline',
          severity: 'error',
          table: 'Allocations',
          cell: 'F2',
          received: '2024-12-31',
          expected: '2024-12-30',
        },
      ],
    },
  ],
};
