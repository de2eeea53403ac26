import { ifAnswered } from '../../../ledger/answer';
import { READ, type NumberColumn } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import { cannotRead } from '../../../ledger/place';
import type { PoolCode } from '../../../ledger/pools';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { number } from '../../values';
import { commitmentName, eachUnderRule } from '../approval/bindingRows';
import { poolYears, type PoolYears } from './poolYears';

const charged = (year: number): ExampleWorkbook => ({
  Pools: [
    { poolId: 'P', from: 2022, to: 2025 },
    { poolId: 'E', parentId: 'P', from: 2023 },
  ],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [{ projectId: 'A' }],
  Allocations: [{ allocationId: 'T-1', projectId: 'A', poolId: 'E', year, amount: 100, status: 'committed' }],
});

/** A commitment is charged to one of the years in which its pool may commit. Projects may end later. */
export const commitmentYear: RuleKind = {
  id: 'commitment-year',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Pools: ['poolId', 'parentId', 'from', 'to'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { commitments, pools } = ledger;
    const years = commitments.table.numbers('year');
    const charged = commitments.table.codes('poolId');
    const { poolRows } = commitments;
    const yearsOf = new Map<PoolCode, PoolYears>();
    const yearsIn = (pool: PoolCode): PoolYears => {
      const known = yearsOf.get(pool) ?? poolYears(ledger, pool);
      yearsOf.set(pool, known);
      return known;
    };
    const [first, last] = limitsByRow(run, yearsIn);
    eachUnderRule(run, openYears(poolRows, years, first, last), (row, setting) => {
      if (years.state[row] !== READ) throw cannotRead(commitments.table, row, 'year');
      const year = years.values[row] as FinanceYear;
      const pool = charged.values[row] as number;
      const { from, to } = yearsIn(pool);
      run.cover();
      const tooEarly = from !== null && year < from;
      if (!tooEarly && (to === null || year <= to)) return;
      const allocation = commitmentName(run, row);
      const expected = number((tooEarly ? from : to) as FinanceYear);
      run.report({
        at: { table: 'Allocations', row, field: 'year' },
        keys: [allocation],
        received: number(year),
        expected,
        change: { table: 'Allocations', row, field: 'year', to: expected, orOthers: true },
        message: {
          id: 'commitment-outside-pool-years',
          params: { allocation, pool: pools.name(pool), year, from, to },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Tilsagnet belaster puljens sidste år, som er oplyst på puljen udenom',
        en: 'Charged to the pool’s last year, which the pool around it states',
      },
      workbook: charged(2025),
      findings: [],
    },
    {
      title: { da: 'Året før puljens første år', en: 'The year before the pool’s first' },
      workbook: charged(2022),
      findings: [
        {
          message: 'commitment-outside-pool-years',
          severity: 'error',
          table: 'Allocations',
          cell: 'E2',
          received: 2022,
          expected: 2023,
        },
      ],
    },
    {
      title: { da: 'Året efter puljens sidste år', en: 'The year after the pool’s last' },
      workbook: charged(2026),
      findings: [
        {
          message: 'commitment-outside-pool-years',
          severity: 'error',
          table: 'Allocations',
          cell: 'E2',
          received: 2026,
          expected: 2025,
        },
      ],
    },
  ],
};

/** First and last year by row of Pools; NaN, which no year is held against, where they cannot be told. */
function limitsByRow({ ledger }: Run, yearsIn: (pool: PoolCode) => PoolYears): [Float64Array, Float64Array] {
  const { table } = ledger.pools;
  const ids = table.codes('poolId');
  const first = new Float64Array(table.rowCount).fill(NaN);
  const last = new Float64Array(table.rowCount).fill(NaN);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (ids.state[row] !== READ) continue;
    const known = ifAnswered(() => yearsIn(ids.values[row] as number));
    if (!known) continue;
    first[row] = known.from ?? -Infinity;
    last[row] = known.to ?? Infinity;
  }
  return [first, last];
}

/** By commitment, 0 where it is certain that its year is one of the pool's. Apart, for the engine to compile it well. */
function openYears(
  poolRows: Int32Array,
  { state, values }: NumberColumn,
  first: Float64Array,
  last: Float64Array,
): Uint8Array {
  const open = new Uint8Array(poolRows.length);
  for (let row = 0; row < open.length; row += 1) {
    const pool = poolRows[row] as number;
    const year = values[row] as number;
    const isInOrder =
      pool !== -1 && state[row] === READ && year >= (first[pool] as number) && year <= (last[pool] as number);
    open[row] = isInOrder ? 0 : 1;
  }
  return open;
}
