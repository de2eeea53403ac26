import { select } from '../../../ledger/selection';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { blank } from '../../values';
import type { RuleKind } from '../../kind';
import { approvalOf, commitmentName, eachUnderRule } from './bindingRows';

const stating = (status: string, approvalId?: string): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
  Approvals: [{ approvalId: 'H1', total: 100, approvedOn: '2024-03-01' }],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    {
      allocationId: 'T1',
      projectId: 'A',
      poolId: 'P',
      year: 2024,
      amount: 100,
      status,
      ...(approvalId ? { approvalId } : {}),
    },
  ],
});

/** A binding commitment states the decision (hjemmel) that it rests on. */
export const approvalMissing: RuleKind = {
  id: 'approval-missing',
  family: 'approval',
  version: 1,
  severity: 'warning',
  parameters: ['period'],
  reads: {
    Allocations: ['allocationId', 'poolId', 'approvalId', 'year', 'committedOn', 'amount', 'status'],
    Approvals: ['approvalId'],
    Pools: ['poolId', 'parentId'],
  },
  tells: { Allocations: ['amount'] },

  check(run) {
    const { commitments } = run.ledger;
    const { approvalRows } = commitments;
    const open = new Uint8Array(approvalRows.length);
    for (let row = 0; row < open.length; row += 1) open[row] = approvalRows[row] === -1 ? 1 : 0;
    eachUnderRule(run, open, (row, setting) => {
      run.cover();
      if (approvalOf(run, row) !== null) return;
      const allocation = commitmentName(run, row);
      const { total } = select(commitments.table, [row]);
      run.report({
        at: { table: 'Allocations', row, field: 'approvalId' },
        keys: [allocation],
        received: blank,
        message: { id: 'approval-missing', params: { allocation, amount: total } },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tilsagnet nævner sin hjemmel', en: 'The commitment states its approval' },
      workbook: stating('committed', 'H1'),
      findings: [],
    },
    {
      title: {
        da: 'Et planlagt tilsagn behøver endnu ingen hjemmel',
        en: 'A planned commitment needs none yet',
      },
      workbook: stating('planned'),
      findings: [],
    },
    {
      title: { da: 'Et givet tilsagn uden hjemmel', en: 'A commitment without an approval' },
      workbook: stating('committed'),
      findings: [
        {
          message: 'approval-missing',
          severity: 'warning',
          table: 'Allocations',
          cell: 'D2',
          received: null,
        },
      ],
    },
  ],
};
