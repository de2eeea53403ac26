import { notAvailable } from './answer';
import { BLANK, READ } from './columns';
import type { Ledger } from './ledger';
import { cannotRead } from './place';
import type { ProjectCode } from './projects';

/**
 * Expected FTE (årsværk) of a project at full implementation: its components added. `#N/A` where no
 * potential is stated, or where a component states no expected figure.
 */
export function expectedFte(ledger: Ledger, project: ProjectCode): number {
  const savings = ledger.need('Savings', 'projectId', 'expected');
  const owner = savings.codes('projectId');
  const expected = savings.numbers('expected');
  let total = 0;
  for (let row = 0; row < savings.rowCount; row += 1) {
    if (owner.state[row] !== READ) throw cannotRead(savings, row, 'projectId');
    if (owner.values[row] !== project) continue;
    if (expected.state[row] === BLANK)
      throw notAvailable('no-potential', { project: ledger.projects.name(project) });
    if (expected.state[row] !== READ) throw cannotRead(savings, row, 'expected');
    total += expected.values[row] as number;
  }
  if (total === 0) throw notAvailable('no-potential', { project: ledger.projects.name(project) });
  return total;
}
