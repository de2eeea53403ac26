import { approvalLinesOf } from '../../../ledger/approvalLines';
import { READ, UNREADABLE } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';
import { stated } from '../../../ledger/stated';
import { projectOfCommitment } from './bindingRows';

/**
 * The lines of an approval that a commitment to a project rests on: the project's own; for a part of a joint
 * row, that row's; else lines that name no project but its recipient. None when the approval has no such
 * line. Throws where a line that cannot be read might be one.
 */
export function linesFor(ledger: Ledger, approval: number, project: number): readonly number[] {
  const approved = approvalLinesOf(ledger);
  const { projects } = ledger;
  const own = approved.forProject(approval, project);
  const row = projects.rowOf(project);
  const partOf = projects.table.codes('partOf');
  if (partOf.state[row] === UNREADABLE) throw cannotRead(projects.table, row, 'partOf');
  const joint = partOf.values[row] as number;
  if (own.length > 0) return own;
  const together = projects.has(joint) ? approved.forProject(approval, joint) : [];
  if (together.length > 0) return together;
  const { byRecipient, astray } = approved.withoutProject(approval);
  if (astray) throw astray;
  if (byRecipient.size === 0) return [];
  const recipients = projects.table.codes('recipient');
  if (recipients.state[row] !== READ) throw cannotRead(projects.table, row, 'recipient');
  return byRecipient.get(recipients.values[row] as number) ?? [];
}

/** The finance year of a line: its own, else its approval's; `null` where neither is stated. */
function yearOfLine(ledger: Ledger, line: number): FinanceYear | null {
  const { table } = approvalLinesOf(ledger);
  const year = stated<'ApprovalLines', FinanceYear>(table, line, 'year');
  return year ?? yearOfApproval(table.codes('approvalId').values[line] as number, ledger.approvals);
}

function yearOfApproval(approval: number, approvals: Ledger['approvals']): FinanceYear | null {
  return stated<'Approvals', FinanceYear>(approvals.table, approvals.rowOf(approval), 'year');
}

/** Kept for each list of lines that the ledger's index holds, since thousands of commitments may rest on one. */
const sorted = new WeakMap<readonly number[], ReadonlyMap<FinanceYear | null, readonly number[]>>();

/** Lines by their finance year. */
export function linesByYear(
  ledger: Ledger,
  lines: readonly number[],
): ReadonlyMap<FinanceYear | null, readonly number[]> {
  const known = sorted.get(lines);
  if (known) return known;
  const byYear = new Map<FinanceYear | null, number[]>();
  for (const line of lines) {
    const year = yearOfLine(ledger, line);
    const same = byYear.get(year);
    if (same) same.push(line);
    else byYear.set(year, [line]);
  }
  sorted.set(lines, byYear);
  return byYear;
}

/**
 * Of the lines that a commitment may rest on, those of one year: the year it is charged to; else the latest
 * before it (authority for future years); else the first. One line, or lines of one year, are simply they.
 */
export function linesOfYear(
  ledger: Ledger,
  lines: readonly number[],
  commitment: number,
): readonly [year: FinanceYear | null, lines: readonly number[]] {
  const [line] = lines;
  if (line !== undefined && lines.length === 1) return [yearOfLine(ledger, line), lines];
  const byYear = linesByYear(ledger, lines);
  const [only, another] = byYear;
  if (only && !another) return only;
  const { table } = ledger.commitments;
  const years = table.numbers('year');
  if (years.state[commitment] !== READ) throw cannotRead(table, commitment, 'year');
  const charged = years.values[commitment] as FinanceYear;
  const stated = [...byYear.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const chosen = stated.filter((year) => year <= charged).at(-1) ?? stated[0] ?? null;
  return [chosen, byYear.get(chosen) ?? []];
}

/** The year that was approved for a commitment with a known approval; `null` where none is stated. */
export function approvedYear(ledger: Ledger, commitment: number): FinanceYear | null {
  const { approvals, commitments } = ledger;
  const approval = commitments.table.codes('approvalId').values[commitment] as number;
  if (approvalLinesOf(ledger).of(approval).length === 0) return yearOfApproval(approval, approvals);
  const lines = linesFor(ledger, approval, projectOfCommitment(ledger, commitment));
  return lines.length === 0 ? null : linesOfYear(ledger, lines, commitment)[0];
}
