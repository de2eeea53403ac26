import { perLedger } from '../../../ledger/perLedger';
import type { ProjectCode } from '../../../ledger/projects';
import { matchRequirement, type MatchRequirement } from '../../matchRequired';
import type { Run } from '../../run';
import type { Settings } from '../../settings';

/** Without the rows that it is reckoned from: kept for every project. */
type Requirement = Omit<MatchRequirement, 'parts'>;

/** By settings, what is demanded of the project in each row. */
const demanded = perLedger(() => new WeakMap<Settings, (Requirement | undefined)[]>());

/** Tells what is demanded of a project in all: several rules ask for it. Throws as `matchRequirement` does. */
export function requirements({
  ledger,
  allSettings,
}: Run): (project: ProjectCode, row: number) => Requirement {
  const bySettings = demanded(ledger);
  const byRow = bySettings.get(allSettings) ?? [];
  bySettings.set(allSettings, byRow);
  return (project, row) => {
    const known = byRow[row];
    if (known) return known;
    const { total, rounded, settings } = matchRequirement(ledger, allSettings, project);
    return (byRow[row] = { total, rounded, settings });
  };
}
