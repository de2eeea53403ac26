import { notUsable } from '../../../ledger/answer';
import { READ } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead, placeOf } from '../../../ledger/place';
import type { ProjectCode } from '../../../ledger/projects';

/** Finds the rows of a project in Participants; throws where a row's project is not known, for it may be any. */
export function participantsByProject(ledger: Ledger): (project: ProjectCode) => readonly number[] {
  const { interner, projects } = ledger;
  const table = ledger.need('Participants', 'projectId', 'organisation');
  const owners = table.codes('projectId');
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

/** The organisation in a row of Participants. */
export function organisationOf(ledger: Ledger, row: number): string {
  const table = ledger.table('Participants');
  const names = table.codes('organisation');
  if (names.state[row] !== READ) throw cannotRead(table, row, 'organisation');
  return ledger.interner.text(names.values[row] as number);
}
