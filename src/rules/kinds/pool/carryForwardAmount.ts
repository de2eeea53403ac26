import type { FinanceYear } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { carriedInTo } from './carriedInTo';
import { eachFrame } from './eachFrame';

const carried = (kroner: number): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [
    { poolId: 'P', year: 2023, appropriation: 1000 },
    { poolId: 'P', year: 2024, appropriation: 0, carriedIn: kroner },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'P', year: 2023, amount: 700, status: 'committed' },
  ],
});

/** What is carried into a year is no more than what remained of the year before, where both have a frame. */
export const carryForwardAmount: RuleKind = {
  id: 'carry-forward-amount',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['allocationId', 'poolId', 'year', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'year', 'cause'],
  },
  source: 'BV 2.2.11',

  check(run) {
    const { pools, frames, commitments, returns } = run.ledger;
    eachFrame(run, 'years', ({ pool, year, rows, setting }) => {
      const before = (year - 1) as FinanceYear;
      const { carriedIn } = frames.budget(pool, year);
      if (carriedIn === 0 || frames.rowsFor(pool, before).length === 0) return;
      const committed = commitments.ofPool(pool, { year: before, asOf: null, status: 'committed' }).total;
      const back = returns.reusable(pool, { year: before, asOf: null }).total;
      // A year that was overspent leaves nothing; that it was is told by its own frame.
      const rest = exactOre(Math.max(0, frames.budget(pool, before).total + back - committed));
      const over = exactOre(carriedIn - rest);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: 'Frames', row: rows[0], field: 'carriedIn' },
        keys: [pools.name(pool), year],
        received: amount(carriedIn),
        expected: amount(rest),
        difference: amount(over),
        ...carriedInTo(rows, rest),
        message: {
          id: 'carried-in-above-rest',
          params: { pool: pools.name(pool), year, before, carriedIn, rest, over },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Hele resten er videreført', en: 'All that remained is carried in' },
      workbook: carried(300),
      findings: [],
    },
    {
      title: { da: 'Én øre mere end resten', en: 'One øre more than remained' },
      workbook: carried(300.01),
      findings: [
        {
          message: 'carried-in-above-rest',
          severity: 'error',
          table: 'Frames',
          cell: 'D3',
          received: 300.01,
          expected: 300,
          difference: 0.01,
        },
      ],
    },
  ],
};
