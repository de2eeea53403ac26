import { notAvailable } from './answer';
import { BLANK, READ } from './columns';
import type { Ledger } from './ledger';
import { cannotRead } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';

/** Labour saved, in FTE (årsværk) at full implementation: components added; `null` where one does not state it. */
export interface Potential {
  readonly low: number | null;
  readonly expected: number | null;
  readonly high: number | null;
}

/**
 * Expected FTE (årsværk) of a project at full implementation: its components added. `#N/A` where no
 * potential is stated, or where a component states no expected figure.
 */
export function expectedFte(ledger: Ledger, project: ProjectCode): number {
  const savings = ledger.need('Savings', 'projectId', 'expected');
  const total = sumOf(savings, componentsOf(savings, project), 'expected');
  if (total === null || total === 0)
    throw notAvailable('no-potential', { project: ledger.projects.name(project) });
  return total;
}

/** What a project may save, low to high. `#N/A` where no potential is stated at all. */
export function potentialOf(ledger: Ledger, project: ProjectCode): Potential {
  const savings = ledger.need('Savings', 'projectId', 'low', 'expected', 'high');
  const rows = componentsOf(savings, project);
  if (rows.length === 0) throw notAvailable('no-potential', { project: ledger.projects.name(project) });
  return {
    low: sumOf(savings, rows, 'low'),
    expected: sumOf(savings, rows, 'expected'),
    high: sumOf(savings, rows, 'high'),
  };
}

/** A component whose project is not known may be any project's. */
function componentsOf(savings: ReadTable<'Savings'>, project: ProjectCode): number[] {
  const owner = savings.codes('projectId');
  return Array.from({ length: savings.rowCount }, (_, row) => row).filter((row) => {
    if (owner.state[row] !== READ) throw cannotRead(savings, row, 'projectId');
    return owner.values[row] === project;
  });
}

function sumOf(
  savings: ReadTable<'Savings'>,
  rows: readonly number[],
  field: 'low' | 'expected' | 'high',
): number | null {
  const column = savings.numbers(field);
  let total = 0;
  for (const row of rows) {
    if (column.state[row] === BLANK) return null;
    if (column.state[row] !== READ) throw cannotRead(savings, row, field);
    total += column.values[row] as number;
  }
  return total;
}
