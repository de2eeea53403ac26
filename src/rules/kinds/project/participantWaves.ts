import { READ, UNREADABLE } from '../../../ledger/columns';
import type { Day } from '../../../ledger/dates';
import { cannotRead } from '../../../ledger/place';
import type { ProjectCode } from '../../../ledger/projects';
import type { RuleKind } from '../../kind';
import { grantRowOf } from '../../projectSettings';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { blank, date } from '../../values';
import { committedOf, eachProject } from '../../eachProject';
import { withParticipants } from './exampleParticipants';
import { organisationOf } from './organisation';

const WAVES = { ruleId: 'participant-waves' } as const;

/** Nobody of a later wave (runde) begins before an earlier wave does, and each wave has a day on which it begins. */
export const participantWaves: RuleKind = {
  id: 'participant-waves',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId', 'year', 'amount', 'status'],
    Participants: ['projectId', 'organisation', 'wave', 'from'],
  },

  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, 'Participants'));
    if (!rowsOf) return;
    eachProject(run, (project, row, [setting]) => {
      if (setting) checkProject(run, project, row, rowsOf(project), setting);
    });
  },

  examples: [
    {
      title: {
        da: 'Anden runde begynder, mens første runde er i gang',
        en: 'The second wave begins while the first is under way',
      },
      workbook: withParticipants(WAVES, {}, [
        { wave: 1, from: '2025-01-01', to: '2026-06-30' },
        { wave: 1, from: '2025-03-01' },
        { wave: 2, from: '2025-01-01' },
        { wave: 2, from: '2026-01-01' },
        {},
      ]),
      findings: [],
    },
    {
      title: {
        da: 'En deltager i anden runde begynder dagen før første runde',
        en: 'A participant of the second wave begins the day before the first wave',
      },
      workbook: withParticipants(WAVES, {}, [
        { wave: 1, from: '2025-01-01' },
        { wave: 2, from: '2024-12-31' },
      ]),
      findings: [
        {
          message: 'wave-begins-too-early',
          severity: 'error',
          table: 'Participants',
          cell: 'E3',
          received: '2024-12-31',
          expected: '2025-01-01',
        },
      ],
    },
    {
      title: { da: 'Anden runde har ingen dato', en: 'The second wave has no day' },
      workbook: withParticipants(WAVES, {}, [{ wave: 1, from: '2025-01-01' }, { wave: 2 }, { wave: 2 }]),
      findings: [
        {
          message: 'wave-not-dated',
          severity: 'warning',
          table: 'Participants',
          cell: 'E3',
          received: null,
        },
      ],
    },
  ],
};

function checkProject(
  run: Run,
  project: ProjectCode,
  projectRow: number,
  rows: readonly number[],
  setting: Setting,
): void {
  const { ledger } = run;
  const { projects } = ledger;
  const table = ledger.need('Participants', 'wave', 'from');
  const days = table.numbers('from');
  const toldAs = projects.name(project);
  let begun: { wave: number; day: Day } | null = null;
  for (const [wave, own] of wavesOf(run, rows)) {
    run.cover(own.length);
    const dated = own.filter((row) => days.state[row] === READ);
    if (dated.length === 0) {
      const [first = 0, ...others] = own;
      const grant = projects.table.codes('projectId').values[grantRowOf(ledger, projectRow)] as number;
      run.report({
        at: { table: 'Participants', row: first, field: 'from' },
        also: others.map((row) => ({ table: 'Participants', row, field: 'from' })),
        keys: [toldAs, wave],
        severity: committedOf(run, grant).count > 0 ? 'warning' : 'info',
        received: blank,
        message: { id: 'wave-not-dated', params: { project: toldAs, wave } },
        setting,
      });
      continue;
    }
    for (const row of dated) {
      const day = days.values[row] as Day;
      if (begun === null || day >= begun.day) continue;
      const organisation = organisationOf(ledger, row);
      run.report({
        at: { table: 'Participants', row, field: 'from' },
        keys: [toldAs, wave, organisation],
        received: date(day),
        expected: date(begun.day),
        message: {
          id: 'wave-begins-too-early',
          params: { project: toldAs, organisation, wave, day, earlier: begun.wave, begun: begun.day },
        },
        setting,
      });
    }
    const first = Math.min(...dated.map((row) => days.values[row] as number)) as Day;
    if (begun === null || first > begun.day) begun = { wave, day: first };
  }
}

/** A project's participants by wave, in the order of the waves; those without one are in none. */
function wavesOf({ ledger }: Run, rows: readonly number[]): [wave: number, rows: number[]][] {
  const table = ledger.table('Participants');
  const waves = table.numbers('wave');
  const found = new Map<number, number[]>();
  for (const row of rows) {
    for (const field of ['wave', 'from'] as const) {
      if (table.numbers(field).state[row] === UNREADABLE) throw cannotRead(table, row, field);
    }
    if (waves.state[row] !== READ) continue;
    const wave = waves.values[row] as number;
    const own = found.get(wave);
    if (own) own.push(row);
    else found.set(wave, [row]);
  }
  return [...found].sort(([a], [b]) => a - b);
}
