import type { ProjectCode } from '../../../ledger/projects';
import type { RuleKind } from '../../kind';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { number, share } from '../../values';
import { eachProject } from '../../eachProject';
import { withSaving } from './exampleSavings';
import { inOrderOfYears } from './phasingOf';

/** A project's phase-in is from 0 to 1, never falls from one year to the next, and is stated once for a year. */
export const phaseIn: RuleKind = {
  id: 'phase-in',
  family: 'savings',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId'],
    Phasing: ['projectId', 'year', 'share'],
  },

  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, 'Phasing'));
    if (!rowsOf) return;
    eachProject(run, (project, _row, [setting]) => {
      if (setting) checkProject(run, project, rowsOf(project), setting);
    });
  },

  examples: [
    {
      title: { da: 'Fra 0 til 1, og to år med det samme', en: 'From 0 to 1, and two years alike' },
      workbook: withSaving('phase-in', {}, [
        [2027, 1],
        [2024, 0],
        [2025, 0.5],
        [2026, 0.5],
      ]),
      findings: [],
    },
    {
      title: { da: 'Indfasningen falder', en: 'The phase-in falls' },
      workbook: withSaving('phase-in', {}, [
        [2025, 0.5],
        [2026, 0.49],
        [2027, 1],
      ]),
      findings: [
        {
          message: 'phase-in-falls',
          severity: 'error',
          table: 'Phasing',
          cell: 'C3',
          received: 0.49,
          expected: 0.5,
        },
      ],
    },
    {
      title: { da: 'Indfasningen er mere end det hele', en: 'The phase-in is more than the whole' },
      workbook: withSaving('phase-in', {}, [
        [2025, 0.5],
        [2026, 1.01],
      ]),
      findings: [
        {
          message: 'phase-in-above-whole',
          severity: 'error',
          table: 'Phasing',
          cell: 'C3',
          received: 1.01,
          expected: 1,
        },
      ],
    },
    {
      title: { da: 'To rækker om samme år', en: 'Two rows about one year' },
      workbook: withSaving('phase-in', {}, [
        [2025, 0.5],
        [2025, 0.5],
      ]),
      findings: [
        { message: 'phase-in-year-twice', severity: 'error', table: 'Phasing', cell: 'B3', received: 2025 },
      ],
    },
  ],
};

function checkProject(run: Run, project: ProjectCode, rows: readonly number[], setting: Setting): void {
  const name = run.ledger.projects.name(project);
  const phased = inOrderOfYears(run.ledger, rows);
  run.cover(phased.length);
  for (const [index, { row, year, share: part }] of phased.entries()) {
    const before = phased[index - 1];
    if (part > 1) {
      run.report({
        at: { table: 'Phasing', row, field: 'share' },
        keys: [name, year],
        received: share(part),
        expected: share(1),
        message: { id: 'phase-in-above-whole', params: { project: name, year, share: part } },
        setting,
      });
    }
    if (before?.year === year) {
      run.report({
        at: { table: 'Phasing', row, field: 'year' },
        also: [{ table: 'Phasing', row: before.row, field: 'year' }],
        keys: [name, year, 'year'],
        received: number(year),
        message: { id: 'phase-in-year-twice', params: { project: name, year } },
        setting,
      });
    } else if (before && part < before.share) {
      run.report({
        at: { table: 'Phasing', row, field: 'share' },
        also: [{ table: 'Phasing', row: before.row, field: 'share' }],
        keys: [name, year, 'falls'],
        received: share(part),
        expected: share(before.share),
        message: {
          id: 'phase-in-falls',
          params: { project: name, year, share: part, before: before.year, shareBefore: before.share },
        },
        setting,
      });
    }
  }
}
