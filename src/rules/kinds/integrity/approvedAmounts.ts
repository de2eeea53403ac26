import { READ } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import { PairIndex } from '../../../ledger/pairIndex';
import { pairsMeant } from '../../../ledger/pairsMeant';
import type { ReadTable } from '../../../ledger/readTable';

/** No row or pair. */
export const NONE = -1;

/** What was approved, in øre. NaN where an amount cannot be read, or is not stated once. */
export interface Approved {
  readonly approvals: ReadTable<'Approvals'>;
  readonly lines: ReadTable<'ApprovalLines'>;
  readonly allocations: ReadTable<'Allocations'>;
  readonly linesByApproval: KeyIndex;
  /** By row of Approvals, what it is in total. */
  readonly totals: Float64Array;
  /** By line and by commitment, the row of its approval; -1 where that is not one that is known. */
  readonly approvalOfLine: Int32Array;
  readonly approvalOfCommitment: Int32Array;
  /** Project and approval of the lines, and what was approved by such a pair. */
  readonly linePairs: PairIndex;
  readonly lineTotals: Float64Array;
  /** Project and approval of the commitments, and by such a pair, that of its lines; -1 where it has none. */
  readonly grants: PairIndex;
  readonly linesOfGrants: Int32Array;
}

/** Throws `NoAnswer` where one of the three tables is not there. */
export function approvedAmounts(ledger: Ledger): Approved {
  const approvals = ledger.need('Approvals');
  const lines = ledger.need('ApprovalLines');
  const allocations = ledger.need('Allocations');
  const ids = lines.codes('approvalId');
  const amounts = lines.numbers('amount');
  const linePairs = PairIndex.of(lines.codes('projectId'), ids);
  const lineTotals = new Float64Array(linePairs.firstRows.length);
  for (let row = 0; row < lines.rowCount; row += 1) {
    const pair = linePairs.pairs[row] as number;
    const each = amounts.state[row] === READ ? (amounts.values[row] as number) : NaN;
    lineTotals[pair] = (lineTotals[pair] as number) + each;
  }
  const byId = KeyIndex.of(approvals.codes('approvalId'));
  const [projects, approvedBy] = [allocations.codes('projectId'), allocations.codes('approvalId')];
  return {
    approvals,
    lines,
    allocations,
    linesByApproval: KeyIndex.of(ids),
    totals: totalsOf(approvals, byId),
    approvalOfLine: byId.rowsMeant(ids),
    approvalOfCommitment: byId.rowsMeant(approvedBy),
    linePairs,
    lineTotals,
    grants: PairIndex.of(projects, approvedBy),
    linesOfGrants: pairsMeant(projects, approvedBy, linePairs),
  };
}

/** By pair of project and approval of the commitments, what each of them is held against: its lines, else the approval's total. */
export function approvedFor({
  grants,
  linesOfGrants,
  lineTotals,
  totals,
  allocations,
  approvalOfCommitment,
}: Approved): Float64Array {
  const { state } = allocations.codes('projectId');
  const { firstRows } = grants;
  const limits = new Float64Array(linesOfGrants.length).fill(NaN);
  for (let grant = 0; grant < limits.length; grant += 1) {
    const line = linesOfGrants[grant] as number;
    const row = firstRows[grant] as number;
    if (line !== NONE) limits[grant] = lineTotals[line] as number;
    else if (state[row] === READ) limits[grant] = totals[approvalOfCommitment[row] as number] ?? NaN;
  }
  return limits;
}

function totalsOf(approvals: ReadTable<'Approvals'>, byId: KeyIndex): Float64Array {
  const { state, values } = approvals.numbers('total');
  const { unclearRows } = byId;
  const totals = values.slice();
  for (let row = 0; row < totals.length; row += 1) {
    if (state[row] !== READ || unclearRows[row] === 1) totals[row] = NaN;
  }
  return totals;
}
