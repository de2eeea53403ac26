import type { NoAnswer } from '../ledger/answer';
import { BLANK } from '../ledger/columns';
import type { ChangedFields } from '../ledger/laterLedger';
import type { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import type { Hit, RuleKind } from './kind';

/** What a kind came to for each project (by row of Projects), so that after an edit only some are asked again. */
export class ProjectOutcomes {
  /** Rows that were looked at, by project and in all. */
  covered: Int32Array;
  rows = 0;
  readonly hits = new Map<number, Hit[]>();
  readonly skips = new Map<
    number,
    { readonly why: Pick<NoAnswer, 'code' | 'reason'>; readonly rows: number }[]
  >();

  constructor(projects: number) {
    this.covered = new Int32Array(projects);
  }

  /** Begins with what was looked at before an edit, but for the projects that are asked again. */
  coverAgain({ before, changed }: ProjectsAgain): void {
    this.covered = before.covered.slice();
    this.rows = before.rows;
    for (const project of changed) {
      this.rows -= this.covered[project] as number;
      this.covered[project] = 0;
    }
  }

  cover(project: number, rows: number): void {
    this.covered[project] = (this.covered[project] as number) + rows;
    this.rows += rows;
  }
}

/** Those of a check before, and the projects that must be asked again. */
export interface ProjectsAgain {
  readonly before: ProjectOutcomes;
  readonly changed: ReadonlySet<number>;
}

/** Those that must be asked again and those of which there was something to tell, in order. */
export function inTurn({ before: { hits, skips }, changed }: ProjectsAgain): number[] {
  const all = new Set([...hits.keys(), ...skips.keys(), ...changed]);
  return [...all].sort((one, other) => one - other);
}

/** Fields in which another value, also one that cannot be read, means something to the projects of its rows alone. */
const LOCAL: { readonly [T in TableName]?: readonly string[] } = {
  Allocations: ['amount', 'committedOn', 'year'],
  Match: ['amount', 'hours', 'hourlyRate'],
};

/**
 * The projects for which a kind that asks each of them for its own rows may come to something else. `null` where that
 * is not so simple: another column changed, the row's project is not known, or it is granted together with others.
 */
export function changedProjects(
  { reads }: RuleKind,
  ledger: Ledger,
  changed: ChangedFields,
): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const [name, fields] of changed) {
    const read: readonly string[] = reads[name] ?? [];
    for (const [field, rows] of fields) {
      if (!read.includes(field)) continue;
      if (!rows || !LOCAL[name]?.includes(field)) return null;
      const projects = projectsOf(ledger, name);
      for (const row of rows) {
        const project = projects[row] ?? -1;
        if (project === -1 || isTogether(ledger, project)) return null;
        found.add(project);
      }
    }
  }
  return found;
}

function projectsOf({ commitments, match, projects }: Ledger, name: TableName): Int32Array {
  if (name === 'Allocations') return commitments.projectRows;
  return projects.byId.rowsMeant(match.table.codes('projectId'));
}

function isTogether({ projects }: Ledger, row: number): boolean {
  const { table } = projects;
  const project = table.codes('projectId').values[row] as number;
  return table.codes('partOf').state[row] !== BLANK || projects.isJoint(project);
}
