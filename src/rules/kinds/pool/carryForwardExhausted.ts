import type { FinanceYear } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import type { PoolCode } from '../../../ledger/pools';
import { stated } from '../../../ledger/stated';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { amount, number } from '../../values';
import { eachFrame } from './eachFrame';

const carried = (to: number | null, committed: number): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation', ...(to === null ? {} : { from: 2022, to }) }],
  Frames: [
    { poolId: 'P', appropriation: 1000 },
    { poolId: 'P', year: 2025, appropriation: 0, carriedIn: 50 },
  ],
  Projects: [{ projectId: 'A', matchBearer: 'none' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'P', year: 2023, amount: committed, status: 'committed' },
  ],
});

/**
 * Nothing is carried forward when the purpose is exhausted: after the last year in which the pool may commit,
 * or when its budget for the whole period was committed before. Where the year before has a frame, what
 * remained of that is the limit (`carry-forward-amount`).
 */
export const carryForwardExhausted: RuleKind = {
  id: 'carry-forward-exhausted',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Pools: ['poolId', 'parentId', 'to'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['poolId', 'year', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'year', 'cause'],
  },
  source: 'BV 2.2.12',

  check(run) {
    const { pools, frames } = run.ledger;
    eachFrame(run, 'years', ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames.budget(pool, year);
      if (carriedIn <= setting.tolerance) return;
      const at = { table: 'Frames', row: rows[0], field: 'carriedIn' } as const;
      const poolRow = pools.rowOf(pool);
      const last = stated<'Pools', FinanceYear>(pools.table, poolRow, 'to');
      if (last !== null && year > last) {
        return run.report({
          at: { table: 'Frames', row: rows[0], field: 'year' },
          keys: [pools.name(pool), year],
          received: number(year),
          expected: number(last),
          change: { table: 'Pools', row: poolRow, field: 'to', to: number(year), orOthers: true },
          message: {
            id: 'carried-in-after-last-year',
            params: { pool: pools.name(pool), year, last, carriedIn },
          },
          setting,
        });
      }
      const left = leftBefore(run, pool, year);
      if (left === null || left > 0) return;
      run.report({
        at,
        keys: [pools.name(pool), year],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        message: { id: 'carried-in-exhausted', params: { pool: pools.name(pool), year, carriedIn } },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Videreført til puljens sidste år', en: 'Carried in to the pool’s last year' },
      workbook: carried(2025, 950),
      findings: [],
    },
    {
      title: { da: 'Videreført til året efter puljens sidste', en: 'Carried in to the year after the last' },
      workbook: carried(2024, 950),
      findings: [
        {
          message: 'carried-in-after-last-year',
          severity: 'error',
          table: 'Frames',
          cell: 'B3',
          received: 2025,
          expected: 2024,
        },
      ],
    },
    {
      title: { da: 'Der var en øre tilbage af puljen', en: 'One øre was left of the pool' },
      workbook: carried(null, 999.99),
      findings: [],
    },
    {
      title: { da: 'Hele puljen var brugt', en: 'All of the pool was used' },
      workbook: carried(null, 1000),
      findings: [
        {
          message: 'carried-in-exhausted',
          severity: 'error',
          table: 'Frames',
          cell: 'D3',
          received: 50,
          expected: 0,
          difference: 50,
        },
      ],
    },
  ],
};

/** What was left of a pool's budget for the whole period before a year, in øre; `null` where that is no limit. */
function leftBefore({ ledger }: Run, pool: PoolCode, year: FinanceYear): number | null {
  const { frames, commitments, returns } = ledger;
  const isStated = frames.rowsFor(pool, null).length > 0;
  if (!isStated || frames.rowsFor(pool, (year - 1) as FinanceYear).length > 0) return null;
  const years = commitments.yearsOf(pool).filter((each) => each < year);
  const used = years.reduce(
    (sum, each) => sum + commitments.ofPool(pool, { year: each, asOf: null, status: 'committed' }).total,
    0,
  );
  const back = returns.reusable(pool, { year: null, asOf: null }).total;
  return exactOre(frames.budget(pool, null).total + back - used);
}
