import { NoAnswer, notAvailable } from '../ledger/answer';
import { divide } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import { exactOre, type Ore } from '../ledger/money';
import type { ProjectCode } from '../ledger/projects';
import { savingsOf } from '../ledger/savings';
import { matchRequired } from './matchRequired';
import type { Settings } from './settings';

/** What is committed to a project, in øre. `#N/A` where it was granted together with others. */
export function ownGrant({ projects, commitments }: Ledger, project: ProjectCode): Ore {
  projects.needOwnFigures(project);
  return commitments.ofProject(project, { year: null, asOf: null, status: 'committed' }).total;
}

/** Own money put into a project, in øre; `#N/A` where some is owed and none is stated. */
export function matchPutIn(ledger: Ledger, settings: Settings, project: ProjectCode): Ore {
  if (ledger.match.rowsOf(project).length > 0) return ledger.match.pledged(project).total;
  try {
    if (matchRequired(ledger, settings, project) === 0) return 0 as Ore;
  } catch (error) {
    if (error instanceof NoAnswer && error.reason.id === 'no-match-rule') return 0 as Ore;
    throw error;
  }
  throw notAvailable('match-not-stated', { project: ledger.projects.name(project) });
}

/** Grant and own money in øre per expected FTE at full implementation, half up. `#N/A` where no potential is stated. */
export function costPerFte(ledger: Ledger, settings: Settings, project: ProjectCode): Ore {
  const fte = savingsOf(ledger).fteAtFull(project, 'expected');
  if (fte.top === 0n) throw notAvailable('no-potential', { project: ledger.projects.name(project) });
  const cost = BigInt(exactOre(ownGrant(ledger, project) + matchPutIn(ledger, settings, project)));
  return exactOre(Number(divide(cost * fte.bottom, fte.top, 'half-up')));
}
