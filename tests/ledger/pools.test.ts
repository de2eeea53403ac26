import { asked, ledgerOf, type RowOf, whyNot } from './asked';

type Row = RowOf<'Pools'>;

const poolsOf = (...Pools: Row[]) => ledgerOf({ Pools }).pools;
type Pools = ReturnType<typeof poolsOf>;

const names = (pools: Pools, codes: Iterable<number>) => [...codes].map((pool) => pools.name(pool));
const doubt = (pools: Pools, id: string) => {
  const why = pools.doubt(pools.named(id));
  return why && whyNot(why);
};
const path = (pools: Pools, id: string) => asked(() => pools.needPath(pools.named(id)));

const P = { poolId: 'P' };
const E = { poolId: 'E', parentId: 'P' };
const F = { poolId: 'F', parentId: 'E' };
const G = { poolId: 'G', parentId: 'P' };
const Q = { poolId: 'Q' };

describe('The tree of pools', () => {
  const pools = poolsOf(F, G, E, P, Q);

  it('leads from a pool to those around it, nearest first', () => {
    const upwards = (id: string) => names(pools, pools.upwards(pools.named(id)));
    expect(upwards('F')).toEqual(['F', 'E', 'P']);
    expect(upwards('P')).toEqual(['P']);
  });

  it('leads from a pool to those inside it, at any depth', () => {
    const within = (id: string) => names(pools, pools.within(pools.named(id))).sort();
    expect(within('P')).toEqual(['E', 'F', 'G', 'P']);
    expect(within('E')).toEqual(['E', 'F']);
    expect(within('Q')).toEqual(['Q']);
    expect(names(pools, pools.earmarks(pools.named('P')))).toEqual(['G', 'E']);
    expect(names(pools, pools.earmarks(pools.named('Q')))).toEqual([]);
    expect(pools.parent(pools.named('G'))).toBe(pools.named('P'));
    expect(pools.parent(pools.named('P'))).toBeUndefined();
  });

  it('has no doubts where every pool has one place', () => {
    expect(names(pools, pools.all()).map((id) => [doubt(pools, id), path(pools, id)])).toEqual(
      Array(5).fill([null, undefined]),
    );
    expect(doubt(poolsOf(P, E, E), 'P')).toBeNull();
  });

  it('knows no pool by the id of anything else', () => {
    const ledger = ledgerOf({ Pools: [P, Q], Projects: [{ projectId: 'A' }] });
    expect(ledger.projects.named('A')).toBeGreaterThan(0);
    expect(asked(() => ledger.pools.named('A'))).toBe('#N/A unknown-pool {"asked":"A","known":["P","Q"]}');
    expect(asked(() => ledger.pools.named('X'))).toBe('#N/A unknown-pool {"asked":"X","known":["P","Q"]}');
  });
});

describe('A pool whose place is not known', () => {
  it.each([
    ['that cannot be read', { poolId: 'E', parentId: '#REF!' }, '#VALUE! unreadable-cell Pools!C3'],
    [
      'that is not listed',
      { poolId: 'E', parentId: 'X' },
      '#VALUE! unknown-reference Pools!C3 {"value":"X"}',
    ],
  ])('because it is in one %s is in doubt for all but those inside it', (_, astray, why) => {
    const pools = poolsOf(P, astray, F);
    expect(doubt(pools, 'P')).toBe(why);
    expect(doubt(pools, 'E')).toBeNull();
    expect(doubt(pools, 'F')).toBeNull();
    expect([path(pools, 'P'), path(pools, 'E')]).toEqual([undefined, why]);
  });

  it.each([
    ['in two pools', [P, Q, E, { poolId: 'E', parentId: 'Q' }]],
    ['in a pool and in none', [P, Q, E, { poolId: 'E' }]],
  ])('because it stands %s is told at its second row', (_, rows) => {
    const why = '#VALUE! id-twice Pools!A5 {"value":"E"}';
    const pools = poolsOf(...rows);
    expect([doubt(pools, 'Q'), doubt(pools, 'P'), doubt(pools, 'E')]).toEqual([why, why, null]);
    expect([path(pools, 'Q'), path(pools, 'E')]).toEqual([undefined, why]);
  });

  it('because it is inside itself is in doubt for all, and what is inside it as well', () => {
    const pools = poolsOf(P, { poolId: 'E', parentId: 'F' }, F, { poolId: 'G', parentId: 'E' });
    const why = '#VALUE! pools-in-a-circle Pools!C3 {"value":"F"}';
    expect(['P', 'E', 'F', 'G'].map((id) => doubt(pools, id))).toEqual([why, why, why, why]);
    expect([path(pools, 'P'), path(pools, 'E')]).toEqual([undefined, why]);
    expect(pools.misplaced.map(({ kind, row }) => [kind, row])).toEqual([
      ['circle', 1],
      ['circle', 2],
    ]);
    expect(names(pools, pools.upwards(pools.named('G')))).toEqual(['G', 'E']);
  });

  it.each([
    ['blank', { parentId: 'P' }, '#VALUE! blank-cell Pools!A3'],
    ['unreadable', { poolId: '#REF!', parentId: 'P' }, '#VALUE! unreadable-cell Pools!A3'],
  ])('because a row’s own id is %s is in doubt for all: the first such row is told', (_, nameless, why) => {
    expect(doubt(poolsOf(P, nameless, nameless, E), 'E')).toBe(why);
  });
});

describe('A setting of a pool', () => {
  it('is the nearest upwards, and a cell that cannot be read is not passed over', () => {
    const account = '§ 15.20.01.10';
    const rowOf = (...rows: Row[]) => {
      const pools = poolsOf(...rows);
      return pools.settingRow(pools.named('F'), 'account');
    };
    expect(rowOf({ ...P, account }, E, F)).toBe(0);
    expect(rowOf({ ...P, account }, { ...E, account }, F)).toBe(1);
    expect(rowOf({ ...P, account }, { ...E, account: '#REF!' }, F)).toBe(1);
    expect(rowOf(P, E, F)).toBeNull();
  });
});
