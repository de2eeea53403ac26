import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { MATCH_RATIO } from '../../matchRequired';
import { amount } from '../../values';
import { bearerNamed, eachProject } from '../../eachProject';
import { cash, grantWith } from '../../exampleGrant';
import { requirements } from './requirement';
import { atWorth } from './matchRow';

/**
 * Own money pledged is at least what goes with the grant: k x G, or m of the total. A project without any row
 * of match is another matter (`match-not-stated`). The difference is pledged less required, so it is below 0.
 */
export const matchRatio: RuleKind = {
  id: MATCH_RATIO,
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance', 'rounding'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer', 'eligibleCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId', 'amount', 'hours', 'hourlyRate'],
  },
  byProject: true,

  check(run) {
    const { ledger } = run;
    const { match, projects } = ledger;
    const requirementOf = requirements(run);
    eachProject(run, (project, row) => {
      if (match.rowsOf(project).length === 0) return;
      const { total: required, settings, rounded } = requirementOf(project, row);
      const [setting] = settings;
      if (!setting) return;
      const pledged = match.pledged(project).total;
      run.cover();
      const short = (required - pledged) as Ore;
      if (settings.every(({ tolerance }) => short <= tolerance)) return;
      run.report({
        ...atWorth(run, match.rowsOf(project)),
        keys: [projects.name(project)],
        received: amount(pledged),
        expected: amount(required),
        difference: amount(-short),
        message: {
          id: 'match-below-requirement',
          params: {
            project: projects.name(project),
            bearer: bearerNamed(run, row),
            pledged,
            required,
            short,
            rounded,
          },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Medfinansiering præcis krone for krone', en: 'Match exactly krone for krone' },
      workbook: grantWith({ match: [cash(400), cash(600, { matchId: 'M-2', stage: 'documented' })] }),
      findings: [],
    },
    {
      title: { da: 'Én øre for lidt', en: 'One øre short' },
      workbook: grantWith({ match: [cash(999.99)] }),
      findings: [
        {
          message: 'match-below-requirement',
          severity: 'error',
          table: 'Match',
          cell: 'F2',
          received: 999.99,
          expected: 1000,
          difference: -0.01,
        },
      ],
    },
    {
      title: {
        da: '10 % af den samlede udgift, hvor udgiften ikke er oplyst: 55,56 kr. til et tilskud på 500 kr.',
        en: '10% of the total, which is not stated: DKK 55.56 with a grant of DKK 500',
      },
      workbook: grantWith({
        grant: 500,
        match: [cash(55.55)],
        rules: [{ ruleId: 'match-ratio', pool: 'P', value: 0.1, base: 'total' }],
      }),
      findings: [
        {
          message: 'match-below-requirement',
          severity: 'error',
          table: 'Match',
          cell: 'F2',
          received: 55.55,
          expected: 55.56,
          difference: -0.01,
        },
      ],
    },
    {
      title: {
        da: '25 % af den tilskudsberettigede udgift, i arbejdstid',
        en: '25% of the eligible cost, in working time',
      },
      workbook: grantWith({
        project: { eligibleCost: 1400 },
        match: [
          {
            matchId: 'M-1',
            projectId: 'A',
            contributor: 'Byby Kommune',
            kind: 'in-kind',
            hours: 1,
            hourlyRate: 350,
          },
        ],
        rules: [{ ruleId: 'match-ratio', pool: 'P', value: 0.25, base: 'total' }],
      }),
      findings: [],
    },
  ],
};
