import { READ, UNREADABLE } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { exactOre, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import { select } from '../../../ledger/selection';
import { needed } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { forRecipientType, inForceFor } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { eachBinding, poolOfCommitment, projectOfCommitment } from '../approval/bindingRows';

/** The binding commitments of one recipient that are under one setting. */
export interface RecipientGrants {
  /** The CVR number where one is stated, else the name. */
  readonly key: string;
  readonly name: string;
  readonly setting: Setting;
  /** Rows of Allocations, in their order. */
  readonly rows: readonly number[];
  /** What some of the rows come to in øre, less all that was annulled or repaid of them. */
  readonly held: (rows: readonly number[]) => Ore;
}

/** What `eachRecipient` looks at. */
export const RECIPIENT_READS = {
  Pools: ['poolId', 'parentId'],
  Projects: ['projectId', 'partOf', 'recipient', 'recipientNo', 'recipientType'],
  Allocations: ['allocationId', 'projectId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
  Returns: ['allocationId', 'amount'],
} as const satisfies RuleKind['reads'];

/**
 * Visits every recipient of binding commitments, once for each setting. A setting counts the commitments of
 * its own pool and the earmarks inside it; one without a pool counts those of all pools together. Where it is
 * not known whose a commitment is, it may be anyone's, and nobody is visited. Commitments to a joint row
 * without a recipient are left out: how much each of its parts received is not known.
 */
export function eachRecipient(run: Run, visit: (grants: RecipientGrants) => void): void {
  const { ledger } = run;
  const { commitments } = ledger;
  const found = new Map<Setting, Map<string, { name: string; rows: number[] }>>();
  const identify = recipients(ledger);
  let whole = commitments.table.codes('status').state.every((state) => state === READ);
  eachBinding(run, (row) => {
    const placed = run.attempt(() => {
      const all = run.allSettings.of(run.kind.id, poolOfCommitment(run, row));
      if (all.length === 0) return true;
      const project = projectOf(ledger, row);
      const recipient = identify(project);
      if (recipient === null) return true;
      for (const setting of inForceFor(ledger, forRecipientType(ledger, all, project), row)) {
        const under = found.get(setting) ?? new Map<string, { name: string; rows: number[] }>();
        found.set(setting, under);
        const grants = under.get(recipient.key);
        if (grants) grants.rows.push(row);
        else under.set(recipient.key, { name: recipient.name, rows: [row] });
      }
      return true;
    });
    whole &&= placed === true;
  });
  if (!whole || found.size === 0) return;
  const returned = run.attempt(() => returnedByCommitment(ledger));
  if (!returned) return;
  const held = (rows: readonly number[]): Ore => {
    const back = rows.reduce((sum, row) => sum + (returned.get(row) ?? 0), 0);
    return exactOre(select(commitments.table, rows).total - back);
  };
  for (const [setting, under] of found) {
    for (const [key, { name, rows }] of under) {
      run.attempt(() => {
        visit({ key, name, setting, rows, held });
        run.cover(rows.length);
      }, rows.length);
    }
  }
}

/** The year that a commitment is charged to. */
export function yearOf({ commitments: { table } }: Ledger, row: number): FinanceYear {
  return needed<'Allocations', FinanceYear>(table, row, 'year');
}

/** The row in Projects of a commitment's project. */
export function projectOf(ledger: Ledger, row: number): number {
  return ledger.projects.rowOf(projectOfCommitment(ledger, row));
}

/**
 * Who the recipient in a row of Projects is: by CVR number where the row states it, or another row does for
 * the same name; else by name. `null` for a joint row without one.
 */
function recipients(ledger: Ledger): (row: number) => { key: string; name: string } | null {
  const { interner, projects } = ledger;
  const { table } = projects;
  const names = table.codes('recipient');
  const numbers = table.codes('recipientNo');
  const numbersOfName = new Map<number, Set<number>>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (names.state[row] !== READ || numbers.state[row] !== READ) continue;
    const name = names.values[row] as number;
    numbersOfName.set(name, (numbersOfName.get(name) ?? new Set()).add(numbers.values[row] as number));
  }
  return (row) => {
    if (numbers.state[row] === UNREADABLE) throw cannotRead(table, row, 'recipientNo');
    if (names.state[row] === UNREADABLE) throw cannotRead(table, row, 'recipient');
    const name = names.state[row] === READ ? (names.values[row] as number) : null;
    const stated = numbers.state[row] === READ ? (numbers.values[row] as number) : null;
    if (name === null && stated === null) {
      if (projects.isJoint(table.codes('projectId').values[row] as number)) return null;
      throw cannotRead(table, row, 'recipient');
    }
    const known = name === null ? [] : [...(numbersOfName.get(name) ?? [])];
    // Two organisations of one name: which of them this is, only its number can say.
    if (stated === null && known.length > 1) throw cannotRead(table, row, 'recipientNo');
    const code = stated ?? known[0] ?? (name as number);
    return { key: interner.text(code), name: interner.text(name ?? code) };
  };
}

/** What came back of each commitment in øre, by its row in Allocations. */
function returnedByCommitment({ returns }: Ledger): ReadonlyMap<number, number> {
  const amounts = returns.table.numbers('amount');
  const back = new Map<number, number>();
  for (let row = 0; row < returns.table.rowCount; row += 1) {
    const commitment = returns.commitmentOf(row);
    if (amounts.state[row] !== READ) throw cannotRead(returns.table, row, 'amount');
    back.set(commitment, (back.get(commitment) ?? 0) + (amounts.values[row] as number));
  }
  return back;
}
