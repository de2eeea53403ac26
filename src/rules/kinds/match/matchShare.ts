import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { leastOwnShares, MATCH_SHARE } from '../../matchShare';
import { amount } from '../../values';
import { eachProject } from '../../eachProject';
import { cash, grantWith, NO_RATIO } from '../../exampleGrant';
import { atWorth } from './matchRow';

/**
 * Own money is at least a share p of the eligible cost. The limit is rounded down to the øre: own money of p
 * is a funding rate of 1-p, and that limit is rounded up.
 */
export const matchShare: RuleKind = {
  id: MATCH_SHARE,
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['value', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer', 'eligibleCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId', 'amount', 'hours', 'hourlyRate'],
  },

  check(run) {
    const { ledger } = run;
    const { match, projects } = ledger;
    eachProject(run, (project) => {
      if (match.rowsOf(project).length === 0) return;
      for (const { setting, share, cost, least } of leastOwnShares(ledger, run.allSettings, project)) {
        const pledged = match.pledged(project).total;
        run.cover();
        const short = (least - pledged) as Ore;
        if (short <= setting.tolerance) continue;
        run.report({
          ...atWorth(run, match.rowsOf(project)),
          keys: [projects.name(project)],
          received: amount(pledged),
          expected: amount(least),
          difference: amount(-short),
          message: {
            id: 'match-share-too-low',
            params: { project: projects.name(project), pledged, least, share, cost, short },
          },
          setting,
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Egne midler er præcis 10 % af udgiften', en: 'Own money is exactly 10% of the cost' },
      workbook: grantWith({
        project: { eligibleCost: 1111.11 },
        match: [cash(111.11)],
        rules: [NO_RATIO, { ruleId: 'match-share', pool: 'P', value: 0.1 }],
      }),
      findings: [],
    },
    {
      title: { da: 'Én øre under 10 % af udgiften', en: 'One øre below 10% of the cost' },
      workbook: grantWith({
        project: { eligibleCost: 1111.11 },
        match: [cash(111.1)],
        rules: [NO_RATIO, { ruleId: 'match-share', pool: 'P', value: 0.1 }],
      }),
      findings: [
        {
          message: 'match-share-too-low',
          severity: 'error',
          table: 'Match',
          cell: 'F2',
          received: 111.1,
          expected: 111.11,
          difference: -0.01,
        },
      ],
    },
  ],
};
