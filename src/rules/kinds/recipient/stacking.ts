import { READ } from '../../../ledger/columns';
import { toFraction } from '../../../ledger/decimal';
import { exactOre, times, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { needEligibleCost } from '../../matchShare';
import { inForceForAny, shareOf } from '../../projectSettings';
import { amount } from '../../values';
import { committedOf, eachProject } from '../../eachProject';
import { grantWith, NO_RATIO } from '../../exampleGrant';

/**
 * The grant and what others grant are together at most a share of the eligible cost: a cap on the sum of the
 * rates. A limit allows what it comes to rounded up to the øre. The own grant's rate is `funding-rate`.
 */
export const stacking: RuleKind = {
  id: 'stacking',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'eligibleCost', 'otherGrants'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { projects, commitments } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted = committedOf(run, project);
      const [first, ...rest] = granted.rows;
      if (first === undefined) return;
      projects.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted)) {
        run.attempt(() => {
          const rate = shareOf(ledger, setting);
          const cost = needEligibleCost(ledger, row);
          const most = times(cost, toFraction(rate), 'up');
          const column = ledger.need('Projects', 'otherGrants').numbers('otherGrants');
          const known = column.state[row] === READ;
          const others = (known ? column.values[row] : 0) as Ore;
          const grants = exactOre(granted.total + others);
          const over = (grants - most) as Ore;
          // Within the limit without them: only a stated 0 says that there are none.
          if (over <= setting.tolerance && !known) throw cannotRead(projects.table, row, 'otherGrants');
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: 'Allocations', row: first, field: 'amount' },
            also: [
              ...rest.map((each) => ({ table: 'Allocations' as const, row: each, field: 'amount' })),
              ...(known ? [{ table: 'Projects' as const, row, field: 'otherGrants' }] : []),
            ],
            keys: [projects.name(project)],
            received: amount(grants),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(commitments.table, granted.rows, over, 'or others'),
            message: {
              id: 'stacking-exceeded',
              params: { project: projects.name(project), grants, others, most, rate, cost, over },
            },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: {
        da: '50 % fra EU og 25 % fra puljen er præcis loftet på 75 %',
        en: '50% from the EU and 25% from the pool are exactly the cap of 75%',
      },
      workbook: stacked(250),
      findings: [],
    },
    {
      title: { da: 'Én øre over 75 % tilsammen', en: 'One øre above 75% together' },
      workbook: stacked(250.01),
      findings: [
        {
          message: 'stacking-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 750.01,
          expected: 750,
          difference: 0.01,
        },
      ],
    },
  ],
};

function stacked(grant: number) {
  return grantWith({
    grant,
    project: { eligibleCost: 1000, otherGrants: 500 },
    rules: [NO_RATIO, { ruleId: 'stacking', pool: 'P', value: 0.75 }],
  });
}
