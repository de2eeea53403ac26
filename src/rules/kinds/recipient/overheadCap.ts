import { READ } from '../../../ledger/columns';
import { toFraction } from '../../../ledger/decimal';
import { times, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { needEligibleCost } from '../../matchShare';
import { baseOf, inForceForAny, type Words } from '../../projectSettings';
import { notUnderstood } from '../../notUnderstood';
import { amount } from '../../values';
import { committedOf, eachProject } from '../../eachProject';
import { grantWith, NO_RATIO } from '../../exampleGrant';

const BASES: Words<'direct' | 'total'> = [
  ['direct', ['', 'direct', 'direct cost', 'direkte', 'direkte udgift']],
  ['total', ['total', 'i alt']],
];

/**
 * Overhead (indirect cost) is at most a share of the direct cost, which is the eligible cost without it, or
 * with base "total" of the whole eligible cost. The limit is rounded up to the øre.
 */
export const overheadCap: RuleKind = {
  id: 'overhead-cap',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'eligibleCost', 'indirectCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { projects } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted = committedOf(run, project);
      if (granted.count === 0) return;
      projects.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted)) {
        run.attempt(() => {
          const { value: rate } = setting;
          if (rate === null) throw notUnderstood(ledger, setting, 'value');
          const of = baseOf(ledger, setting, BASES);
          const table = ledger.need('Projects', 'indirectCost');
          const indirects = table.numbers('indirectCost');
          if (indirects.state[row] !== READ) throw cannotRead(table, row, 'indirectCost');
          const overhead = indirects.values[row] as Ore;
          const cost = needEligibleCost(ledger, row);
          const base = (of === 'direct' ? Math.max(0, cost - overhead) : cost) as Ore;
          const most = times(base, toFraction(rate), 'up');
          const over = (overhead - most) as Ore;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: 'Projects', row, field: 'indirectCost' },
            also: [{ table: 'Projects', row, field: 'eligibleCost' }],
            keys: [projects.name(project)],
            received: amount(overhead),
            expected: amount(most),
            difference: amount(over),
            change: { table: 'Projects', row, field: 'indirectCost', to: amount(most), orOthers: true },
            message: {
              id: 'overhead-above-cap',
              params: { project: projects.name(project), overhead, most, rate, of, base, over },
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
        da: 'Overhead på præcis 25 % af de direkte udgifter',
        en: 'Overhead of exactly 25% of the direct cost',
      },
      workbook: withOverhead(25, { value: 0.25 }),
      findings: [],
    },
    {
      title: { da: 'Én øre over 20 % af den samlede udgift', en: 'One øre above 20% of the whole cost' },
      workbook: withOverhead(25.01, { value: 0.2, base: 'i alt' }),
      findings: [
        {
          message: 'overhead-above-cap',
          severity: 'error',
          table: 'Projects',
          cell: 'N2',
          received: 25.01,
          expected: 25,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Én øre mere overhead er også én øre mindre direkte udgift',
        en: 'One øre more of overhead is also one øre less of direct cost',
      },
      workbook: withOverhead(25.01, { value: 0.25 }),
      findings: [
        {
          message: 'overhead-above-cap',
          severity: 'error',
          table: 'Projects',
          cell: 'N2',
          received: 25.01,
          expected: 25,
          difference: 0.01,
        },
      ],
    },
  ],
};

function withOverhead(indirectCost: number, rule: { value: number; base?: string }) {
  return grantWith({
    grant: 50,
    project: { eligibleCost: 125, indirectCost },
    rules: [NO_RATIO, { ruleId: 'overhead-cap', pool: 'P', ...rule }],
  });
}
