import { BLANK, READ, UNREADABLE, type NumberColumn } from '../../../ledger/columns';
import type { Day } from '../../../ledger/dates';
import { cannotRead } from '../../../ledger/place';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { date } from '../../values';
import type { RuleKind } from '../../kind';
import { namesOf, reportNotStated } from './notStated';
import { approvalOf, commitmentName, eachUnderRule } from './bindingRows';

const committed = (on: string, approvedOn?: string): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
  Approvals: [{ approvalId: 'H1', total: 100, ...(approvedOn ? { approvedOn } : {}) }],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    {
      allocationId: 'T1',
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H1',
      year: 2024,
      committedOn: on,
      amount: 100,
      status: 'committed',
    },
  ],
});

/** Nothing is committed before the decision was made (tiltrådt). */
export const approvalDate: RuleKind = {
  id: 'approval-date',
  family: 'approval',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Allocations: ['allocationId', 'poolId', 'approvalId', 'year', 'committedOn', 'status'],
    Approvals: ['approvalId', 'approvedOn'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { commitments, approvals } = run.ledger;
    const committedOn = commitments.table.numbers('committedOn');
    const approvedOn = approvals.table.numbers('approvedOn');
    const undated = new Set<number>();
    eachUnderRule(run, openDays(commitments.approvalRows, committedOn, approvedOn), (row, setting) => {
      const approval = approvalOf(run, row);
      if (approval === null) return;
      const decision = approvals.rowOf(approval);
      if (approvedOn.state[decision] === UNREADABLE)
        throw cannotRead(approvals.table, decision, 'approvedOn');
      if (committedOn.state[row] === UNREADABLE) throw cannotRead(commitments.table, row, 'committedOn');
      if (approvedOn.state[decision] === BLANK) undated.add(decision);
      if (approvedOn.state[decision] !== READ || committedOn.state[row] !== READ) return;
      run.cover();
      const day = committedOn.values[row] as Day;
      const approved = approvedOn.values[decision] as Day;
      if (day >= approved) return;
      const allocation = commitmentName(run, row);
      run.report({
        at: { table: 'Allocations', row, field: 'committedOn' },
        keys: [allocation],
        received: date(day),
        expected: date(approved),
        message: {
          id: 'committed-before-approval',
          params: { allocation, approval: approvals.name(approval), committedOn: day, approvedOn: approved },
        },
        setting,
      });
    });
    const names = namesOf(run, [...undated]);
    reportNotStated(run, 'approvedOn', [...undated], {
      id: 'approval-dates-not-stated',
      params: { approvals: names },
    });
  },

  examples: [
    {
      title: { da: 'Tilsagn samme dag som tiltrædelsen', en: 'Committed on the day of the approval' },
      workbook: committed('2024-12-05', '2024-12-05'),
      findings: [],
    },
    {
      title: { da: 'Tilsagn dagen før tiltrædelsen', en: 'Committed the day before the approval' },
      workbook: committed('2024-12-04', '2024-12-05'),
      findings: [
        {
          message: 'committed-before-approval',
          severity: 'error',
          table: 'Allocations',
          cell: 'F2',
          received: '2024-12-04',
          expected: '2024-12-05',
        },
      ],
    },
    {
      title: { da: 'Dagen for tiltrædelsen er ikke oplyst', en: 'The day of the approval is not stated' },
      workbook: committed('2024-12-04'),
      findings: [
        {
          message: 'approval-dates-not-stated',
          severity: 'info',
          table: 'Approvals',
          cell: 'C2',
          received: 'H1',
        },
      ],
    },
  ],
};

/** By commitment, 0 where it is certain not to be older than its approval. Apart, for the engine to compile it well. */
function openDays(
  approvalRows: Int32Array,
  { state: daysRead, values: days }: NumberColumn,
  approvedOn: NumberColumn,
): Uint8Array {
  const { state: approvedRead, values: approved } = approvedOn;
  const open = new Uint8Array(approvalRows.length);
  for (let row = 0; row < open.length; row += 1) {
    const decision = approvalRows[row] as number;
    const areStated = decision !== -1 && approvedRead[decision] === READ && daysRead[row] === READ;
    const isInOrder = areStated && (days[row] as number) >= (approved[decision] as number);
    open[row] = isInOrder ? 0 : 1;
  }
  return open;
}
