import type { Day } from '../../../ledger/dates';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { rowsByProject } from '../../rowsByProject';
import { date } from '../../values';
import { eachProject } from '../../eachProject';
import { withParticipants } from './exampleParticipants';
import { organisationOf } from './organisation';
import { outside } from './outside';

const PERIOD = { ruleId: 'participation-period' } as const;
const PROJECT = { start: '2025-01-01', end: '2027-12-31' } as const;

/** A participant takes part within the project's period, both days included. A day not stated is in order. */
export const participationPeriod: RuleKind = {
  id: 'participation-period',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'start', 'end'],
    Allocations: ['projectId', 'poolId'],
    Participants: ['projectId', 'organisation', 'from', 'to'],
  },

  check(run) {
    const { ledger } = run;
    const { projects } = ledger;
    const rowsOf = run.attempt(() => rowsByProject(ledger, 'Participants'));
    if (!rowsOf) return;
    const table = ledger.table('Participants');
    eachProject(run, (project, projectRow, [setting]) => {
      const rows = rowsOf(project);
      if (!setting || rows.length === 0) return;
      const period = {
        first: stated<'Projects', Day>(projects.table, projectRow, 'start'),
        last: stated<'Projects', Day>(projects.table, projectRow, 'end'),
      };
      for (const row of rows) {
        run.cover();
        for (const field of ['from', 'to'] as const) {
          run.attempt(() => {
            const day = stated<'Participants', Day>(table, row, field);
            if (day === null) return;
            const nearest = outside(day, period);
            if (nearest === null) return;
            const organisation = organisationOf(ledger, row);
            run.report({
              at: { table: 'Participants', row, field },
              keys: [projects.name(project), organisation, field],
              received: date(day),
              expected: date(nearest),
              change: { table: 'Participants', row, field, to: date(nearest), orOthers: true },
              message: {
                id: 'participation-outside-project',
                params: { project: projects.name(project), organisation, day, ...period },
              },
              setting,
            });
          });
        }
      }
    });
  },

  examples: [
    {
      title: {
        da: 'Fra projektets første til dets sidste dag',
        en: 'From the project’s first day to its last',
      },
      workbook: withParticipants(PERIOD, PROJECT, [{ from: '2025-01-01', to: '2027-12-31' }, {}]),
      findings: [],
    },
    {
      title: {
        da: 'En deltager begynder dagen før projektet, og en anden slutter dagen efter',
        en: 'One participant begins the day before the project, and another ends the day after',
      },
      workbook: withParticipants(PERIOD, PROJECT, [
        { from: '2024-12-31' },
        { from: '2025-01-01', to: '2028-01-01' },
      ]),
      findings: [
        {
          message: 'participation-outside-project',
          severity: 'error',
          table: 'Participants',
          cell: 'E2',
          received: '2024-12-31',
          expected: '2025-01-01',
        },
        {
          message: 'participation-outside-project',
          severity: 'error',
          table: 'Participants',
          cell: 'F3',
          received: '2028-01-01',
          expected: '2027-12-31',
        },
      ],
    },
  ],
};
