import { approvalLinesOf } from '../../../ledger/approvalLines';
import { ifAnswered } from '../../../ledger/answer';
import { BLANK, NO_CODE, READ } from '../../../ledger/columns';
import { exactOre } from '../../../ledger/money';
import type { PoolCode } from '../../../ledger/pools';
import { totalOf } from '../../../ledger/selection';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { namesOf, reportNotStated } from './notStated';

const adding = (total: number | null, ...lines: number[]): ExampleWorkbook => ({
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [{ projectId: 'A' }],
  Allocations: [],
  Approvals: [{ approvalId: 'H1', ...(total === null ? {} : { total }) }],
  ApprovalLines: lines.map((kroner, index) => ({
    lineId: `L${index}`,
    approvalId: 'H1',
    projectId: 'A',
    amount: kroner,
  })),
});

/** The lines of a decision add up to its total. */
export const approvalTotal: RuleKind = {
  id: 'approval-total',
  family: 'approval',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Approvals: ['approvalId', 'total'],
    ApprovalLines: ['approvalId', 'amount'],
    Allocations: ['approvalId', 'poolId'],
  },

  check(run) {
    const { approvals } = run.ledger;
    const lines = approvalLinesOf(run.ledger);
    const { table } = approvals;
    const ids = table.codes('approvalId');
    const totals = table.numbers('total');
    const without: number[] = [];
    const forAll = sameForAll(run);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (ids.state[row] !== READ) continue; // its lines are strays, and every approval is told as not run
      const approval = ids.values[row] as number;
      const setting = forAll === undefined ? settingOf(run, approval) : forAll;
      if (!setting) continue;
      run.attempt(() => {
        approvals.rowOf(approval);
        run.cover();
        if (totals.state[row] === BLANK) without.push(row);
        if (totals.state[row] === BLANK) return;
        const own = lines.of(approval);
        if (own.length === 0) return;
        const total = approvals.total(approval);
        const sum = totalOf(lines.table, own);
        const difference = exactOre(sum - total);
        if (Math.abs(difference) <= setting.tolerance) return;
        const name = approvals.name(approval);
        run.report({
          at: { table: 'Approvals', row, field: 'total' },
          keys: [name],
          received: amount(sum),
          expected: amount(total),
          difference: amount(difference),
          change: { table: 'Approvals', row, field: 'total', to: amount(sum), orOthers: true },
          message: { id: 'lines-differ-from-total', params: { approval: name, sum, total, difference } },
          setting,
        });
      });
    }
    const names = namesOf(run, without);
    reportNotStated(run, 'total', without, {
      id: 'approval-totals-not-stated',
      params: { approvals: names },
    });
  },

  examples: [
    {
      title: { da: 'Linjerne giver totalen', en: 'The lines add up to the total' },
      workbook: adding(100, 60, 40),
      findings: [],
    },
    {
      title: { da: 'Linjerne er én øre over totalen', en: 'The lines are one øre above the total' },
      workbook: adding(100, 60, 40.01),
      findings: [
        {
          message: 'lines-differ-from-total',
          severity: 'error',
          table: 'Approvals',
          cell: 'F2',
          received: 100.01,
          expected: 100,
          difference: 0.01,
        },
      ],
    },
    {
      title: { da: 'Linjerne er én øre under totalen', en: 'The lines are one øre below the total' },
      workbook: adding(100, 60, 39.99),
      findings: [
        {
          message: 'lines-differ-from-total',
          severity: 'error',
          table: 'Approvals',
          cell: 'F2',
          received: 99.99,
          expected: 100,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'Totalen er ikke oplyst', en: 'The total is not stated' },
      workbook: adding(null, 60, 40),
      findings: [
        {
          message: 'approval-totals-not-stated',
          severity: 'info',
          table: 'Approvals',
          cell: 'F2',
          received: 'H1',
        },
      ],
    },
  ],
};

/** What holds, where it is the same for every pool and for none, so that nobody need ask which pools use an approval. */
function sameForAll({ ledger, allSettings, kind }: Run): Setting | null | undefined {
  const of = (pool: PoolCode | null): Setting | null => allSettings.of(kind.id, pool)[0] ?? null;
  const found = ifAnswered(() => {
    const forAll = of(null);
    if (ledger.commitments.table.rowCount === 0) return { forAll };
    return ledger.pools.all().every((pool) => of(pool) === forAll) ? { forAll } : null;
  });
  return found?.forAll;
}

/** An approval belongs to no pool: the rule is on where it is on for a pool that uses the approval, or for all. */
function settingOf(run: Run, approval: number): Setting | null {
  const { commitments, pools } = run.ledger;
  const { state, values } = commitments.poolIds;
  const known = new Set<PoolCode>();
  let last = NO_CODE;
  for (const row of commitments.rowsOfApproval(approval)) {
    const pool = values[row] as number;
    // One after another they are of one pool.
    if (state[row] !== READ || pool === last) continue;
    last = pool;
    if (pools.has(pool)) known.add(pool);
  }
  if (known.size === 0) return run.setting(null);
  return [...known].map((pool) => run.setting(pool)).find((setting) => setting !== null) ?? null;
}
