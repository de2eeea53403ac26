import type { RuleKind } from '../../kind';
import { MATCH_RATIO } from '../../matchRequired';
import { MATCH_SHARE } from '../../matchShare';
import { grantRowOf, inForceForAny, settingsForProject } from '../../projectSettings';
import type { Setting } from '../../settings';
import { blank } from '../../values';
import { committedOf, eachProject, recipientOf, withSource } from '../../eachProject';
import { grantWith } from '../../exampleGrant';

/**
 * Where the pool demands match and money is committed, it is stated who bears it. A part of a joint row is
 * asked for its own bearer; the joint row itself is not.
 */
export const matchBearer: RuleKind = {
  id: 'match-bearer',
  family: 'match',
  version: 1,
  severity: 'warning',
  parameters: ['appliesTo'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },
  byProject: true,

  check(run) {
    const { ledger } = run;
    const { projects } = ledger;
    const ids = projects.table.codes('projectId');
    eachProject(run, (project, row, [own]) => {
      const bearer = projects.bearerKind(row);
      if (!own) return;
      const grant = ids.values[grantRowOf(ledger, row)] as number;
      const granted = committedOf(run, grant);
      if (granted.count === 0) return;
      const demanded = (rule: string): readonly Setting[] =>
        inForceForAny(ledger, settingsForProject(ledger, run.allSettings, rule, row), granted);
      const ratios = demanded(MATCH_RATIO);
      const shares = demanded(MATCH_SHARE);
      if (ratios.length + shares.length === 0) return;
      run.cover();
      if (bearer !== 'not-stated') return;
      run.report({
        at: { table: 'Projects', row, field: 'matchBearer' },
        keys: [projects.name(project)],
        received: blank,
        message: {
          id: 'match-bearer-missing',
          params: {
            recipient: recipientOf(run, row),
            granted: granted.total,
            joint: grant === project ? null : projects.name(grant),
          },
        },
        setting: withSource(own, [...ratios, ...shares]),
      });
    });
  },

  examples: [
    {
      title: {
        da: 'En kommune bærer selv medfinansieringen, når intet andet er oplyst',
        en: 'A municipality bears the match itself unless it is stated otherwise',
      },
      workbook: grantWith({}),
      findings: [],
    },
    {
      title: {
        da: 'En forening har fået tilsagn, og den medfinansierende part er ikke oplyst',
        en: 'An association has a commitment, and the match bearer is not stated',
      },
      workbook: grantWith({ project: { recipient: 'Foreningen', recipientType: 'association' } }),
      findings: [
        {
          message: 'match-bearer-missing',
          severity: 'warning',
          table: 'Projects',
          cell: 'H2',
          received: null,
        },
      ],
    },
    {
      title: {
        da: 'Deltagerne bærer medfinansieringen',
        en: 'The participants bear the match',
      },
      workbook: grantWith({
        project: { recipient: 'Foreningen', recipientType: 'association', matchBearer: 'deltagerne' },
      }),
      findings: [],
    },
  ],
};
