import { BLANK, isAllRead, READ, UNREADABLE, type CodeColumn } from '../../../ledger/columns';
import type { Status } from '../../../ledger/commitments';
import type { Day, FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { areAllMeant } from '../../../ledger/keyIndex';
import { cannotRead, unknownReference } from '../../../ledger/place';
import type { PoolCode } from '../../../ledger/pools';
import type { ProjectCode } from '../../../ledger/projects';
import { holdsFor } from '../../inForce';
import { ALWAYS, IT_DEPENDS, OFF, type Run } from '../../run';
import type { Setting } from '../../settings';

/** Visits the commitments that bind. A row whose status cannot be read is noted as not run. */
export function eachBinding(run: Run, visit: (row: number) => void): void {
  const { commitments } = run.ledger;
  const status = commitments.statuses;
  for (let row = 0; row < commitments.table.rowCount; row += 1) {
    if (status.state[row] !== READ) run.skip(cannotRead(commitments.table, row, 'status'));
    else if (commitments.isStatus(row, 'committed')) visit(row);
  }
}

/**
 * Visits those of a status, or of any, that must be looked at: for which the kind may be on, and that `open`, by row,
 * does not show with 0 to need no look. A row whose status cannot be read is noted as not run.
 */
export function eachOpen(
  run: Run,
  status: Status | null,
  open: Uint8Array,
  visit: (row: number) => void,
): void {
  const { statuses, poolRows } = run.ledger.commitments;
  const isCertain = areAllMeant(poolRows) && isAllRead(statuses) && !run.onByPool.includes(IT_DEPENDS);
  if (!isCertain || isAnyOpen(open)) visitOpen(run, status, open, visit);
}

const anyOpen = new WeakMap<Uint8Array, boolean>();

/** Found once: what hangs on ids alone is the same after an edit of amounts. */
function isAnyOpen(open: Uint8Array): boolean {
  const known = anyOpen.get(open) ?? open.includes(1);
  anyOpen.set(open, known);
  return known;
}

/** The same. The answer is how many of the status need no look though the kind is on. */
function visitOpen(run: Run, status: Status | null, open: Uint8Array, visit: (row: number) => void): number {
  const { table, statuses, poolRows } = run.ledger.commitments;
  const wanted = status === null ? null : run.ledger.interner.codeOf(status);
  const found = openRows(statuses, wanted, poolRows, run.onByPool, open);
  for (const row of found.rows) {
    if (statuses.state[row] === READ) visit(row);
    else run.skip(cannotRead(table, row, 'status'));
  }
  return found.closed;
}

/** Of the commitments, those to look at, and how many need no look. Apart, for the engine to compile it well. */
function openRows(
  { state, values }: CodeColumn,
  wanted: number | null,
  poolRows: Int32Array,
  onByPool: Uint8Array,
  open: Uint8Array,
): { readonly rows: readonly number[]; readonly closed: number } {
  const rows: number[] = [];
  let closed = 0;
  for (let row = 0; row < open.length; row += 1) {
    if (state[row] === READ) {
      if (wanted !== null && values[row] !== wanted) continue;
      const pool = poolRows[row] as number;
      const standing = pool < 0 ? IT_DEPENDS : onByPool[pool];
      if (standing === OFF) continue;
      if (standing === ALWAYS && open[row] === 0) {
        closed += 1;
        continue;
      }
    }
    rows.push(row);
  }
  return { rows, closed };
}

/**
 * The same of binding ones, each with its setting. Most are in order, and their columns show it (`open`): those are
 * only counted. What cannot be known of the others is noted as not run.
 */
export function eachUnderRule(
  run: Run,
  open: Uint8Array,
  visit: (row: number, setting: Setting) => void,
): void {
  const inOrder = visitOpen(run, 'committed', open, (row) => {
    const setting = settingFor(run, row);
    if (setting) run.attempt(() => visit(row, setting));
  });
  run.cover(inOrder);
}

/** The setting that holds for a commitment: that of its pool, in force on its day. `null` where there is none. */
export function settingFor(run: Run, row: number): Setting | null {
  const pool = run.attempt(() => poolOfCommitment(run, row));
  const settings = pool === null ? [] : run.settings(pool);
  return settings.find((setting) => isInForce(run, setting, row)) ?? null;
}

/** The pool that a commitment is charged to; `#VALUE!` where it cannot be read or is not in Pools. */
export function poolOfCommitment({ ledger }: Run, row: number): PoolCode {
  const { table, poolIds: pools } = ledger.commitments;
  if (pools.state[row] !== READ) throw cannotRead(table, row, 'poolId');
  const pool = pools.values[row] as number;
  if (ledger.pools.has(pool)) return pool;
  throw unknownReference(ledger, table, row, 'poolId');
}

/** The project that a commitment is to; `#VALUE!` where it cannot be read or is not in Projects. */
export function projectOfCommitment(ledger: Ledger, row: number): ProjectCode {
  const { table, projectIds: projects } = ledger.commitments;
  if (projects.state[row] !== READ) throw cannotRead(table, row, 'projectId');
  const project = projects.values[row] as number;
  if (ledger.projects.has(project)) return project;
  throw unknownReference(ledger, table, row, 'projectId');
}

function isInForce(run: Run, setting: Setting, row: number): boolean {
  if (setting.from === null && setting.to === null) return true;
  const { table } = run.ledger.commitments;
  const days = table.numbers('committedOn');
  const years = table.numbers('year');
  const day = days.state[row] === READ ? (days.values[row] as Day) : null;
  const year = years.state[row] === READ ? (years.values[row] as FinanceYear) : null;
  const holds = days.state[row] === UNREADABLE ? null : holdsFor(setting, day, year);
  if (holds === null) run.skip(cannotRead(table, row, 'committedOn'));
  return holds === true;
}

/**
 * The approval that a commitment states; `null` where the cell is blank. `#VALUE!` where it cannot be read,
 * is not in Approvals or stands there twice: that has its own finding.
 */
export function approvalOf(run: Run, row: number): number | null {
  const { commitments, approvals } = run.ledger;
  const stated = commitments.approvalIds;
  if (stated.state[row] === BLANK) return null;
  if (stated.state[row] !== READ) throw cannotRead(commitments.table, row, 'approvalId');
  const approval = stated.values[row] as number;
  if (!approvals.has(approval)) throw unknownReference(run.ledger, commitments.table, row, 'approvalId');
  approvals.rowOf(approval);
  return approval;
}

/** The id of a commitment, for keys and messages. */
export function commitmentName(run: Run, row: number): string {
  const { table, ids } = run.ledger.commitments;
  if (ids.state[row] !== READ) throw cannotRead(table, row, 'allocationId');
  return run.ledger.interner.text(ids.values[row] as number);
}
