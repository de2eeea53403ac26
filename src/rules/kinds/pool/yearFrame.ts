import { exactOre } from '../../../ledger/money';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { eachFrame } from './eachFrame';

/**
 * Commitments charged to a year stay within its frame: appropriation, what was carried in and what came
 * back for re-use (BV 2.2.11: bevilling og videreførsel er rammen for årets tilsagn).
 */
export const yearFrame: RuleKind = {
  id: 'year-frame',
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
      const budget = frames.budget(pool, year);
      const charged = commitments.ofPool(pool, {
        year,
        asOf: null,
        status: 'committed',
      });
      const committed = charged.total;
      const room = exactOre(budget.total + returns.reusable(pool, { year, asOf: null }).total);
      const over = exactOre(committed - room);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: 'Frames', row: rows[0], field: 'appropriation' },
        keys: [pools.name(pool), year],
        received: amount(committed),
        expected: amount(room),
        difference: amount(over),
        ...loweredBy(commitments.table, charged.rows, over, 'or others'),
        message: {
          id: 'year-frame-exceeded',
          params: { pool: pools.name(pool), year, committed, room, over },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tilsagn præcis op til rammen', en: 'Commitments exactly up to the frame' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
        Projects: [{ projectId: 'A' }],
        Allocations: [
          { allocationId: '1', projectId: 'A', poolId: 'P', year: 2024, amount: 1000, status: 'committed' },
        ],
      },
      findings: [],
    },
    {
      title: { da: 'Én øre over rammen', en: 'One øre over the frame' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
        Projects: [{ projectId: 'A' }],
        Allocations: [
          {
            allocationId: '1',
            projectId: 'A',
            poolId: 'P',
            year: 2024,
            amount: 1000.01,
            status: 'committed',
          },
        ],
      },
      findings: [
        {
          message: 'year-frame-exceeded',
          severity: 'error',
          table: 'Frames',
          cell: 'C2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
  ],
};
