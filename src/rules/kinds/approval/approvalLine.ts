import { loweredBy } from '../../lowered';
import { approvalLinesOf } from '../../../ledger/approvalLines';
import { READ, UNREADABLE } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import { totalOf } from '../../../ledger/selection';
import { stated } from '../../../ledger/stated';
import type { Hit, RuleKind } from '../../kind';
import type { Run } from '../../run';
import { amount, number } from '../../values';
import { examples } from './approvalLine.examples';
import { checkAccounts } from './approvalAccounts';
import { checkRecipients } from './approvalRecipients';
import { commitmentName, settingFor } from './bindingRows';
import { standingOf, type Covered } from './grants';
import { reportBelow } from './linesBelow';
import { plainGrants, type PlainGrants } from './plainGrants';
import { spellings } from './spelling';

/**
 * Each commitment is held against the line of the decision that it rests on: amount, recipient, project and
 * year, and the account. A recipient named in the aktstykke is itself the authority for the grant.
 */
export const approvalLine: RuleKind = {
  id: 'approval-line',
  family: 'approval',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Allocations: [
      'allocationId',
      'projectId',
      'poolId',
      'approvalId',
      'year',
      'committedOn',
      'amount',
      'status',
    ],
    Approvals: ['approvalId', 'year', 'account', 'total', 'futureYears'],
    ApprovalLines: ['lineId', 'approvalId', 'projectId', 'recipient', 'amount', 'year'],
    Projects: ['projectId', 'partOf', 'recipient'],
    Pools: ['poolId', 'parentId', 'account'],
  },
  keptOver: { Allocations: ['amount'], ApprovalLines: ['amount'] },

  check: (run) => checkLines(run, plainGrants(run)),

  examples,
};

/** What `plain` holds is counted and held against its line already; everything else is looked at closely. */
export function checkLines(run: Run, plain: PlainGrants): void {
  const { approvals } = run.ledger;
  const standing = standingOf(run, plain);
  run.cover(plain.rows);
  for (const covered of standing.covered) {
    run.cover(covered.rows.length);
    run.attempt(() => checkAmount(run, covered), covered.rows.length);
    checkYears(run, covered.approval, covered.rows, covered.year);
  }
  for (const { approval, project, rows } of standing.outside) {
    run.cover(rows.length);
    run.attempt(() => reportOutside(run, approval, project, rows), rows.length);
  }
  for (const [approval, rows] of standing.lineless) {
    run.cover(rows.length);
    run.attempt(() => checkTotal(run, approval, rows), rows.length);
    const decision = approvals.rowOf(approval);
    const year = run.attempt(
      () => ({ approved: stated<'Approvals', FinanceYear>(approvals.table, decision, 'year') }),
      rows.length,
    );
    if (year) checkYears(run, approval, rows, year.approved);
  }
  checkRecipients(run, standing);
  checkAccounts(run, standing);
  if (standing.whole) run.attempt(() => reportBelow(run, standing, plain));
}

/** Several commitments on one line add up; the last of them is the one that takes it over. */
function checkAmount(run: Run, { approval, lines, rows, year }: Covered): void {
  const { approvals, commitments } = run.ledger;
  const last = rows.at(-1) as number;
  const setting = settingFor(run, last);
  if (!setting) return;
  const committed = totalOf(commitments.table, rows);
  const line = totalOf(approvalLinesOf(run.ledger).table, lines);
  const over = exactOre(committed - line);
  if (over <= setting.tolerance) return;
  const name = nameOfLine(run, lines);
  run.report({
    at: { table: 'Allocations', row: last, field: 'amount' },
    also: amountsIn(rows),
    keys: [approvals.name(approval), name, ...(year === null ? [] : [year])],
    received: amount(committed),
    expected: amount(line),
    difference: amount(over),
    ...loweredBy(commitments.table, [...rows], over),
    message: {
      id: 'above-approval-line',
      params: {
        approval: approvals.name(approval),
        to: recipientOr(run, lines, name),
        commitments: rows.length,
        committed,
        line,
        over,
      },
    },
    setting,
  });
}

/** What a line is for: its project, or its recipient where it names no project. */
function nameOfLine({ ledger }: Run, [line = 0]: readonly number[]): string {
  const { table: lines } = approvalLinesOf(ledger);
  const project = lines.codes('projectId');
  const named = project.state[line] === READ ? project : lines.codes('recipient');
  return ledger.interner.text(named.values[line] as number);
}

/** The recipient of the line's project, or of a line without one; else what the line is for. */
function recipientOr({ ledger }: Run, rows: readonly number[], otherwise: string): string {
  const { table: lines } = approvalLinesOf(ledger);
  const { projects } = ledger;
  const [line = 0] = rows;
  const stated = lines.codes('projectId');
  if (stated.state[line] !== READ) return spellings(lines.column('recipient'), rows)[0] ?? otherwise;
  const project = projects.rowOf(stated.values[line] as number);
  return spellings(projects.table.column('recipient'), [project])[0] || otherwise;
}

function checkTotal(run: Run, approval: number, rows: Int32Array): void {
  const { approvals, commitments } = run.ledger;
  const last = rows.at(-1) as number;
  const setting = settingFor(run, last);
  if (!setting) return;
  const total = approvals.total(approval);
  const committed = totalOf(commitments.table, rows);
  const over = exactOre(committed - total);
  if (over <= setting.tolerance) return;
  run.report({
    at: { table: 'Allocations', row: last, field: 'amount' },
    also: amountsIn(rows),
    keys: [approvals.name(approval)],
    received: amount(committed),
    expected: amount(total),
    difference: amount(over),
    ...loweredBy(commitments.table, [...rows], over),
    message: {
      id: 'above-approval-total',
      params: { approval: approvals.name(approval), committed, total, over },
    },
    setting,
  });
}

function reportOutside(run: Run, approval: number, project: number, rows: Int32Array): void {
  const { approvals, commitments, projects } = run.ledger;
  const last = rows.at(-1) as number;
  const setting = settingFor(run, last);
  if (!setting) return;
  const committed = totalOf(commitments.table, rows);
  const names = { approval: approvals.name(approval), project: projects.name(project) };
  run.report({
    at: { table: 'Allocations', row: last, field: 'amount' },
    also: amountsIn(rows),
    keys: [names.approval, names.project, 'projectId'],
    received: amount(committed),
    expected: amount(0),
    difference: amount(committed),
    message: { id: 'not-in-approval', params: { ...names, committed } },
    setting,
  });
}

function amountsIn(rows: Int32Array): NonNullable<Hit['also']> {
  return Array.from(rows, (row) => ({ table: 'Allocations', row, field: 'amount' }));
}

function checkYears(run: Run, approval: number, rows: Int32Array, approved: FinanceYear | null): void {
  if (approved === null) return;
  const { years } = run.ledger.commitments;
  for (const row of rows) {
    if (years.state[row] === READ && years.values[row] === approved) continue;
    run.attempt(() => checkYear(run, approval, row, approved));
  }
}

/** The year may be another only where the approval covers future finance years, and then only a later one. */
function checkYear(run: Run, approval: number, row: number, approved: FinanceYear): void {
  const { approvals, commitments, interner } = run.ledger;
  const { years } = commitments;
  if (years.state[row] !== READ) throw cannotRead(commitments.table, row, 'year');
  const year = years.values[row] as FinanceYear;
  const setting = settingFor(run, row);
  if (!setting) return;
  const future = approvals.table.codes('futureYears');
  const decision = approvals.rowOf(approval);
  if (future.state[decision] === UNREADABLE) throw cannotRead(approvals.table, decision, 'futureYears');
  const allowed = future.state[decision] === READ && future.values[decision] === interner.codeOf('yes');
  if (allowed && year > approved) return;
  const allocation = commitmentName(run, row);
  run.report({
    at: { table: 'Allocations', row, field: 'year' },
    keys: [allocation, 'year'],
    received: number(year),
    expected: number(approved),
    change: { table: 'Allocations', row, field: 'year', to: number(approved), orOthers: true },
    message: {
      id: 'year-differs-from-approval',
      params: { allocation, approval: approvals.name(approval), year, approved },
    },
    setting,
  });
}
