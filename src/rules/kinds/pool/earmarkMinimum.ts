import { exactOre } from '../../../ledger/money';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { eachEarmarkLimit, keysOfLimit, placeOfLimit } from './earmarkLimit';

const limited = (kroner: number, rule: { value: number; base?: string; from?: string }): ExampleWorkbook => ({
  Pools: [
    { poolId: 'P', appropriationType: 'reservation' },
    { poolId: 'E', parentId: 'P' },
  ],
  Frames: [
    { poolId: 'P', appropriation: 1000 },
    { poolId: 'E', year: 2024, appropriation: 900 },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'E', year: 2024, amount: kroner, status: 'committed' },
  ],
  Rules: [{ ruleId: 'earmark-minimum', pool: 'E', ...rule }],
});

/** What is committed in an earmark is at least an amount, or a share of the budget of the pool around it. */
export const earmarkMinimum: RuleKind = {
  id: 'earmark-minimum',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'period', 'tolerance'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'year', 'cause'],
  },

  check(run) {
    eachEarmarkLimit(run, (found) => {
      const { pool, committed, limit, share, setting } = found;
      const short = exactOre(limit - committed);
      if (short <= setting.tolerance) return;
      run.report({
        at: placeOfLimit(run, found),
        keys: keysOfLimit(run, found),
        received: amount(committed),
        expected: amount(limit),
        difference: amount(-short),
        message: {
          id: 'earmark-below-minimum',
          params: { pool: run.ledger.pools.name(pool), committed, limit, share, short },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Tilsagn præcis op til minimum', en: 'Commitments exactly up to the minimum' },
      workbook: limited(250, { value: 250 }),
      findings: [],
    },
    {
      title: { da: 'Én øre under minimum', en: 'One øre below the minimum' },
      workbook: limited(249.99, { value: 250 }),
      findings: [
        {
          message: 'earmark-below-minimum',
          severity: 'error',
          table: 'Rules',
          cell: 'C2',
          received: 249.99,
          expected: 250,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'En andel af puljens beløb', en: 'A share of the pool’s budget' },
      workbook: limited(249.99, { value: 0.25, base: 'share' }),
      findings: [
        {
          message: 'earmark-below-minimum',
          severity: 'error',
          table: 'Rules',
          cell: 'C2',
          received: 249.99,
          expected: 250,
          difference: -0.01,
        },
      ],
    },
  ],
};
