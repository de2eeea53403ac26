import { READ } from '../../../ledger/columns';
import { toFraction } from '../../../ledger/decimal';
import { exactOre, times, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { needEligibleCost } from '../../matchShare';
import { baseOf, inForceForAny, shareOf, type Words } from '../../projectSettings';
import { amount } from '../../values';
import { committedOf, eachProject } from './eachProject';
import { grantWith, NO_RATIO } from './exampleGrant';

const BASES: Words<'grant' | 'all grants'> = [
  ['grant', ['', 'grant', 'tilskud']],
  ['all grants', ['all grants', 'alle tilskud']],
];

/**
 * The grant, or all grants together, is at most a share of the eligible cost (tilskudsprocent). A limit allows
 * what it comes to rounded up to the øre. Rows for several types of recipient are a table of classes.
 */
export const fundingRate: RuleKind = {
  id: 'funding-rate',
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'eligibleCost', 'otherGrants'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { projects } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted = committedOf(run, project);
      const [first, ...rest] = granted.rows;
      if (first === undefined) return;
      projects.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted.rows)) {
        run.attempt(() => {
          const rate = shareOf(ledger, setting);
          const cost = needEligibleCost(ledger, row);
          const most = times(cost, toFraction(rate), 'up');
          const withOthers = baseOf(ledger, setting, BASES) === 'all grants';
          const column = ledger.need('Projects', 'otherGrants').numbers('otherGrants');
          const known = column.state[row] === READ;
          const others = withOthers && known ? (column.values[row] as Ore) : null;
          const grants = exactOre(granted.total + (others ?? 0));
          const over = (grants - most) as Ore;
          if (over <= setting.tolerance) {
            // Within the limit without them: only a stated 0 says that there are none.
            if (withOthers && !known) throw cannotRead(projects.table, row, 'otherGrants');
            return run.cover();
          }
          run.cover();
          run.report({
            at: { table: 'Allocations', row: first, field: 'amount' },
            also: rest.map((each) => ({ table: 'Allocations', row: each, field: 'amount' })),
            keys: [projects.name(project)],
            received: amount(grants),
            expected: amount(most),
            difference: amount(over),
            message: {
              id: 'funding-rate-exceeded',
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
      title: { da: 'Tilskud på præcis 70 % af udgiften', en: 'A grant of exactly 70% of the cost' },
      workbook: grantWith({
        grant: 87.5,
        project: { eligibleCost: 125 },
        rules: [NO_RATIO, { ruleId: 'funding-rate', pool: 'P', value: 0.7 }],
      }),
      findings: [],
    },
    {
      title: { da: 'Én øre over 70 % af udgiften', en: 'One øre above 70% of the cost' },
      workbook: grantWith({
        grant: 87.51,
        project: { eligibleCost: 125 },
        rules: [NO_RATIO, { ruleId: 'funding-rate', pool: 'P', value: 0.7 }],
      }),
      findings: [
        {
          message: 'funding-rate-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 87.51,
          expected: 87.5,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Kommuner må få 85 %, alle andre 50 %; her er andre tilskud regnet med',
        en: 'Municipalities may have 85%, others 50%; other grants count',
      },
      workbook: grantWith({
        grant: 800,
        project: { eligibleCost: 1000, otherGrants: 50.01 },
        rules: [
          NO_RATIO,
          { ruleId: 'funding-rate', pool: 'P', value: 0.5, base: 'all grants' },
          { ruleId: 'funding-rate', pool: 'P', value: 0.85, base: 'all grants', appliesTo: 'kommune' },
        ],
      }),
      findings: [
        {
          message: 'funding-rate-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 850.01,
          expected: 850,
          difference: 0.01,
        },
      ],
    },
  ],
};
