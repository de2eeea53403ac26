import { READ } from '../../../ledger/columns';
import type { ProjectCode } from '../../../ledger/projects';
import type { Selection } from '../../../ledger/selection';
import { grantRowOf, poolOfProject } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { committedOf, eachProject } from '../../eachProject';

/**
 * Visits every project that has a recipient of its own and that money is committed on, with what is committed:
 * for a part, on its joint row. A joint row without a recipient is asked for none; its parts have theirs.
 */
export function eachOwner(
  run: Run,
  visit: (project: ProjectCode, row: number, settings: readonly Setting[], granted: Selection) => void,
): void {
  const { projects } = run.ledger;
  const ids = projects.table.codes('projectId');
  const names = projects.table.codes('recipient');
  eachProject(
    run,
    (project, row, settings) => {
      if (projects.isJoint(project) && names.state[row] !== READ) return;
      const granted = committedOf(run, ids.values[grantRowOf(run.ledger, row)] as number);
      if (granted.count > 0) visit(project, row, settings, granted);
    },
    // The type is what is looked at, so the settings are not chosen by it.
    (ledger, settings, rule, row) => settings.of(rule, poolOfProject(ledger, row)),
  );
}
