import { daysOfYear, type Day } from '../../../ledger/dates';
import { stated } from '../../../ledger/stated';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import type { RuleKind } from '../../kind';
import { poolOfProject } from '../../projectSettings';
import { date } from '../../values';
import { eachProject } from '../../eachProject';
import { outside, type Period } from './outside';
import { poolYears } from './poolYears';

const lasting = (
  project: { start?: string; end?: string },
  rule: { from?: string; to?: string } = {},
): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', from: 2024, to: 2026 }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [{ projectId: 'A', poolId: 'P', ...project }],
  Allocations: [],
  Rules: [{ ruleId: 'project-window', pool: 'P', ...rule }],
});

/**
 * A project begins and ends inside a window: the days from and to which the rule states, or where it states
 * neither, the pool's years. Off unless a row of `Rules` has it on, for projects may end after their pool.
 */
export const projectWindow: RuleKind = {
  id: 'project-window',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo', 'period'],
  reads: {
    Pools: ['poolId', 'parentId', 'from', 'to'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'start', 'end'],
    Allocations: ['projectId', 'poolId'],
  },

  check(run) {
    const { ledger } = run;
    const { projects } = ledger;
    eachProject(run, (project, row, settings) => {
      for (const setting of settings) {
        const { from, to } = setting;
        const years = from === null && to === null ? poolYears(ledger, poolOfProject(ledger, row)) : null;
        const window: Period = {
          first: years?.from ? daysOfYear(years.from).first : from,
          last: years?.to ? daysOfYear(years.to).last : to,
        };
        run.cover();
        for (const field of ['start', 'end'] as const) {
          run.attempt(() => {
            const day = stated<'Projects', Day>(projects.table, row, field);
            if (day === null) return;
            const nearest = outside(day, window);
            if (nearest === null) return;
            run.report({
              at: { table: 'Projects', row, field },
              keys: [projects.name(project), field],
              received: date(day),
              expected: date(nearest),
              change: { table: 'Projects', row, field, to: date(nearest), orOthers: true },
              message: {
                id: 'project-outside-window',
                params: { project: projects.name(project), day, edge: field, ...window },
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
        da: 'Fra puljens første dag til dens sidste',
        en: 'From the pool’s first day to its last',
      },
      workbook: lasting({ start: '2024-01-01', end: '2026-12-31' }),
      findings: [],
    },
    {
      title: {
        da: 'Projektet slutter dagen efter puljens sidste år',
        en: 'The project ends the day after the pool’s last year',
      },
      workbook: lasting({ start: '2024-01-01', end: '2027-01-01' }),
      findings: [
        {
          message: 'project-outside-window',
          severity: 'error',
          table: 'Projects',
          cell: 'J2',
          received: '2027-01-01',
          expected: '2026-12-31',
        },
      ],
    },
    {
      title: {
        da: 'Projektet begynder dagen før den dag, som reglen nævner',
        en: 'The project begins the day before the one that the rule states',
      },
      workbook: lasting({ start: '2024-04-30', end: '2028-01-01' }, { from: '2024-05-01' }),
      findings: [
        {
          message: 'project-outside-window',
          severity: 'error',
          table: 'Projects',
          cell: 'I2',
          received: '2024-04-30',
          expected: '2024-05-01',
        },
      ],
    },
  ],
};
