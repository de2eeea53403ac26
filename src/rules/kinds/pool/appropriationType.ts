import { READ } from '../../../ledger/columns';
import { exactOre } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { PoolCode } from '../../../ledger/pools';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { blank } from '../../values';
import type { RuleKind } from '../../kind';
import type { Setting } from '../../settings';

const ofType = (top: string, inside: string): ExampleWorkbook => ({
  Pools: [
    { poolId: 'P', ...(top && { appropriationType: top }) },
    { poolId: 'E', parentId: 'P', ...(inside && { appropriationType: inside }) },
  ],
  Frames: [
    { poolId: 'P', year: 2024, appropriation: 1000 },
    { poolId: 'E', year: 2024, appropriation: 500 },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'E', year: 2024, amount: 100, status: 'committed' },
    { allocationId: '2', projectId: 'A', poolId: 'P', year: 2024, amount: 200, status: 'committed' },
  ],
});

/**
 * Money is committed or carried in, and neither the pool nor one around it states whether the appropriation
 * is a reservation (reservationsbevilling) or another one: whether it may be carried forward hangs on it.
 */
export const appropriationType: RuleKind = {
  id: 'appropriation-type',
  family: 'pool',
  version: 1,
  severity: 'warning',
  parameters: [],
  reads: {
    Pools: ['poolId', 'parentId', 'appropriationType'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['poolId', 'year', 'amount', 'status'],
  },
  source: 'BV 2.10; BV 2.2.12',

  check(run) {
    const { pools, frames, commitments } = run.ledger;
    const types = pools.table.codes('appropriationType');
    const untyped = new Map<PoolCode, { committed: number; carried: boolean; setting: Setting }>();
    for (const pool of pools.all()) {
      const setting = run.setting(pool);
      if (!setting) continue;
      run.attempt(() => {
        run.cover();
        const stated = pools.settingRow(pool, 'appropriationType');
        if (stated !== null && types.state[stated] === READ) return;
        if (stated !== null) throw cannotRead(pools.table, stated, 'appropriationType');
        const { total } = commitments.ofPoolItself(pool, { year: null, asOf: null, status: 'committed' });
        const carried = frames.statedFor(pool).some((year) => frames.budget(pool, year).carriedIn > 0);
        if (total === 0 && !carried) return;
        const top = pools.upwards(pool).at(-1) ?? pool;
        const known = untyped.get(top);
        untyped.set(top, {
          committed: (known?.committed ?? 0) + total,
          carried: carried || known?.carried === true,
          setting: run.setting(top) ?? known?.setting ?? setting,
        });
      });
    }
    for (const [top, { committed, carried, setting }] of untyped) {
      run.report({
        at: { table: 'Pools', row: pools.rowOf(top), field: 'appropriationType' },
        keys: [pools.name(top)],
        received: blank,
        message: {
          id: 'appropriation-type-not-stated',
          params: { pool: pools.name(top), committed: exactOre(committed), carried },
        },
        setting,
      });
    }
  },

  examples: [
    {
      title: {
        da: 'Bevillingstypen på den ydre pulje gælder også øremærkningen',
        en: 'The type stated on the outer pool holds for the earmark too',
      },
      workbook: ofType('other', ''),
      findings: [],
    },
    {
      title: {
        da: 'Ingen bevillingstype: meldes én gang, på den yderste pulje',
        en: 'No appropriation type: told once, on the outermost pool',
      },
      workbook: ofType('', ''),
      findings: [
        {
          message: 'appropriation-type-not-stated',
          severity: 'warning',
          table: 'Pools',
          cell: 'E2',
          received: null,
        },
      ],
    },
    {
      title: {
        da: 'Øremærkningens egen type siger intet om puljen udenom',
        en: 'The earmark’s own type says nothing about the pool around it',
      },
      workbook: ofType('', 'reservation'),
      findings: [
        { message: 'appropriation-type-not-stated', severity: 'warning', table: 'Pools', cell: 'E2' },
      ],
    },
  ],
};
