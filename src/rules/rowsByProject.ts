import { KeyIndex } from '../ledger/keyIndex';
import type { Ledger } from '../ledger/ledger';
import { firstAstray } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';

/** Finds a project's rows in a table; throws where a row's project is not known, for it may be any of them. */
export function rowsByProject(
  ledger: Ledger,
  name: 'Participants' | 'Savings' | 'Phasing',
): (project: ProjectCode) => readonly number[] {
  const table = ledger.need(name);
  const owners = table.column('projectId');
  if (owners.kind !== 'code') return () => [];
  const astray = firstAstray(ledger, table, 'projectId', () => ledger.projects.byId);
  if (astray) throw astray;
  const index = KeyIndex.of(owners);
  return (project) => index.rows(project);
}
