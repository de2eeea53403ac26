import { approvalLinesOf } from '../../../ledger/approvalLines';
import { ifAnswered } from '../../../ledger/answer';
import { BLANK, isAllRead, READ, UNREADABLE, type CodeColumn } from '../../../ledger/columns';
import type { PoolCode } from '../../../ledger/pools';
import { PairIndex } from '../../../ledger/pairIndex';
import { pairsMeant } from '../../../ledger/pairsMeant';
import { ALWAYS, type Run } from '../../run';
import { isBeginning } from './approvalAccounts';

const NONE = -1;

/** Grants of which the columns show that they are within their line, and in order in all else that is held against it. */
export interface PlainGrants {
  /** By pair of project and approval of the commitments, the line that the grant rests on; -1 where it must be looked at. */
  readonly lines: Int32Array;
  /** By pair, how many commitments are binding, and what they come to in øre. */
  readonly counts: Int32Array;
  readonly totals: Float64Array;
  /** How many commitments they are. */
  readonly rows: number;
  /** No commitment that is binding has to be looked at. */
  readonly areAll: boolean;
}

/**
 * Most grants rest on one line that is for their project alone, are charged to one pool and to the year of the line, and
 * are not above it. All that may be otherwise is left to the close look, which tells what it is.
 */
export function plainGrants(run: Run): PlainGrants {
  return ifAnswered(() => findPlain(run)) ?? noPlainGrants(run);
}

/** That everything is looked at closely. */
export function noPlainGrants({ ledger }: Run): PlainGrants {
  const { projectIds, approvalIds } = ledger.commitments;
  const { length } = PairIndex.of(projectIds, approvalIds).firstRows;
  return {
    lines: new Int32Array(length).fill(NONE),
    counts: new Int32Array(length),
    totals: new Float64Array(length),
    rows: 0,
    areAll: false,
  };
}

function findPlain(run: Run): PlainGrants {
  const { ledger } = run;
  const { commitments } = ledger;
  const { projectIds, approvalIds, statuses } = commitments;
  const { totals, counts, firstRows } = commitments.sumsBy(projectIds, approvalIds, 'committed');
  const lines = run
    .keep(() => {
      const { pairs } = PairIndex.of(projectIds, approvalIds);
      const found = linesOfPairs(run, firstRows);
      leaveMixed(run, pairs, firstRows, found.lines, found.years);
      return found.lines;
    })
    .slice();

  const approved = approvalLinesOf(ledger).table.numbers('amount');
  let areAll = isAllRead(statuses);
  let rows = 0;
  for (let pair = 0; pair < lines.length; pair += 1) {
    const line = lines[pair] as number;
    if (line === NONE) {
      if (counts[pair] !== 0) areAll = false;
      continue;
    }
    // Not so with NaN. No amount is negative, so that what is not above an exact amount is exact itself.
    const isWithin = (totals[pair] as number) <= (approved.values[line] as number);
    if (approved.state[line] === READ && isWithin) {
      rows += counts[pair] as number;
      continue;
    }
    lines[pair] = NONE;
    areAll = false;
  }
  return { lines, counts, totals, rows, areAll };
}

/** By pair, its line, and the year that is approved for it (NaN for none); without a line where not all of it is in order. */
function linesOfPairs(run: Run, firstRows: Int32Array): { lines: Int32Array; years: Float64Array } {
  const { ledger } = run;
  const { commitments, approvals, projects } = ledger;
  const { poolRows, projectRows, approvalRows, projectIds, approvalIds } = commitments;
  const { table } = approvalLinesOf(ledger);
  const lines = new Int32Array(firstRows.length).fill(NONE);
  const years = new Float64Array(firstRows.length).fill(NaN);
  if (!areLinesKnown(run)) return { lines, years };

  const index = PairIndex.of(table.codes('projectId'), table.codes('approvalId'));
  const linesOfIts = index.counts();
  const meant = pairsMeant(projectIds, approvalIds, index);
  const certain = certainPools(run);
  const accounts = approvals.table.codes('account');
  const poolAccounts = ledger.pools.table.codes('account');
  const isAccount = accountsAgree(run, accounts, poolAccounts);
  const named = table.codes('recipient');
  const own = projects.table.codes('recipient');
  const partOf = projects.table.codes('partOf');
  const ownYears = table.numbers('year');
  const approvedYears = approvals.table.numbers('year');
  for (let pair = 0; pair < lines.length; pair += 1) {
    const row = firstRows[pair] as number;
    if (row === NONE) continue;
    const project = projectRows[row] as number;
    const approval = approvalRows[row] as number;
    const account = certain[poolRows[row] as number] ?? UNCERTAIN;
    if (project === NONE || approval === NONE || account === UNCERTAIN) continue;
    if (partOf.state[project] === UNREADABLE || projects.isJoint(projectIds.values[row] as number)) continue;
    const found = meant[pair] as number;
    if (found === NONE || linesOfIts[found] !== 1) continue;
    const line = index.firstRows[found] as number;
    if (named.state[line] === UNREADABLE || own.state[project] === UNREADABLE) continue;
    const areNamed = named.state[line] === READ && own.state[project] === READ;
    if (areNamed && named.values[line] !== own.values[project]) continue;
    if (!isAccount(approval, account)) continue;
    const isOwnYear = ownYears.state[line] !== BLANK;
    const state = isOwnYear ? ownYears.state[line] : approvedYears.state[approval];
    if (state === UNREADABLE) continue;
    lines[pair] = line;
    if (state === READ)
      years[pair] = (isOwnYear ? ownYears.values[line] : approvedYears.values[approval]) as number;
  }
  return { lines, years };
}

/** Whether it is known of every line which approval and, where it is for one, which project it is for. */
function areLinesKnown({ ledger }: Run): boolean {
  const approved = approvalLinesOf(ledger);
  approved.of(NONE);
  return !approved.table.codes('projectId').state.includes(UNREADABLE);
}

/** A pool for which it hangs on more than the pool what holds. */
const UNCERTAIN = -2;

/** By row of Pools, the row that states its account: -1 where none does, `UNCERTAIN` where the pool cannot be relied on. */
function certainPools(run: Run): Int32Array {
  const { pools } = run.ledger;
  const ids = pools.table.codes('poolId');
  return Int32Array.from(run.onByPool, (standing, row) => {
    if (standing !== ALWAYS) return UNCERTAIN;
    return pools.settingRow(ids.values[row] as PoolCode, 'account') ?? NONE;
  });
}

/** Tells whether a row of Approvals and a row of Pools (-1 for none) have accounts that do not contradict each other. */
function accountsAgree(
  { ledger: { interner } }: Run,
  accounts: CodeColumn,
  poolAccounts: CodeColumn,
): (approval: number, pool: number) => boolean {
  const known = new Map<number, boolean>();
  return (approval, pool) => {
    if (accounts.state[approval] === BLANK || pool === NONE) return true;
    if (accounts.state[approval] !== READ || poolAccounts.state[pool] !== READ) return false;
    const one = accounts.values[approval] as number;
    const other = poolAccounts.values[pool] as number;
    const key = one * interner.size + other;
    const before = known.get(key);
    if (before !== undefined) return before;
    const agree = isBeginning(interner.text(one), interner.text(other));
    known.set(key, agree);
    return agree;
  };
}

/** Takes the line from every pair of which a binding commitment is in another pool than the first, or in another year than is approved. */
function leaveMixed(
  { ledger: { commitments, interner } }: Run,
  pairs: Int32Array,
  firstRows: Int32Array,
  lines: Int32Array,
  years: Float64Array,
): void {
  const { poolRows, statuses, years: charged } = commitments;
  const committed = interner.codeOf('committed');
  const pools = firstRows.map((row) => (row === NONE ? NONE : (poolRows[row] as number)));
  for (let row = 0; row < pairs.length; row += 1) {
    const pair = pairs[row] as number;
    if (lines[pair] === NONE || statuses.values[row] !== committed) continue;
    const year = years[pair] as number;
    // A year that is not read is 0, which none is.
    const isYear = Number.isNaN(year) || charged.values[row] === year;
    if (!isYear || poolRows[row] !== pools[pair]) lines[pair] = NONE;
  }
}
