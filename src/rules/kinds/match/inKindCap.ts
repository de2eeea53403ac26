import { toFraction } from '../../../ledger/decimal';
import { times, type Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { matchRequired } from '../../matchRequired';
import { baseOf, inForceForAny, shareOf, type Words } from '../../projectSettings';
import { amount } from '../../values';
import { committedOf, eachProject } from '../../eachProject';
import { cash, grantWith } from '../../exampleGrant';
import { atWorth } from './matchRow';

const BASES: Words<'match' | 'required'> = [
  ['match', ['', 'match', 'medfinansiering']],
  ['required', ['required', 'krav']],
];

/**
 * Work put in (eget timeforbrug) is at most a share of the match pledged, cash and work together, or with
 * base "required" of the match that is owed. The limit is rounded up to the øre; 0 allows none.
 */
export const inKindCap: RuleKind = {
  id: 'in-kind-cap',
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer', 'eligibleCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId', 'kind', 'amount', 'hours', 'hourlyRate'],
  },

  check(run) {
    const { ledger } = run;
    const { match, projects } = ledger;
    eachProject(run, (project, _row, settings) => {
      if (match.rowsOf(project).length === 0) return;
      for (const setting of inForceForAny(ledger, settings, committedOf(run, project))) {
        run.attempt(() => {
          const share = shareOf(ledger, setting);
          const of = baseOf(ledger, setting, BASES);
          const base =
            of === 'match' ? match.pledged(project).total : matchRequired(ledger, run.allSettings, project);
          const { total: inKind, rows } = match.inKind(project);
          const most = times(base, toFraction(share), 'up');
          const over = (inKind - most) as Ore;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            ...atWorth(run, rows),
            keys: [projects.name(project)],
            received: amount(inKind),
            expected: amount(most),
            difference: amount(over),
            message: {
              id: 'in-kind-above-cap',
              params: { project: projects.name(project), inKind, most, share, of, base, over },
            },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Arbejdstid er præcis halvdelen', en: 'Working time is exactly one half' },
      workbook: grantWith({
        match: [cash(500), cash(500, { matchId: 'M-2', kind: 'in-kind' })],
        rules: [{ ruleId: 'in-kind-cap', pool: 'P', value: 0.5 }],
      }),
      findings: [],
    },
    {
      title: {
        da: 'Arbejdstid er én øre over halvdelen af kravet',
        en: 'Working time is one øre above one half of what is owed',
      },
      workbook: grantWith({
        match: [cash(700), cash(500.01, { matchId: 'M-2', kind: 'in-kind' })],
        rules: [{ ruleId: 'in-kind-cap', pool: 'P', value: 0.5, base: 'required' }],
      }),
      findings: [
        {
          message: 'in-kind-above-cap',
          severity: 'error',
          table: 'Match',
          cell: 'F3',
          received: 500.01,
          expected: 500,
          difference: 0.01,
        },
      ],
    },
    {
      title: { da: 'Arbejdstid tæller slet ikke med', en: 'Working time does not count at all' },
      workbook: grantWith({
        match: [
          cash(1000),
          {
            matchId: 'M-2',
            projectId: 'A',
            contributor: 'Byby Kommune',
            kind: 'in-kind',
            hours: 1,
            hourlyRate: 1,
          },
        ],
        rules: [{ ruleId: 'in-kind-cap', pool: 'P', value: 0 }],
      }),
      findings: [
        {
          message: 'in-kind-above-cap',
          severity: 'error',
          table: 'Match',
          cell: 'G3',
          received: 1,
          expected: 0,
          difference: 1,
        },
      ],
    },
  ],
};
