import { BLANK, READ, UNREADABLE, type NumberColumn } from '../../../ledger/columns';
import { financeYear, isInYear, type Day, type FinanceYear } from '../../../ledger/dates';
import { cannotRead } from '../../../ledger/place';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { number } from '../../values';
import type { RuleKind } from '../../kind';
import { approvedYear } from './approvedLines';
import { approvalOf, commitmentName, eachUnderRule } from './bindingRows';

const charged = (year: number, futureYears?: string): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'P', year, appropriation: 1000 }],
  Approvals: [
    { approvalId: 'H1', total: 100, approvedOn: '2024-03-01', ...(futureYears ? { futureYears } : {}) },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    {
      allocationId: 'T1',
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H1',
      year,
      committedOn: '2024-12-31',
      amount: 100,
      status: 'committed',
    },
  ],
});

const finding = (message: 'future-year-not-allowed' | 'future-year-not-stated' | 'charged-to-earlier-year') =>
  ({ message, table: 'Allocations', cell: 'E2', expected: 2024 }) as const;

/**
 * A commitment is charged to the year in which it is made; to a later one only where the decision gives
 * authority for future finance years (BV 2.10), and never to an earlier one.
 */
export const futureYear: RuleKind = {
  id: 'future-year',
  family: 'approval',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Allocations: ['allocationId', 'projectId', 'poolId', 'approvalId', 'year', 'committedOn', 'status'],
    Approvals: ['approvalId', 'year', 'futureYears'],
    ApprovalLines: ['approvalId', 'projectId', 'recipient', 'year'],
    Projects: ['projectId', 'partOf', 'recipient'],
    Pools: ['poolId', 'parentId'],
  },
  source: 'BV 2.10',

  check(run) {
    const { commitments, approvals, interner } = run.ledger;
    const days = commitments.table.numbers('committedOn');
    const years = commitments.table.numbers('year');
    const future = approvals.table.codes('futureYears');
    const yes = interner.codeOf('yes');
    eachUnderRule(run, openYears(commitments.approvalRows, days, years), (row, setting) => {
      const approval = approvalOf(run, row);
      if (approval === null || days.state[row] === BLANK) return;
      if (days.state[row] !== READ) throw cannotRead(commitments.table, row, 'committedOn');
      if (years.state[row] !== READ) throw cannotRead(commitments.table, row, 'year');
      run.cover();
      const year = years.values[row] as FinanceYear;
      const committedYear = financeYear(days.values[row] as Day);
      if (year === committedYear) return;
      const decision = approvals.rowOf(approval);
      if (future.state[decision] === UNREADABLE) throw cannotRead(approvals.table, decision, 'futureYears');
      const allowed = future.state[decision] === READ && future.values[decision] === yes;
      if (allowed && year > committedYear) return;

      // A year that is not the approved one either is told by the approval line, once.
      const pool = commitments.table.codes('poolId').values[row] as number;
      const approved = approvedYear(run.ledger, row);
      const told = approved !== null && approved !== year && !(allowed && year > approved);
      if (told && run.settingsOf('approval-line', pool).length > 0) return;

      const allocation = commitmentName(run, row);
      const params = { allocation, approval: approvals.name(approval), year, committedYear };
      const unknown = future.state[decision] === BLANK && year > committedYear;
      run.report({
        at: { table: 'Allocations', row, field: 'year' },
        keys: [allocation],
        ...(unknown ? { severity: 'warning' } : {}),
        received: number(year),
        expected: number(committedYear),
        change: { table: 'Allocations', row, field: 'year', to: number(committedYear), orOthers: true },
        message:
          year < committedYear
            ? { id: 'charged-to-earlier-year', params }
            : { id: unknown ? 'future-year-not-stated' : 'future-year-not-allowed', params },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Tilsagnet belaster det år, det er givet i',
        en: 'Charged to the year in which it was made',
      },
      workbook: charged(2024, 'no'),
      findings: [],
    },
    {
      title: { da: 'Hjemlen omfatter fremtidige finansår', en: 'The approval covers future finance years' },
      workbook: charged(2025, 'yes'),
      findings: [],
    },
    {
      title: {
        da: 'Hjemlen omfatter ikke fremtidige finansår',
        en: 'The approval does not cover future years',
      },
      workbook: charged(2025, 'no'),
      findings: [{ ...finding('future-year-not-allowed'), severity: 'error', received: 2025 }],
    },
    {
      title: { da: 'Det er ikke oplyst, om hjemlen gør det', en: 'Whether it does is not stated' },
      workbook: charged(2025),
      findings: [{ ...finding('future-year-not-stated'), severity: 'warning', received: 2025 }],
    },
    {
      title: { da: 'Et tidligere år er aldrig tilladt', en: 'An earlier year is never allowed' },
      workbook: charged(2023, 'yes'),
      findings: [{ ...finding('charged-to-earlier-year'), severity: 'error', received: 2023 }],
    },
  ],
};

/** By commitment, 0 where it is certain to be charged to the year in which it was made. Apart, for the engine to compile it well. */
function openYears(
  approvalRows: Int32Array,
  { state: daysRead, values: days }: NumberColumn,
  { state: yearsRead, values: years }: NumberColumn,
): Uint8Array {
  const open = new Uint8Array(approvalRows.length);
  for (let row = 0; row < open.length; row += 1) {
    const areStated = approvalRows[row] !== -1 && daysRead[row] === READ && yearsRead[row] === READ;
    const isInOrder = areStated && isInYear(days[row] as Day, years[row] as FinanceYear);
    open[row] = isInOrder ? 0 : 1;
  }
  return open;
}
