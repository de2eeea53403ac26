import { NoAnswer } from '../ledger/answer';
import { READ } from '../ledger/columns';
import type { CommitmentQuery } from '../ledger/commitments';
import { cannotRead, unknownReference } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';
import type { Selection } from '../ledger/selection';
import { settingsForProject } from './projectSettings';
import type { Run } from './run';
import type { Setting } from './settings';

/**
 * Visits every project for which the kind is on, with the settings that hold for it: for its type of
 * recipient, unless the kind looks at the type itself. What cannot be read, or a pool that cannot be told for
 * a project with commitments, is noted as not run.
 */
export function eachProject(
  run: Run,
  visit: (project: ProjectCode, row: number, settings: readonly Setting[]) => void,
  settingsOf: typeof settingsForProject = settingsForProject,
): void {
  const { projects, commitments } = run.ledger;
  const ids = projects.table.codes('projectId');
  let row = -1;
  // One for all projects, of which there may be very many.
  const ask = (): void => {
    const project = ids.values[row] as number;
    try {
      projects.rowOf(project);
      const settings = settingsOf(run.ledger, run.allSettings, run.kind.id, row);
      if (settings.length > 0) visit(project, row, settings);
    } catch (error) {
      const poolUnknown = error instanceof NoAnswer && error.reason.id === 'no-pool-of-project';
      if (!poolUnknown) throw error;
      if (commitments.rowsOfProject(project).length > 0) throw cannotRead(projects.table, row, 'poolId');
    }
  };
  run.eachProject((each) => {
    row = each;
    if (ids.state[row] === READ) run.attempt(ask);
    else run.skip(cannotRead(projects.table, row, 'projectId'));
  });
}

const BINDING: CommitmentQuery = { year: null, asOf: null, status: 'committed' };

/** Every commitment of a project that is binding. */
export function committedOf(run: Run, project: ProjectCode): Selection {
  return run.ledger.commitments.ofProject(project, BINDING);
}

/**
 * Whether every commitment is to a project that is there; one that is not may be meant for any, and is noted.
 * For a kind that must not take a project's grant for less than it is.
 */
export function everyProjectKnown(run: Run): boolean {
  const { commitments, projects } = run.ledger;
  const { table } = commitments;
  const stated = table.codes('projectId');
  let known = true;
  for (let row = 0; row < table.rowCount; row += 1) {
    const project = stated.values[row] as number;
    if (stated.state[row] !== READ || projects.has(project)) continue;
    run.skip(unknownReference(run.ledger, table, row, 'projectId'));
    known = false;
  }
  return known;
}

/** The first of the settings, with the legal source of the rule behind it where it states none itself. */
export function withSource(own: Setting, behind: readonly Setting[]): Setting {
  return own.source !== '' ? own : { ...own, source: behind[0]?.source ?? '' };
}

/** The text of a project's cell, or the project's id where the cell is blank. */
export function recipientOf(run: Run, row: number): string {
  const { projects, interner } = run.ledger;
  const recipients = projects.table.codes('recipient');
  const ids = projects.table.codes('projectId');
  const named = recipients.state[row] === READ ? recipients : ids;
  return interner.text(named.values[row] as number);
}

/** Who is to put in own money, for a message; the recipient where no bearer is stated. */
export function bearerNamed(run: Run, row: number): string {
  const bearer = run.ledger.projects.bearer(row);
  return bearer.kind === 'named' ? bearer.name : recipientOf(run, row);
}
