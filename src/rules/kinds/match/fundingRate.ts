import { toFraction } from '../../../ledger/decimal';
import { times, type Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { needEligibleCost } from '../../matchShare';
import { baseOf, inForceForAny, shareOf, type Words } from '../../projectSettings';
import { amount } from '../../values';
import { committedOf, eachProject } from '../../eachProject';
import { grantWith, NO_RATIO } from '../../exampleGrant';

const BASES: Words<'grant'> = [['grant', ['', 'grant', 'tilskud']]];

/**
 * The grant is at most a share of the eligible cost (tilskudsprocent). A limit allows what it comes to rounded
 * up to the øre. Rows for several types of recipient are a table of classes. With other grants: `stacking`.
 */
export const fundingRate: RuleKind = {
  id: 'funding-rate',
  family: 'match',
  version: 2,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'eligibleCost'],
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
      for (const setting of inForceForAny(ledger, settings, granted)) {
        run.attempt(() => {
          const rate = shareOf(ledger, setting);
          const cost = needEligibleCost(ledger, row);
          const most = times(cost, toFraction(rate), 'up');
          baseOf(ledger, setting, BASES);
          const over = (granted.total - most) as Ore;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: 'Allocations', row: first, field: 'amount' },
            also: rest.map((each) => ({ table: 'Allocations', row: each, field: 'amount' })),
            keys: [projects.name(project)],
            received: amount(granted.total),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(ledger.commitments.table, granted.rows, over, 'or others'),
            message: {
              id: 'funding-rate-exceeded',
              params: { project: projects.name(project), grant: granted.total, most, rate, cost, over },
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
        da: 'Kommuner må få 85 %, alle andre 50 %',
        en: 'Municipalities may have 85%, others 50%',
      },
      workbook: grantWith({
        grant: 850.01,
        project: { eligibleCost: 1000 },
        rules: [
          NO_RATIO,
          { ruleId: 'funding-rate', pool: 'P', value: 0.5 },
          { ruleId: 'funding-rate', pool: 'P', value: 0.85, appliesTo: 'kommune' },
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
