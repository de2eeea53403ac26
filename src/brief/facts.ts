import { NoAnswer, type Reason } from '../ledger/answer';
import { approvalLinesOf } from '../ledger/approvalLines';
import { READ } from '../ledger/columns';
import type { FinanceYear } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { exactOre, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { PoolCode } from '../ledger/pools';
import type { ProjectCode } from '../ledger/projects';
import type { ReadTable } from '../ledger/readTable';
import { stated, statedText } from '../ledger/stated';
import type { Source } from './brief';
import { sourceOf } from './writing';

/** A fact that is not there, with the reason that a formula would give. */
export interface Gap {
  readonly reason: Reason;
}

/** What the decision gives to one project; `project` is `null` for a line that names none. Amounts in øre. */
export interface Grant {
  readonly project: ProjectCode | null;
  readonly name: string;
  readonly recipient: string | null;
  readonly recipientFrom: readonly Source[];
  readonly amount: Ore;
  readonly amountFrom: readonly Source[];
  /** The projects that a joint row was granted to together; none for any other. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly project: ProjectCode;
  readonly name: string;
  readonly recipient: string | null;
}

/**
 * The answer, or the gap where the fact is simply not there. What cannot be read, and a table that was not
 * given, are no gaps: no draft is written on half the facts.
 */
export function known<Value>(question: () => Value): Value | Gap {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof NoAnswer) || error.code !== '#N/A') throw error;
    if (error.reason.id === 'table-not-given' || error.reason.id === 'column-not-given') throw error;
    return { reason: error.reason };
  }
}

export function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && 'reason' in value;
}

/** The lines of a decision; where it has none, the commitments under it that are planned or binding. One project, one grant. */
export function grantsOf(ledger: Ledger, approval: number): Grant[] {
  const lines = approvalLinesOf(ledger);
  const { commitments } = ledger;
  const rows = lines.of(approval);
  if (rows.length > 0) {
    ledger.need('ApprovalLines', 'projectId', 'recipient');
    return merged(rows.map((row) => grantIn(ledger, lines.table, row)));
  }
  return merged(allocationsOf(ledger, approval).map((row) => grantIn(ledger, commitments.table, row)));
}

/** Rows of the commitments under a decision that are planned or binding. */
export function allocationsOf({ commitments }: Ledger, approval: number): number[] {
  const all = { year: null, asOf: null };
  return [
    ...commitments.ofApproval(approval, { ...all, status: 'committed' }).rows,
    ...commitments.ofApproval(approval, { ...all, status: 'planned' }).rows,
  ].sort((a, b) => a - b);
}

function grantIn(
  ledger: Ledger,
  table: ReadTable<'ApprovalLines'> | ReadTable<'Allocations'>,
  row: number,
): Grant {
  const amount = table.numbers('amount');
  if (amount.state[row] !== READ) throw cannotRead(table, row, 'amount');
  const id = statedText(ledger, table as ReadTable<'Allocations'>, row, 'projectId');
  const project = id === null ? null : ledger.projects.named(id);
  const [recipient, recipientFrom] = recipientIn(ledger, table, row, project);
  return {
    project,
    name: project === null ? (recipient ?? '') : titleOf(ledger, project),
    recipient,
    recipientFrom,
    amount: amount.values[row] as Ore,
    amountFrom: sourceOf(table, row, 'amount'),
    parts: project === null ? [] : partsOf(ledger, project),
  };
}

/** The recipient that a line names, else the project's. */
function recipientIn(
  ledger: Ledger,
  table: ReadTable<'ApprovalLines'> | ReadTable<'Allocations'>,
  row: number,
  project: ProjectCode | null,
): [name: string | null, from: readonly Source[]] {
  if (table.name === 'ApprovalLines') {
    const own = statedText(ledger, table, row, 'recipient');
    if (own !== null || project === null) return [own, sourceOf(table, row, 'recipient')];
  }
  if (project === null) return [null, []];
  const { projects } = ledger;
  return [recipientOf(ledger, project), sourceOf(projects.table, projects.rowOf(project), 'recipient')];
}

function partsOf(ledger: Ledger, joint: ProjectCode): Part[] {
  return ledger.projects.partsOf(joint).map((project) => ({
    project,
    name: titleOf(ledger, project),
    recipient: recipientOf(ledger, project),
  }));
}

function merged(grants: readonly Grant[]): Grant[] {
  const found = new Map<string, Grant>();
  for (const grant of grants) {
    const key = `${grant.project ?? ''} ${grant.recipient ?? ''}`;
    const before = found.get(key);
    found.set(
      key,
      before
        ? {
            ...before,
            amount: exactOre(before.amount + grant.amount),
            amountFrom: [...before.amountFrom, ...grant.amountFrom],
          }
        : grant,
    );
  }
  return [...found.values()];
}

/** Every approval, in the order of the rows. `#VALUE!` where the id of one is blank or cannot be read. */
export function approvalsIn({ approvals }: Ledger): number[] {
  const { table } = approvals;
  const { state, values } = table.codes('approvalId');
  const found = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] !== READ) throw cannotRead(table, row, 'approvalId');
    found.add(values[row] as number);
  }
  return [...found];
}

/** A project's title, else its id. */
export function titleOf(ledger: Ledger, project: ProjectCode): string {
  const table = ledger.need('Projects', 'title');
  return statedText(ledger, table, ledger.projects.rowOf(project), 'title') ?? ledger.projects.name(project);
}

export function recipientOf(ledger: Ledger, project: ProjectCode): string | null {
  return statedText(
    ledger,
    ledger.need('Projects', 'recipient'),
    ledger.projects.rowOf(project),
    'recipient',
  );
}

/** The organisations that a project names as participants, in the order of the rows. */
export function namedParticipants(ledger: Ledger, project: ProjectCode): string[] {
  const table = ledger.need('Participants', 'projectId', 'organisation', 'named');
  const owners = table.codes('projectId');
  const found = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (owners.state[row] !== READ) throw cannotRead(table, row, 'projectId');
    if (owners.values[row] !== project || statedText(ledger, table, row, 'named') === 'no') continue;
    const organisation = statedText(ledger, table, row, 'organisation');
    if (organisation === null) throw cannotRead(table, row, 'organisation');
    found.add(organisation);
  }
  return [...found];
}

/** The pools that the decision's commitments are charged to, else those of its projects, each with the pools around it. */
export function poolsOf(
  ledger: Ledger,
  approval: number,
  grants: readonly Grant[],
): Map<PoolCode, 'charged' | 'around'> {
  const { commitments, pools, projects } = ledger;
  const owners = commitments.table.codes('poolId');
  const charged = allocationsOf(ledger, approval).map((row) => {
    if (owners.state[row] !== READ) throw cannotRead(commitments.table, row, 'poolId');
    return owners.values[row] as PoolCode;
  });
  const own = grants.flatMap(({ project }) => {
    const pool = project === null ? null : projects.poolOf(projects.rowOf(project));
    return pool === null ? [] : [pool];
  });
  const found = new Map<PoolCode, 'charged' | 'around'>();
  for (const pool of charged.length > 0 ? charged : own) {
    pools.needPath(pool);
    for (const each of pools.upwards(pool)) if (each !== pool && !found.has(each)) found.set(each, 'around');
    found.set(pool, 'charged');
  }
  return found;
}

/** The year of a decision, where it is stated. */
export function yearOf(ledger: Ledger, approval: number): FinanceYear | null {
  const table = ledger.need('Approvals', 'year');
  return stated<'Approvals', FinanceYear>(table, ledger.approvals.rowOf(approval), 'year');
}
