import { exactOre } from '../../../ledger/money';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { eachFrame } from './eachFrame';

const charged = (kroner: number): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [
    { poolId: 'P', appropriation: 1000 },
    { poolId: 'P', year: 2023, appropriation: 800 },
    { poolId: 'P', year: 2024, appropriation: 800 },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'P', year: 2023, amount: 600, status: 'committed' },
    { allocationId: '2', projectId: 'A', poolId: 'P', year: 2024, amount: kroner, status: 'committed' },
  ],
});

/**
 * Commitments of all years stay within the pool's stated budget for its whole period and what came back
 * for re-use. A pool that states years only has no such budget: there each year's frame is the limit.
 */
export const poolCeiling: RuleKind = {
  id: 'pool-ceiling',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['allocationId', 'poolId', 'year', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'year', 'cause'],
  },
  source: 'BV 2.2.11',

  check(run) {
    const { pools, frames, commitments, returns } = run.ledger;
    eachFrame(run, 'whole', ({ pool, rows, setting }) => {
      const budget = frames.budget(pool, null);
      const charged = commitments.ofPool(pool, {
        year: null,
        asOf: null,
        status: 'committed',
      });
      const committed = charged.total;
      const room = exactOre(budget.total + returns.reusable(pool, { year: null, asOf: null }).total);
      const over = exactOre(committed - room);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: 'Frames', row: rows[0], field: 'appropriation' },
        keys: [pools.name(pool)],
        received: amount(committed),
        expected: amount(room),
        difference: amount(over),
        ...loweredBy(commitments.table, charged.rows, over, 'or others'),
        message: { id: 'pool-ceiling-exceeded', params: { pool: pools.name(pool), committed, room, over } },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tilsagn præcis op til puljens beløb', en: 'Commitments exactly up to the pool’s budget' },
      workbook: charged(400),
      findings: [],
    },
    {
      title: { da: 'Én øre over puljens beløb', en: 'One øre over the pool’s budget' },
      workbook: charged(400.01),
      findings: [
        {
          message: 'pool-ceiling-exceeded',
          severity: 'error',
          table: 'Frames',
          cell: 'C2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Et tilbageløb, der kan bruges igen, giver plads til et nyt tilsagn',
        en: 'A return that can be used again makes room for another commitment',
      },
      workbook: {
        ...charged(400.01),
        Returns: [{ allocationId: '1', amount: 0.01, year: 2024, cause: 'basis-error' }],
      },
      findings: [],
    },
  ],
};
