import { READ } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import { PairIndex } from '../../../ledger/pairIndex';
import type { ReadTable } from '../../../ledger/readTable';

/** What was approved, in øre, by approval and by approval and project. NaN where an amount cannot be read. */
export interface Approved {
  readonly approvals: ReadTable<'Approvals'>;
  readonly lines: ReadTable<'ApprovalLines'>;
  readonly allocations: ReadTable<'Allocations'>;
  readonly linesByApproval: KeyIndex;
  /** Project and approval of every line. */
  readonly linePairs: PairIndex;
  /** By pair of project and approval. */
  readonly lineTotals: Float64Array;
  /** What each approval is in total, by its code; NaN where it is not stated once and readably. */
  readonly totals: Float64Array;
  /** Totals and lines that were told themselves: nothing else is held against them. */
  readonly told: Set<string>;
}

/** Throws `NoAnswer` where one of the three tables is not there. */
export function approvedAmounts(ledger: Ledger): Approved {
  const approvals = ledger.need('Approvals');
  const lines = ledger.need('ApprovalLines');
  const allocations = ledger.need('Allocations');
  const ids = lines.codes('approvalId');
  const projects = lines.codes('projectId');
  const amounts = lines.numbers('amount');
  const linePairs = PairIndex.of(projects, ids);
  const lineTotals = new Float64Array(linePairs.firstRows.length);
  for (let row = 0; row < lines.rowCount; row += 1) {
    const pair = linePairs.pairs[row] as number;
    const each = amounts.state[row] === READ ? (amounts.values[row] as number) : NaN;
    lineTotals[pair] = (lineTotals[pair] as number) + each;
  }
  return {
    approvals,
    lines,
    allocations,
    linesByApproval: KeyIndex.of(ids),
    linePairs,
    lineTotals,
    totals: totalsOf(approvals, ledger.interner.size),
    told: new Set(),
  };
}

function totalsOf(approvals: ReadTable<'Approvals'>, codes: number): Float64Array {
  const byId = KeyIndex.of(approvals.codes('approvalId'));
  const { state, values } = approvals.numbers('total');
  const totals = new Float64Array(codes).fill(NaN);
  for (const approval of byId.codes()) {
    const [row = 0, other] = byId.rows(approval);
    if (other === undefined && state[row] === READ) totals[approval] = values[row] as number;
  }
  return totals;
}
