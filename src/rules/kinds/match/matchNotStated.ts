import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { leastOwnShares } from '../../matchShare';
import { amount, blank } from '../../values';
import { bearerNamed, eachProject, withSource } from '../../eachProject';
import { requirements } from './requirement';
import { cash, grantWith, NO_RATIO } from '../../exampleGrant';

/** A project that owes match has at least one row that says what is put in. */
export const matchNotStated: RuleKind = {
  id: 'match-not-stated',
  family: 'match',
  version: 1,
  severity: 'warning',
  parameters: ['appliesTo'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer', 'eligibleCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId'],
  },
  byProject: true,

  check(run) {
    const { ledger } = run;
    const { match, projects } = ledger;
    const requirementOf = requirements(run);
    eachProject(run, (project, row, [own]) => {
      if (!own) return;
      const ratio = run.attempt(() => requirementOf(project, row));
      const shares = run.attempt(() => leastOwnShares(ledger, run.allSettings, project)) ?? [];
      let required: number = ratio?.total ?? 0;
      for (const { least } of shares) required = Math.max(required, least);
      if (required === 0) return;
      run.cover();
      if (match.rowsOf(project).length > 0) return;
      match.pledged(project); // a row without a readable project may be this one's
      const byRatio = ratio !== null && ratio.total === required;
      const demanding = shares.filter(({ least }) => least === required);
      run.report({
        at: { table: 'Projects', row, field: 'projectId' },
        keys: [projects.name(project)],
        received: blank,
        expected: amount(required),
        message: {
          id: 'match-not-stated',
          params: {
            project: projects.name(project),
            bearer: bearerNamed(run, row),
            required: required as Ore,
            rounded: byRatio ? ratio.rounded : (demanding[0]?.rounded ?? null),
          },
        },
        setting: withSource(own, byRatio ? ratio.settings : demanding.map(({ setting }) => setting)),
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Kravet er kendt, og medfinansieringen er skrevet',
        en: 'The match that is owed is stated',
      },
      workbook: grantWith({ match: [cash(1000)] }),
      findings: [],
    },
    {
      title: {
        da: 'Kravet er kendt, og der er ingen medfinansiering på projektet',
        en: 'Match is owed, and the project has none',
      },
      workbook: grantWith({}),
      findings: [
        {
          message: 'match-not-stated',
          severity: 'warning',
          table: 'Projects',
          cell: 'A2',
          received: null,
          expected: 1000,
        },
      ],
    },
    {
      title: { da: 'Ingen skal medfinansiere', en: 'Nobody is to put in match' },
      workbook: grantWith({ project: { matchBearer: 'ingen' } }),
      findings: [],
    },
    {
      title: {
        da: 'Kun en andel af den samlede udgift kræves, og der er ingen medfinansiering',
        en: 'Only a share of the total is demanded, and there is no match',
      },
      workbook: grantWith({
        project: { eligibleCost: 2000 },
        rules: [NO_RATIO, { ruleId: 'match-share', pool: 'P', value: 0.1 }],
      }),
      findings: [
        { message: 'match-not-stated', severity: 'warning', table: 'Projects', cell: 'A2', expected: 200 },
      ],
    },
  ],
};
