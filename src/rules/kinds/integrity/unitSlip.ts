import { isAllRead, READ, UNREADABLE } from '../../../ledger/columns';
import type { Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { amount } from '../../values';
import { approvedAmounts, approvedFor, NONE, type Approved } from './approvedAmounts';
import { cellHit } from './cells';
import { examples } from './unitSlip.examples';
import { isFar, unitBetween, unitOutlier, type UnitFactor } from './unitFactor';

/**
 * An amount about 1,000 or 1,000,000 times off: thousands or millions of kroner taken for kroner. It is
 * held against its approval, and where it has none against the other amounts of its column. An amount is
 * told once; a limit that the slip breaks is still told by the rule of that limit.
 */
export const unitSlip: RuleKind = {
  id: 'unit-slip',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: {
    Approvals: ['approvalId', 'total'],
    ApprovalLines: ['approvalId', 'projectId', 'amount'],
    Allocations: ['projectId', 'approvalId', 'amount'],
    Projects: ['eligibleCost'],
  },
  keptOver: { Allocations: ['amount'], Projects: ['eligibleCost'] },

  check(run) {
    const approved = run.attempt(() => approvedAmounts(run.ledger), 0);
    if (approved) {
      const slips = findSlips(run, approved);
      tellCommitments(run, approved, slips, tellLines(run, approved, slips));
    }
    tellNeighbours(run, run.ledger.table('Projects'), 'eligibleCost', () => false);
  },

  examples,
};

/** Approvals of which the total, and pairs of project and approval of which a line, was told: nothing more is held against them. */
interface Told {
  readonly totals: Set<number>;
  readonly lines: Set<number>;
}

/** What is kept of a check, since after most edits it is the same. */
interface Slips {
  /** See `mayBeOff`. */
  readonly off: readonly number[];
  /** By grant of a project in an approval, what its commitments are held against; see `approvedFor`. */
  readonly limits: Float64Array;
  /** Rows of commitments that slipped, in order. Only one that stands alone can be too small. */
  readonly slipped: readonly number[];
}

function findSlips(run: Run, approved: Approved): Slips {
  const { values } = approved.allocations.numbers('amount');
  const { pairs } = approved.grants;
  const isAlone = aloneIn(approved);
  const isSlip = (row: number, limits: Float64Array): boolean => {
    const slip = slipOf(approved, row, limits);
    return slip !== null && (slip.above || isAlone(row));
  };
  return run.keep<Slips>(
    () => {
      const limits = approvedFor(approved);
      const slipped = farRows(values, pairs, limits).filter((row) => isSlip(row, limits));
      return { off: mayBeOff(approved), limits, slipped };
    },
    (kept, changed) => {
      const edited = new Set(changed.get('Allocations')?.get('amount'));
      const others = kept.slipped.filter((row) => !edited.has(row));
      const now = [...edited].filter((row) => isSlip(row, kept.limits));
      return { ...kept, slipped: [...others, ...now].sort((one, other) => one - other) };
    },
  );
}

/** Lines against the total of their approval: all of them too large, and the total is what slipped. */
function tellLines(run: Run, approved: Approved, { off: mayBe }: Slips): Told {
  const { approvals, lines, linesByApproval, linePairs, totals, approvalOfLine } = approved;
  const ids = approvals.codes('approvalId');
  const amounts = lines.numbers('amount');
  const told: Told = { totals: new Set(), lines: new Set() };
  coverAmounts(run, approvals, 'total');
  coverAmounts(run, lines, 'amount');
  for (const row of mayBe) {
    const total = totals[row] as number;
    const id = ids.values[row] as number;
    const own = linesByApproval.rows(id);
    const approval = run.ledger.interner.text(id);
    const sum = own.reduce((all, line) => all + (amounts.values[line] as number), 0);
    const off = unitBetween(total, sum);
    const whole =
      off !== null &&
      own.length > 1 &&
      (off.above || own.every((line) => (amounts.values[line] as number) > total));
    if (whole) {
      told.totals.add(row);
      run.report({
        ...cellHit(run, approvals, row, 'total'),
        received: amount(total),
        expected: amount(sum),
        message: {
          id: 'unit-slip-lines',
          params: { total: total as Ore, lines: sum as Ore, approval, ...off },
        },
      });
      continue;
    }
    for (const line of own) {
      const each = amounts.values[line] as number;
      const slip = unitBetween(each, total);
      if (slip && (slip.above || own.length === 1)) {
        told.lines.add(linePairs.pairs[line] as number);
        tellApproval(run, lines, line, each, total, approval, slip);
      }
    }
  }
  const compared = (row: number): boolean => !Number.isNaN(totals[approvalOfLine[row] as number] ?? NaN);
  tellNeighbours(run, lines, 'amount', compared);
  tellNeighbours(run, approvals, 'total', (row) => linesByApproval.has(ids.values[row] as number));
  return told;
}

/** Rows of approvals, in order, with a line that is a unit away from the total, or lines that are together; all amounts are read. */
function mayBeOff({ approvals, lines, totals, approvalOfLine }: Approved): number[] {
  const amounts = lines.numbers('amount');
  const sums = new Float64Array(approvals.rowCount);
  const isOff = new Uint8Array(approvals.rowCount);
  for (let line = 0; line < lines.rowCount; line += 1) {
    const row = approvalOfLine[line] as number;
    if (row === -1) continue;
    const each = amounts.state[line] === READ ? (amounts.values[line] as number) : NaN;
    sums[row] = (sums[row] as number) + each;
    if (isFar(each, totals[row] as number)) isOff[row] = 1;
  }
  const found: number[] = [];
  for (let row = 0; row < sums.length; row += 1) {
    const [sum, total] = [sums[row] as number, totals[row] as number];
    if ((isOff[row] === 1 && !Number.isNaN(sum)) || isFar(sum, total)) found.push(row);
  }
  return found;
}

/** A commitment against its approval line, else against the total. */
function tellCommitments(run: Run, approved: Approved, { limits, slipped }: Slips, told: Told): void {
  const { allocations, linesOfGrants, approvalOfCommitment, grants } = approved;
  const ids = allocations.codes('approvalId');
  const { state, values } = allocations.numbers('amount');
  const { pairs } = grants;
  coverAmounts(run, allocations, 'amount');
  for (const row of slipped) {
    const grant = pairs[row] as number;
    const line = linesOfGrants[grant] as number;
    const slip = slipOf(approved, row, limits);
    const isTold = line === -1 ? told.totals.has(approvalOfCommitment[row] as number) : told.lines.has(line);
    if (!slip || isTold) continue;
    const approval = run.ledger.interner.text(ids.values[row] as number);
    tellApproval(run, allocations, row, values[row] as number, limits[grant] as number, approval, slip);
  }
  const isCompared = (row: number): boolean =>
    state[row] === READ && !Number.isNaN(limits[pairs[row] as number]);
  tellNeighbours(run, allocations, 'amount', isCompared);
}

/** What a commitment is off by, whether or not it stands alone. */
function slipOf(approved: Approved, row: number, limits: Float64Array): UnitFactor | null {
  const { allocations, grants } = approved;
  const { state, values } = allocations.numbers('amount');
  if (state[row] !== READ) return null;
  return unitBetween(values[row] as number, limits[grants.pairs[row] as number] as number);
}

/**
 * Tells whether no other commitment rests on the line of one with a limit, or on its approval where that has no lines. All
 * are counted when first asked, for few pools have an amount that is too small.
 */
function aloneIn({
  allocations,
  linesByApproval,
  linesOfGrants,
  grants,
  approvals,
  approvalOfCommitment,
}: Approved): (row: number) => boolean {
  const ids = allocations.codes('approvalId');
  const { state } = allocations.codes('projectId');
  let onLine: Int32Array | null = null;
  let onApproval: Int32Array | null = null;
  return (row) => {
    const grant = grants.pairs[row] as number;
    if (linesOfGrants[grant] !== NONE) return (onLine ??= grants.counts())[grant] === 1;
    if (linesByApproval.has(ids.values[row] as number)) return false;
    onApproval ??= countByApproval(approvalOfCommitment, state, approvals.rowCount);
    return onApproval[approvalOfCommitment[row] as number] === 1;
  };
}

/** By approval, how many commitments to a project that can be read rest on it. */
function countByApproval(approvalRows: Int32Array, projectsRead: Uint8Array, approvals: number): Int32Array {
  const counts = new Int32Array(approvals);
  for (let row = 0; row < approvalRows.length; row += 1) {
    const approval = approvalRows[row] as number;
    if (approval !== NONE && projectsRead[row] === READ) counts[approval] = (counts[approval] as number) + 1;
  }
  return counts;
}

/** Rows of which the amount may be a unit away from the limit of their grant. Apart, for the engine to compile it well. */
function farRows(amounts: Float64Array, grants: Int32Array, limits: Float64Array): number[] {
  const found: number[] = [];
  for (let row = 0; row < amounts.length; row += 1) {
    if (isFar(amounts[row] as number, limits[grants[row] as number] as number)) found.push(row);
  }
  return found;
}

function tellApproval(
  run: Run,
  table: ReadTable,
  row: number,
  value: number,
  against: number,
  approval: string,
  slip: UnitFactor,
): void {
  run.report({
    ...cellHit(run, table, row, 'amount'),
    received: amount(value),
    expected: amount(against),
    message: {
      id: 'unit-slip-approval',
      params: { amount: value as Ore, approved: against as Ore, approval, ...slip },
    },
  });
}

/** The odd one of a column, unless an approval speaks for it or has told it already. */
function tellNeighbours(run: Run, table: ReadTable, field: string, compared: (row: number) => boolean): void {
  const column = table.column(field);
  if (table.name === 'Projects') coverAmounts(run, table, field);
  if (column.kind !== 'number') return;
  const outlier = unitOutlier(column.values);
  if (!outlier || compared(outlier.index)) return;
  const { index, median, factor, above } = outlier;
  const value = column.values[index] as Ore;
  run.report({
    ...cellHit(run, table, index, field),
    received: amount(value),
    message: {
      id: 'unit-slip-neighbours',
      params: { caption: column.caption ?? '', amount: value, median: median as Ore, factor, above },
    },
  });
}

function coverAmounts(run: Run, table: ReadTable, field: string): void {
  const column = table.column(field);
  const { caption, state } = column;
  if (caption === null) return;
  run.cover(table.rowCount);
  if (isAllRead(column) || !state.includes(UNREADABLE)) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] === UNREADABLE) run.skip(cannotRead(table, row, field));
  }
}
