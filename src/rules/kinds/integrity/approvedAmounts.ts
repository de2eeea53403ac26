import { READ } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import type { ReadTable } from '../../../ledger/readTable';

/** What was approved, in øre, by approval and by approval and project. NaN where an amount cannot be read. */
export interface Approved {
  readonly approvals: ReadTable<'Approvals'>;
  readonly lines: ReadTable<'ApprovalLines'>;
  readonly allocations: ReadTable<'Allocations'>;
  readonly linesByApproval: KeyIndex;
  readonly lineTotals: ReadonlyMap<number, number>;
  /** What each approval is in total, by its code; NaN where it is not stated once and readably. */
  readonly totals: Float64Array;
  /** Totals and lines that were told themselves: nothing else is held against them. */
  readonly told: Set<string>;
  /** One number for an approval and a project. */
  readonly pair: (approval: number, project: number) => number;
}

/** Throws `NoAnswer` where one of the three tables is not there. */
export function approvedAmounts(ledger: Ledger): Approved {
  const approvals = ledger.need('Approvals');
  const lines = ledger.need('ApprovalLines');
  const allocations = ledger.need('Allocations');
  const pair = (approval: number, project: number): number => approval * ledger.interner.size + project;

  const lineTotals = new Map<number, number>();
  const ids = lines.codes('approvalId');
  const projects = lines.codes('projectId');
  const amounts = lines.numbers('amount');
  for (let row = 0; row < lines.rowCount; row += 1) {
    if (ids.state[row] !== READ || projects.state[row] !== READ) continue;
    const key = pair(ids.values[row] as number, projects.values[row] as number);
    const each = amounts.state[row] === READ ? (amounts.values[row] as number) : NaN;
    lineTotals.set(key, (lineTotals.get(key) ?? 0) + each);
  }
  return {
    approvals,
    lines,
    allocations,
    linesByApproval: KeyIndex.of(ids),
    lineTotals,
    totals: totalsOf(approvals, ledger.interner.size),
    told: new Set(),
    pair,
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
