import { NoAnswer } from '../../../ledger/answer';
import { READ } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
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
  const status = commitments.table.codes('status');
  const found = new Map<number, Map<number, Grant>>();
  const grants: Grant[] = [];
  let whole = status.state.every((state) => state === READ);
  eachBinding(run, (row) => {
    const placed = run.attempt(() => {
      const approval = approvalOf(run, row);
      if (approval === null) return true;
      const project = projectOfCommitment(run.ledger, row);
      const byProject = found.get(approval) ?? new Map<number, Grant>();
      const grant = byProject.get(project);
      if (grant) grant.rows.push(row);
      else {
        const made = { approval, project, rows: [row] };
        found.set(approval, byProject.set(project, made));
        grants.push(made);
      }
      return true;
    });
    if (placed === null) whole = false;
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
  const covered = new Map<number, Covered>();
  const merged = new Set<number>();
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
      const single = linesByYear(ledger, lines).size === 1;
      for (const batch of single ? [rows] : rows.map((row) => [row])) {
        const [year, own] = linesOfYear(ledger, lines, batch[0] as number);
        const key = own[0] as number;
        const known = covered.get(key);
        if (known) merged.add(key);
        if (known) for (const row of batch) known.rows.push(row);
        else covered.set(key, { approval, lines: own, year, rows: [...batch] });
      }
      inside.push({ ...grant, lines });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      run.skip(error, rows.length);
      whole = false;
    }
  }
  // The rows of one grant are in order.
  for (const key of merged) covered.get(key)?.rows.sort((a, b) => a - b);
  for (const rows of lineless.values()) rows.sort((a, b) => a - b);
  return { covered: [...covered.values()], inside, outside, lineless, whole };
}
