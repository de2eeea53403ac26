import { exactOre } from '../../../ledger/money';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { holdsFor } from '../../inForce';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { notUnderstood } from '../../notUnderstood';

const inYears = (...years: number[]): ExampleWorkbook => ({
  Pools: [
    { poolId: 'P', appropriationType: 'reservation' },
    { poolId: 'E', parentId: 'P' },
  ],
  Frames: [
    { poolId: 'P', appropriation: 9000 },
    { poolId: 'E', year: 2023, appropriation: 1000 },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: years.map((year, index) => ({
    allocationId: String(index + 1),
    projectId: 'A',
    poolId: 'E',
    year,
    amount: 100,
    status: 'committed',
  })),
});

/** Commitments are charged to a year for which the pool itself has no frame, so that the year has no limit. */
export const missingFrame: RuleKind = {
  id: 'missing-frame',
  family: 'pool',
  version: 1,
  severity: 'warning',
  parameters: ['period'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Frames: ['poolId', 'year'],
    Allocations: ['poolId', 'year', 'amount', 'status'],
  },
  source: 'BV 2.2.11',

  check(run) {
    const { pools, frames, commitments } = run.ledger;
    for (const pool of pools.all()) {
      for (const setting of run.settings(pool)) {
        run.attempt(() => {
          const framed = new Set(frames.yearsOf(pool));
          commitments.ofPoolItself(pool, { year: null, asOf: null, status: 'committed' });
          const charged = commitments.yearsOfPoolItself(pool);
          run.cover(charged.reduce((sum, { rows }) => sum + rows, 0));
          const missing = charged.filter(({ year }) => !framed.has(year));
          for (const { year, firstRow, total } of [...missing].sort((a, b) => a.year - b.year)) {
            const holds = holdsFor(setting, null, year);
            if (holds === null) run.skip(notUnderstood(run.ledger, setting, 'from'));
            if (holds !== true) continue;
            run.report({
              at: { table: 'Allocations', row: firstRow, field: 'year' },
              keys: [pools.name(pool), year],
              received: amount(total),
              message: {
                id: 'frame-missing',
                params: { pool: pools.name(pool), year, committed: exactOre(total) },
              },
              setting,
            });
          }
        });
      }
    }
  },

  examples: [
    {
      title: { da: 'Puljen har en ramme for hvert brugt år', en: 'The pool has a frame for every year used' },
      workbook: inYears(2023, 2023),
      findings: [],
    },
    {
      title: {
        da: 'To tilsagn i et år uden ramme meldes én gang, og ikke for puljen udenom',
        en: 'Two commitments in a year without a frame are told once, and not for the pool around it',
      },
      workbook: inYears(2023, 2024, 2024),
      findings: [
        { message: 'frame-missing', severity: 'warning', table: 'Allocations', cell: 'E3', received: 200 },
      ],
    },
  ],
};
