import { normaliseId } from '../../../ledger/ids';
import type { PoolCode, Pools } from '../../../ledger/pools';
import type { RuleKind } from '../../kind';
import { text } from '../../values';

/** A pool is never inside itself, neither directly nor through the pools around it. */
export const poolCycle: RuleKind = {
  id: 'pool-cycle',
  family: 'integrity',
  version: 2,
  severity: 'error',
  parameters: [],
  reads: { Pools: ['poolId', 'parentId'] },

  check(run) {
    const pools = run.attempt(() => run.ledger.pools);
    if (!pools) return;
    run.cover(pools.table.rowCount);
    for (const found of circlesOf(pools)) {
      const circle = fromFirst(found, ({ pool }) => normaliseId(pools.name(pool)));
      const names = circle.map(({ pool }) => pools.name(pool));
      const [first, ...others] = circle;
      run.report({
        at: { table: 'Pools', row: first?.row ?? 0, field: 'parentId' },
        also: others.map(({ row }) => ({ table: 'Pools', row, field: 'parentId' })),
        keys: [...names].sort(),
        received: text([...names, names[0]].join(' → ')),
        message: { id: 'pool-cycle', params: { pools: names } },
      });
    }
  },

  examples: [
    {
      title: { da: 'Øremærkning i øremærkning i pulje', en: 'An earmark in an earmark in a pool' },
      workbook: { Pools: [{ poolId: 'A' }, { poolId: 'B', parentId: 'A' }, { poolId: 'C', parentId: 'B' }] },
      findings: [],
    },
    {
      title: { da: 'Tre puljer i ring', en: 'Three pools in a circle' },
      workbook: {
        Pools: [
          { poolId: 'A', parentId: 'C' },
          { poolId: 'B', parentId: 'A' },
          { poolId: 'C', parentId: 'B' },
          { poolId: 'D', parentId: 'C' },
        ],
      },
      findings: [
        { message: 'pool-cycle', severity: 'error', table: 'Pools', cell: 'C2', received: 'A → C → B → A' },
      ],
    },
    {
      title: { da: 'En pulje, der er del af sig selv', en: 'A pool that is part of itself' },
      workbook: { Pools: [{ poolId: 'A', parentId: 'a' }] },
      findings: [{ message: 'pool-cycle', severity: 'error', table: 'Pools', cell: 'C2', received: 'A → A' }],
    },
  ],
};

type Member = { readonly pool: PoolCode; readonly row: number };

/** A circle has no beginning, so that it is told from the first by name, whatever row that is in. */
function fromFirst(circle: readonly Member[], nameOf: (member: Member) => string): Member[] {
  const names = circle.map(nameOf);
  const start = names.indexOf([...names].sort()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}

function circlesOf(pools: Pools): Member[][] {
  const parents = pools.table.codes('parentId').values;
  const left = new Map(
    pools.misplaced.filter(({ kind }) => kind === 'circle').map(({ pool, row }) => [pool, row] as const),
  );
  const circles: Member[][] = [];
  for (const start of [...left.keys()]) {
    const circle: Member[] = [];
    let row = left.get(start);
    for (let pool = start; row !== undefined; row = left.get(pool)) {
      circle.push({ pool, row });
      left.delete(pool);
      pool = parents[row] as PoolCode;
    }
    if (circle.length > 0) circles.push(circle);
  }
  return circles;
}
