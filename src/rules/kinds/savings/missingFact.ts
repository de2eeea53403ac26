import { READ, UNREADABLE } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import type { SavingsMessages } from '../../messages/savings';
import { grantRowOf } from '../../projectSettings';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import { blank } from '../../values';
import { committedOf, eachProject } from '../../eachProject';

/** What a kind about a missing fact of a potential looks at, with the fact itself. */
export function readsWith<F extends 'basis' | 'hoursPerFte' | 'benefitOwner'>(field: F) {
  return {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId', 'year', 'amount', 'status'],
    Savings: ['savingId', 'projectId', field],
  } as const satisfies RuleKind['reads'];
}

/** Tells every potential that does not state a fact; where no money is committed on it, as an information. */
export function tellMissing(
  run: Run,
  field: 'basis' | 'hoursPerFte' | 'benefitOwner',
  id: keyof Pick<SavingsMessages, 'basis-not-stated' | 'hours-norm-not-stated' | 'benefit-owner-not-stated'>,
): void {
  const { ledger } = run;
  const { projects, interner } = ledger;
  const rowsOf = run.attempt(() => rowsByProject(ledger, 'Savings'));
  if (!rowsOf) return;
  const table = ledger.table('Savings');
  const stated = table.column(field);
  eachProject(run, (project, projectRow, [setting]) => {
    if (!setting) return;
    for (const row of rowsOf(project)) {
      run.attempt(() => {
        const saving = interner.text(needed(table, row, 'savingId'));
        if (stated.state[row] === UNREADABLE) throw cannotRead(table, row, field);
        run.cover();
        if (stated.state[row] === READ) return;
        const grant = projects.table.codes('projectId').values[grantRowOf(ledger, projectRow)] as number;
        const committed = committedOf(run, grant).rows.length > 0;
        run.report({
          at: { table: 'Savings', row, field },
          keys: [saving],
          ...(committed || setting.severity !== null ? {} : { severity: 'info' as const }),
          received: blank,
          message: { id, params: { saving, project: projects.name(project) } },
          setting,
        });
      });
    }
  });
}
