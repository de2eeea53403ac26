import { NoAnswer } from '../../../ledger/answer';
import { approvalLinesOf } from '../../../ledger/approvalLines';
import { isAllRead } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import { PairIndex } from '../../../ledger/pairIndex';
import type { Run } from '../../run';
import { linesByYear, linesFor, linesOfYear } from './approvedLines';
import { approvalOf, eachBinding, projectOfCommitment } from './bindingRows';
import type { PlainGrants } from './plainGrants';

/** The binding commitments to one project under one approval. */
export interface Grant {
  readonly approval: number;
  readonly project: number;
  /** In order. */
  readonly rows: Int32Array;
}

/** A line (or the lines of one project and year) of an approval and the commitments that rest on it. */
export interface Covered {
  readonly approval: number;
  readonly lines: readonly number[];
  readonly year: FinanceYear | null;
  /** In order. */
  readonly rows: Int32Array;
}

/** All grants but the plain ones. `whole` is false where a row had to be left out, so that a sum may be too small. */
function collectGrants(run: Run, plain: PlainGrants): { grants: Grant[]; whole: boolean } {
  const { commitments } = run.ledger;
  const { statuses, approvalIds, projectIds, approvalRows, projectRows } = commitments;
  const { pairs, firstRows } = PairIndex.of(projectIds, approvalIds);
  if (plain.areAll) return { grants: [], whole: true };
  /** By pair, how many of its rows are granted. */
  const counts = new Int32Array(firstRows.length);
  const granted: number[] = [];
  const isGranted = new Uint8Array(pairs.length);
  let whole = isAllRead(statuses);
  eachBinding(run, (row) => {
    if (plain.lines[pairs[row] as number] !== -1) return;
    if (approvalRows[row] === -1 || projectRows[row] === -1) {
      const isPlaced = run.attempt(() => {
        if (approvalOf(run, row) === null) return false;
        projectOfCommitment(run.ledger, row);
        return true;
      });
      if (isPlaced === null) whole = false;
      if (isPlaced !== true) return;
    }
    const pair = pairs[row] as number;
    isGranted[row] = 1;
    if (counts[pair] === 0) granted.push(pair);
    counts[pair] = (counts[pair] as number) + 1;
  });
  const rowsOf = groupedRows(pairs, isGranted, counts);
  const grants = granted.map((pair) => {
    const first = firstRows[pair] as number;
    const approval = approvalIds.values[first] as number;
    return { approval, project: projectIds.values[first] as number, rows: rowsOf(pair) };
  });
  return { grants, whole };
}

/** The granted rows of each pair: parts of one array, for there may be a million. */
function groupedRows(
  pairs: Int32Array,
  isGranted: Uint8Array,
  counts: Int32Array,
): (pair: number) => Int32Array {
  const ends = new Int32Array(counts.length);
  let end = 0;
  for (let pair = 0; pair < counts.length; pair += 1) ends[pair] = end += counts[pair] as number;
  const rows = new Int32Array(end);
  const next = ends.map((each, pair) => each - (counts[pair] as number));
  for (let row = 0; row < pairs.length; row += 1) {
    if (isGranted[row] === 0) continue;
    const pair = pairs[row] as number;
    const at = next[pair] as number;
    rows[at] = row;
    next[pair] = at + 1;
  }
  return (pair) => rows.subarray((ends[pair] as number) - (counts[pair] as number), ends[pair]);
}

/** What the grants come to against the approvals that they rest on. */
export interface Standing {
  readonly covered: readonly Covered[];
  /** Grants with the lines of every year that they may rest on. */
  readonly inside: readonly (Grant & { readonly lines: readonly number[] })[];
  /** Grants to a project that no line of their approval is for. */
  readonly outside: readonly Grant[];
  /** Grants under an approval that has no lines, by approval. */
  readonly lineless: ReadonlyMap<number, Int32Array>;
  readonly whole: boolean;
}

/** Puts every commitment but those of plain grants on its line. A grant whose line cannot be told is noted as not run. */
export function standingOf(run: Run, plain: PlainGrants): Standing {
  const { ledger } = run;
  const collected = collectGrants(run, plain);
  let { whole } = collected;
  const covered: Covered[] = [];
  /** By line, where it is among the covered ones. */
  const approved = approvalLinesOf(ledger);
  const byLine = new Int32Array(approved.table.rowCount).fill(-1);
  const merged = new Map<number, Int32Array[]>();
  const inside: (Grant & { lines: readonly number[] })[] = [];
  const outside: Grant[] = [];
  const lineless = new Map<number, Int32Array[]>();
  for (const grant of collected.grants) {
    const { approval, project, rows } = grant;
    try {
      if (approved.of(approval).length === 0) {
        const others = lineless.get(approval);
        if (others) others.push(rows);
        else lineless.set(approval, [rows]);
        continue;
      }
      const lines = linesFor(ledger, approval, project);
      if (lines.length === 0) {
        outside.push(grant);
        continue;
      }
      const single = lines.length === 1 || linesByYear(ledger, lines).size === 1;
      for (const batch of single ? [rows] : Array.from(rows, (row) => Int32Array.of(row))) {
        const [year, own] = linesOfYear(ledger, lines, batch[0] as number);
        const line = own[0] as number;
        const known = byLine[line] as number;
        if (known === -1) {
          byLine[line] = covered.length;
          covered.push({ approval, lines: own, year, rows: batch });
        } else if (merged.has(known)) merged.get(known)?.push(batch);
        else merged.set(known, [(covered[known] as Covered).rows, batch]);
      }
      inside.push({ ...grant, lines });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      run.skip(error, rows.length);
      whole = false;
    }
  }
  for (const [known, parts] of merged)
    covered[known] = { ...(covered[known] as Covered), rows: inOrder(parts) };
  const joined = new Map([...lineless].map(([approval, parts]) => [approval, inOrder(parts)]));
  return { covered, inside, outside, lineless: joined, whole };
}

function inOrder(parts: readonly Int32Array[]): Int32Array {
  const rows = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows.sort();
}
