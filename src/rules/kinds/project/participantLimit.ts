import type { ProjectCode } from '../../../ledger/projects';
import { stated } from '../../../ledger/stated';
import type { Hit } from '../../kind';
import { baseOf, countOf, grantRowOf, inForceForAny, type Words } from '../../projectSettings';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { committedOf, eachProject } from '../../eachProject';
import { organisationOf } from './organisation';

/** Which participants are counted: all, named ones included, or those besides the named. */
export type CountBase = 'all' | 'others';

const BASES: Words<CountBase> = [
  ['all', ['', 'all', 'alle']],
  ['others', ['others', 'øvrige']],
];

/** The participants of a project under one limit. */
export interface ParticipantCount {
  readonly project: ProjectCode;
  readonly setting: Setting;
  readonly base: CountBase;
  /** Rows in Participants that are counted, and the organisations in them, each once. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly limit: number;
  /** The cell that states the limit, or the project where a row of `Rules` does. */
  readonly at: Hit['at'];
}

/** What `eachParticipantLimit` looks at. */
export const PARTICIPANT_READS = {
  Pools: ['poolId', 'parentId'],
  Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  Participants: ['projectId', 'organisation', 'named'],
} as const;

/**
 * Visits every project that money is committed on and that has a limit: the project's own, or else the rule's
 * value. What the project states is about all its participants.
 */
export function eachParticipantLimit(
  run: Run,
  field: 'minParticipants' | 'maxParticipants',
  visit: (found: ParticipantCount) => void,
): void {
  const { ledger } = run;
  const { projects } = ledger;
  const rowsOf = run.attempt(() => rowsByProject(ledger, 'Participants'));
  if (!rowsOf) return;
  const ids = projects.table.codes('projectId');
  eachProject(run, (project, row, settings) => {
    const granted = committedOf(run, ids.values[grantRowOf(ledger, row)] as number);
    for (const setting of inForceForAny(ledger, settings, granted)) {
      run.attempt(() => {
        const base = baseOf(ledger, setting, BASES);
        const own = stated(projects.table, row, field);
        if (own === null && setting.value === null && base === 'all') return; // no limit
        const ofProject = base === 'all' ? own : null;
        const limit = ofProject ?? countOf(ledger, setting);
        const rows = rowsOf(project).filter((each) => base === 'all' || !isNamed(run, each));
        const count = new Set(rows.map((each) => organisationOf(ledger, each))).size;
        run.cover();
        const at = { table: 'Projects', row, field: ofProject === null ? 'projectId' : field } as Hit['at'];
        visit({ project, setting, base, rows, count, limit, at });
      });
    }
  });
}

function isNamed({ ledger }: Run, row: number): boolean {
  const table = ledger.table('Participants');
  return stated(table, row, 'named') === ledger.interner.codeOf('yes');
}
