import { notUsable } from '../ledger/answer';
import { READ } from '../ledger/columns';
import { KeyIndex } from '../ledger/keyIndex';
import type { Ledger } from '../ledger/ledger';
import { cannotRead, placeOf } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';

/** Finds a project's rows in a table; throws where a row's project is not known, for it may be any of them. */
export function rowsByProject(
  ledger: Ledger,
  name: 'Participants' | 'Savings' | 'Phasing',
): (project: ProjectCode) => readonly number[] {
  const { interner, projects } = ledger;
  const table = ledger.need(name);
  const owners = table.column('projectId');
  if (owners.kind !== 'code') return () => [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (owners.state[row] !== READ) throw cannotRead(table, row, 'projectId');
    const owner = owners.values[row] as number;
    if (projects.has(owner)) continue;
    const place = placeOf(table, row, 'projectId');
    throw notUsable('unknown-reference', { place, value: interner.text(owner) });
  }
  const index = new KeyIndex(owners);
  return (project) => index.rows(project);
}
