import { READ } from '../ledger/columns';
import { toFraction, type Rounding } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import { times, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';
import { inForceForAny, settingsForProject, shareOf } from './projectSettings';
import type { Setting, Settings } from './settings';

/** The kind whose rows of `Rules` say how large a share of the eligible cost must be own money. */
export const MATCH_SHARE = 'match-share';

/** The least own money of a project under one rule, in øre. */
export interface LeastOwnShare {
  readonly setting: Setting;
  readonly share: number;
  readonly cost: Ore;
  readonly least: Ore;
  /** How it was rounded, where it did not come out in whole øre. */
  readonly rounded: Rounding | null;
}

/**
 * What `match-share` demands of a project, a rule each; nothing where none is in force, nothing is committed
 * or nobody bears match. Rounded down: a share p of own money is a funding rate of 1-p, and that limit
 * allows what it comes to rounded up.
 */
export function leastOwnShares(
  ledger: Ledger,
  settings: Settings,
  project: ProjectCode,
): readonly LeastOwnShare[] {
  const { projects, commitments } = ledger;
  const row = projects.rowOf(project);
  const rules = settingsForProject(ledger, settings, MATCH_SHARE, row);
  if (rules.length === 0 || projects.bearerKind(row) === 'nobody') return [];
  projects.needOwnFigures(project);
  const granted = commitments.ofProject(project, { year: null, asOf: null, status: 'committed' });
  return inForceForAny(ledger, rules, granted).map((setting) => {
    const share = shareOf(ledger, setting);
    const cost = needEligibleCost(ledger, row);
    const least = times(cost, toFraction(share), 'down');
    const rounded = times(cost, toFraction(share), 'up') === least ? null : 'down';
    return { setting, share, cost, least, rounded };
  });
}

/** A project's eligible cost (tilskudsberettiget udgift) in øre; `#VALUE!` naming the cell where it is blank. */
export function needEligibleCost(ledger: Ledger, row: number): Ore {
  const table = ledger.need('Projects', 'eligibleCost');
  const costs = table.numbers('eligibleCost');
  if (costs.state[row] !== READ) throw cannotRead(table, row, 'eligibleCost');
  return costs.values[row] as Ore;
}
