import { NoAnswer } from '../../../ledger/answer';
import { BLANK, UNREADABLE } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import { PairIndex } from '../../../ledger/pairIndex';
import type { Run } from '../../run';
import { linesByYear, linesFor, linesOfYear } from './approvedLines';
import { approvalOf, eachBinding, projectOfCommitment } from './bindingRows';

/** The binding commitments to one project under one approval. */
export interface Grant {
  readonly approval: number;
  readonly project: number;
  readonly rows: number[];
}

/** A line (or the lines of one project and year) of an approval and the commitments that rest on it. */
export interface Covered {
  readonly approval: number;
  readonly lines: readonly number[];
  readonly year: FinanceYear | null;
  readonly rows: number[];
}

/** All grants. `whole` is false where a row had to be left out, so that a sum may be too small. */
export function collectGrants(run: Run): { grants: Grant[]; whole: boolean } {
  const { commitments } = run.ledger;
  const { statuses, approvalIds, projectIds, approvalRows, projectRows } = commitments;
  const { pairs, firstRows } = PairIndex.of(approvalIds, projectIds);
  const byPair = new Array<Grant | undefined>(firstRows.length);
  const grants: Grant[] = [];
  let whole = !statuses.state.includes(BLANK) && !statuses.state.includes(UNREADABLE);
  eachBinding(run, (row) => {
    if (approvalRows[row] === -1 || projectRows[row] === -1) {
      const isGranted = run.attempt(() => {
        if (approvalOf(run, row) === null) return false;
        projectOfCommitment(run.ledger, row);
        return true;
      });
      if (isGranted === null) whole = false;
      if (isGranted !== true) return;
    }
    const pair = pairs[row] as number;
    const grant = byPair[pair];
    if (grant) grant.rows.push(row);
    else {
      const approval = approvalIds.values[row] as number;
      const made = { approval, project: projectIds.values[row] as number, rows: [row] };
      byPair[pair] = made;
      grants.push(made);
    }
  });
  return { grants, whole };
}

/** What the grants come to against the approvals that they rest on. */
export interface Standing {
  readonly covered: readonly Covered[];
  /** Grants with the lines of every year that they may rest on. */
  readonly inside: readonly (Grant & { readonly lines: readonly number[] })[];
  /** Grants to a project that no line of their approval is for. */
  readonly outside: readonly Grant[];
  /** Grants under an approval that has no lines, by approval. */
  readonly lineless: ReadonlyMap<number, readonly number[]>;
  readonly whole: boolean;
}

/** Puts every commitment on its line. A grant whose line cannot be told is noted as not run. */
export function standingOf(run: Run): Standing {
  const { ledger } = run;
  const collected = collectGrants(run);
  let { whole } = collected;
  const covered: Covered[] = [];
  const byLine = new Array<Covered | undefined>(ledger.approvals.lines.rowCount);
  const merged = new Set<Covered>();
  const inside: (Grant & { lines: readonly number[] })[] = [];
  const outside: Grant[] = [];
  const lineless = new Map<number, number[]>();
  for (const grant of collected.grants) {
    const { approval, project, rows } = grant;
    try {
      if (ledger.approvals.linesOf(approval).length === 0) {
        const together = lineless.get(approval) ?? [];
        for (const row of rows) together.push(row);
        lineless.set(approval, together);
        continue;
      }
      const lines = linesFor(ledger, approval, project);
      if (lines.length === 0) {
        outside.push(grant);
        continue;
      }
      const single = lines.length === 1 || linesByYear(ledger, lines).size === 1;
      for (const batch of single ? [rows] : rows.map((row) => [row])) {
        const [year, own] = linesOfYear(ledger, lines, batch[0] as number);
        const line = own[0] as number;
        const known = byLine[line];
        if (known) {
          merged.add(known);
          for (const row of batch) known.rows.push(row);
          continue;
        }
        const made = { approval, lines: own, year, rows: [...batch] };
        byLine[line] = made;
        covered.push(made);
      }
      inside.push({ ...grant, lines });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      run.skip(error, rows.length);
      whole = false;
    }
  }
  // The rows of one grant are in order.
  for (const { rows } of merged) rows.sort((a, b) => a - b);
  for (const rows of lineless.values()) rows.sort((a, b) => a - b);
  return { covered, inside, outside, lineless, whole };
}
