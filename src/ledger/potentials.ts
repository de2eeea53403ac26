import type { Ledger } from './ledger';
import { BLANK, READ } from './columns';
import { cannotRead } from './place';
import type { PoolCode } from './pools';
import type { ProjectCode } from './projects';
import { savingsOf, type Estimate } from './savings';
import { stated, statedText } from './stated';

/** One component of a project's potential as it is stated; all `null` for a project that states none. FTE at full implementation. */
export interface Potential extends Readonly<Record<Estimate, number | null>> {
  readonly project: ProjectCode;
  /** The row of Savings that states it. */
  readonly row: number | null;
  readonly basis: string | null;
}

/** What each project states, in the order given. `#VALUE!` where a figure is there and cannot be read. */
export function potentialsOf(ledger: Ledger, projects: readonly ProjectCode[]): Potential[] {
  const table = ledger.need('Savings', 'projectId', 'basis', 'low', 'expected', 'high');
  return projects.flatMap((project): Potential[] => {
    const rows = savingsOf(ledger).rowsOf(project);
    if (rows.length === 0)
      return [{ project, row: null, basis: null, low: null, expected: null, high: null }];
    return rows.map((row) => ({
      project,
      row,
      basis: statedText(ledger, table, row, 'basis'),
      low: stated(table, row, 'low'),
      expected: stated(table, row, 'expected'),
      high: stated(table, row, 'high'),
    }));
  });
}

/**
 * The projects that potentials are told for, in the order of Projects: those of a pool and its earmarks, or all.
 * A joint row that states none itself is told by its parts.
 */
export function projectsWithPotential(ledger: Ledger, pool: PoolCode | null): ProjectCode[] {
  const { projects, pools } = ledger;
  const savings = savingsOf(ledger);
  const ids = projects.table.codes('projectId');
  const inside = pool === null ? null : pools.within(pool);
  const doubt = pool === null ? null : pools.doubt(pool);
  if (doubt) throw doubt;
  const found = new Set<ProjectCode>();
  for (let row = 0; row < projects.table.rowCount; row += 1) {
    if (ids.state[row] !== READ) throw cannotRead(projects.table, row, 'projectId');
    const project = ids.values[row] as ProjectCode;
    if (projects.isJoint(project) && savings.rowsOf(project).length === 0) continue;
    if (inside !== null && !poolsOf(ledger, row, project).some((each) => inside.has(each))) continue;
    found.add(project);
  }
  return [...found];
}

/** The pool that a project names, else every pool that its commitments are charged to. */
function poolsOf(ledger: Ledger, row: number, project: ProjectCode): PoolCode[] {
  const table = ledger.need('Projects', 'poolId');
  const own = table.codes('poolId');
  if (own.state[row] === READ) return [own.values[row] as PoolCode];
  if (own.state[row] !== BLANK) throw cannotRead(table, row, 'poolId');
  const { commitments } = ledger;
  return commitments.rowsOfProject(project).map((commitment) => {
    const pools = commitments.table.codes('poolId');
    if (pools.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, 'poolId');
    return pools.values[commitment] as PoolCode;
  });
}
