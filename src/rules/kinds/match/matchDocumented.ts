import type { Ledger } from '../../../ledger/ledger';
import type { Day } from '../../../ledger/dates';
import type { Ore } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { matchRequirement } from '../../matchRequired';
import { notUnderstood } from '../../notUnderstood';
import type { Setting } from '../../settings';
import { amount } from '../../values';
import { bearerNamed, eachProject, withSource } from '../../eachProject';
import { cash, grantWith } from '../../exampleGrant';

/**
 * From the date in "to" on, the match that is owed is documented. Tested against the workbook's cut-off date,
 * never against today; also for a project without any row of match, as its deadline has passed all the same.
 */
export const matchDocumented: RuleKind = {
  id: 'match-documented',
  family: 'match',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo', 'period', 'tolerance'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType', 'matchBearer', 'eligibleCost'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId', 'stage', 'amount', 'hours', 'hourlyRate'],
  },

  check(run) {
    const { ledger } = run;
    const { match, projects, cutOff } = ledger;
    eachProject(run, (project, row, settings) => {
      const { by, setting } = earliest(ledger, settings);
      const requirement = matchRequirement(ledger, run.allSettings, project);
      const { total: required, rounded } = requirement;
      if (required === 0) return;
      if (cutOff === null) return run.needsCutOff();
      run.cover();
      if (cutOff < by) return;
      const documented = match.pledged(project, 'documented').total;
      const short = (required - documented) as Ore;
      if (short <= setting.tolerance) return;
      const what = {
        keys: [projects.name(project)],
        received: amount(documented),
        expected: amount(required),
        difference: amount(-short),
        message: {
          id: 'match-not-documented',
          params: {
            project: projects.name(project),
            bearer: bearerNamed(run, row),
            documented,
            required,
            short,
            by,
            rounded,
          },
        },
        setting: withSource(setting, requirement.settings),
      } as const;
      const [first, ...others] = match.rowsOf(project);
      if (first === undefined) {
        return run.report({ at: { table: 'Projects', row, field: 'projectId' }, ...what });
      }
      const also = others.map((each) => ({ table: 'Match', row: each, field: 'stage' }) as const);
      run.report({ at: { table: 'Match', row: first, field: 'stage' }, also, ...what });
    });
  },

  examples: [
    {
      title: { da: 'Alt er dokumenteret på dagen', en: 'All is documented on the day' },
      workbook: grantWith({
        match: [cash(1000, { stage: 'documented' })],
        rules: [{ ruleId: 'match-documented', pool: 'P', to: '2025-06-30' }],
        cutOff: '2025-06-30',
      }),
      findings: [],
    },
    {
      title: { da: 'Lovet, men én øre er ikke dokumenteret', en: 'Pledged, but one øre is not documented' },
      workbook: grantWith({
        match: [cash(999.99, { stage: 'documented' }), cash(0.01, { matchId: 'M-2' })],
        rules: [{ ruleId: 'match-documented', pool: 'P', to: '2025-06-30' }],
        cutOff: '2025-06-30',
      }),
      findings: [
        {
          message: 'match-not-documented',
          severity: 'error',
          table: 'Match',
          cell: 'J2',
          received: 999.99,
          expected: 1000,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'Dagen før fristen', en: 'The day before the date' },
      workbook: grantWith({
        match: [cash(1000)],
        rules: [{ ruleId: 'match-documented', pool: 'P', to: '2025-06-30' }],
        cutOff: '2025-06-29',
      }),
      findings: [],
    },
  ],
};

/** The first date by which match must be documented. A beginning has no meaning for this kind. */
function earliest(ledger: Ledger, settings: readonly Setting[]): { by: Day; setting: Setting } {
  const dated = settings.map((setting) => {
    if (setting.to === null) throw notUnderstood(ledger, setting, 'to');
    if (setting.from !== null) throw notUnderstood(ledger, setting, 'from');
    return { by: setting.to, setting };
  });
  return dated.reduce((first, each) => (each.by < first.by ? each : first));
}
