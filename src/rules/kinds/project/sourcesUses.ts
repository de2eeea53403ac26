import { notAvailable } from '../../../ledger/answer';
import { READ } from '../../../ledger/columns';
import { exactOre, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { needEligibleCost } from '../../matchShare';
import { inForceForAny } from '../../projectSettings';
import { amount } from '../../values';
import { committedOf, eachProject, everyProjectKnown } from '../../eachProject';
import { cash, grantWith, NO_RATIO } from '../../exampleGrant';

/**
 * A project's financing balances: grant, match pledged and other grants come to the eligible cost. Where no
 * row of match is stated, what there is is not known, and the rule is not run.
 */
export const sourcesUses: RuleKind = {
  id: 'sources-uses',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo', 'period', 'tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: [
      'projectId',
      'poolId',
      'partOf',
      'recipient',
      'recipientType',
      'matchBearer',
      'eligibleCost',
      'otherGrants',
    ],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
    Match: ['projectId', 'amount', 'hours', 'hourlyRate'],
  },

  check(run) {
    const { ledger } = run;
    const { projects, match } = ledger;
    if (!everyProjectKnown(run)) return;
    eachProject(run, (project, row, settings) => {
      const granted = committedOf(run, project);
      const [setting] = inForceForAny(ledger, settings, granted);
      if (!setting) return;
      projects.needOwnFigures(project);
      const name = projects.name(project);
      if (match.rowsOf(project).length === 0 && projects.bearerKind(row) !== 'nobody') {
        throw notAvailable('match-not-stated', { project: name });
      }
      const cost = needEligibleCost(ledger, row);
      const pledged = match.pledged(project).total;
      const table = ledger.need('Projects', 'otherGrants');
      const column = table.numbers('otherGrants');
      const known = column.state[row] === READ;
      const others = (known ? column.values[row] : 0) as Ore;
      const sources = exactOre(granted.total + pledged + others);
      const difference = exactOre(sources - cost);
      // Too much already without them is too much; anything else needs to know them.
      if (difference <= setting.tolerance && !known) throw cannotRead(table, row, 'otherGrants');
      run.cover();
      if (Math.abs(difference) <= setting.tolerance) return;
      run.report({
        at: { table: 'Projects', row, field: 'eligibleCost' },
        keys: [name],
        received: amount(sources),
        expected: amount(cost),
        difference: amount(difference),
        change: { table: 'Projects', row, field: 'eligibleCost', to: amount(sources), orOthers: true },
        message: {
          id: 'sources-differ-from-uses',
          params: { project: name, grant: granted.total, pledged, others, sources, cost, difference },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Tilskud, medfinansiering og andre tilskud er præcis udgiften',
        en: 'Grant, match and other grants are exactly the cost',
      },
      workbook: financed(2500),
      findings: [],
    },
    {
      title: { da: 'Udgiften er én øre højere', en: 'The cost is one øre higher' },
      workbook: financed(2500.01),
      findings: [
        {
          message: 'sources-differ-from-uses',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 2500,
          expected: 2500.01,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'Udgiften er én øre lavere', en: 'The cost is one øre lower' },
      workbook: financed(2499.99),
      findings: [
        {
          message: 'sources-differ-from-uses',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 2500,
          expected: 2499.99,
          difference: 0.01,
        },
      ],
    },
  ],
};

function financed(eligibleCost: number) {
  return grantWith({
    project: { eligibleCost, otherGrants: 500 },
    match: [cash(1000)],
    rules: [NO_RATIO, { ruleId: 'sources-uses', pool: 'P' }],
  });
}
