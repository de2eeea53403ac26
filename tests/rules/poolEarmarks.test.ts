import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, found, ids, notRun, PACK, passed, SILENT, type RowOf, type Rows } from './asked';

/** P with a budget of 1,000 kr., E inside it and G inside E; every commitment is to E if it does not say otherwise. */
function earmarked(
  committed: readonly RowOf<'Allocations'>[],
  more: { rules?: Rows<'Rules'>; returns?: Rows<'Returns'>; budget?: number } = {},
): ExampleWorkbook {
  return {
    Pools: [
      { poolId: 'P', appropriationType: 'reservation' },
      { poolId: 'E', parentId: 'P' },
      { poolId: 'G', parentId: 'E' },
    ],
    Frames: [{ poolId: 'P', appropriation: more.budget ?? 1000 }],
    Projects: [{ projectId: 'A' }],
    Allocations: committed.map((row, index) => ({
      allocationId: `T${index + 1}`,
      projectId: 'A',
      poolId: 'E',
      year: 2024,
      status: 'committed',
      ...row,
    })),
    Returns: more.returns ?? [],
    ...(more.rules ? { Rules: more.rules } : {}),
  };
}

const MAX = 'earmark-maximum';
const MIN = 'earmark-minimum';
const limit = (rule: RowOf<'Rules'>) => ({ rules: [{ ruleId: MAX, pool: 'E', value: 100, ...rule }] });

describe('A limit on an earmark', () => {
  it('does not hold for the earmarks inside it', () => {
    const inside = [{ poolId: 'G', amount: 101 }];
    expect(found(MAX, earmarked(inside, limit({}))).map(({ message }) => message.params)).toEqual([
      { pool: 'E', committed: 101_00, limit: 100_00, share: null, over: 1_00 },
    ]);
  });

  it('may be an amount, in either language, for a pool that is inside no other, and no share', () => {
    const outer = (base: string) => limit({ pool: 'P', base });
    for (const base of ['', 'amount', 'beløb'])
      expect(asked(MAX, earmarked([{ amount: 101 }], outer(base))).told).toEqual([
        'earmark-above-maximum 101/100',
      ]);
    const share = { rules: [{ ruleId: MAX, pool: 'P', value: 0.1, base: 'share' }] };
    expect(asked(MAX, earmarked([{ amount: 101 }], share))).toEqual(notRun(0, 'Rules!D2'));
  });

  it('as a share is rounded up to the øre, for the most and for the least', () => {
    const share = (ruleId: string) => ({
      budget: 10.01,
      rules: [{ ruleId, pool: 'E', value: 0.5, base: 'andel' }],
    });
    expect(asked(MAX, earmarked([{ amount: 5.01 }], share(MAX)))).toEqual(passed(1));
    expect(asked(MAX, earmarked([{ amount: 5.02 }], share(MAX))).told).toEqual([
      'earmark-above-maximum 5.02/5.01',
    ]);
    expect(asked(MIN, earmarked([{ amount: 5.01 }], share(MIN)))).toEqual(passed(1));
    expect(asked(MIN, earmarked([{ amount: 5 }], share(MIN))).told).toEqual(['earmark-below-minimum 5/5.01']);
  });

  it('is known by its pool, and by its first and last day where it has any', () => {
    const known = (period: { from?: string; to?: string }) =>
      ids(MAX, earmarked([{ amount: 101, committedOn: '2024-06-01' }], limit(period)));
    expect(known({})).toEqual(['earmark-maximum:e']);
    expect(known({ from: '2024-01-01' })).toEqual(['earmark-maximum:e:2024-01-01:']);
    expect(known({ to: '2024-12-31' })).toEqual(['earmark-maximum:e::2024-12-31']);
    expect(known({ from: '2024-01-01', to: '2024-12-31' })).toEqual([
      'earmark-maximum:e:2024-01-01:2024-12-31',
    ]);
  });

  it('is told at its row of Rules, and at the pool where the pack sets it', () => {
    expect(cells(MAX, earmarked([{ amount: 101 }], limit({})))).toEqual(['Rules!C2']);
    const pack = { ...PACK, rules: [{ rule: MAX, value: 100 }] };
    expect(cells(MAX, earmarked([{ amount: 101 }]), pack)).toEqual(['Pools!A3']);
  });

  describe('in a period', () => {
    const spring = limit({ from: '2024-03-01', to: '2024-05-31' });

    it('counts what was committed on its days, and not before or after', () => {
      const on = (...days: string[]) =>
        asked(
          MAX,
          earmarked(
            days.map((committedOn) => ({ committedOn, amount: 50.01 })),
            spring,
          ),
        );
      expect(on('2024-02-29', '2024-03-01', '2024-06-01')).toEqual(passed(1));
      expect(on('2024-03-01', '2024-05-31').told).toEqual(['earmark-above-maximum 100.02/100']);
    });

    it('takes off what came back of these for re-use, and of no others', () => {
      const back = (allocationId: string) => ({
        ...spring,
        returns: [{ allocationId, amount: 1, year: 2025, cause: 'basis-error' }],
      });
      const committed = [
        { committedOn: '2024-03-01', amount: 101 },
        { committedOn: '2024-02-29', amount: 101 },
      ];
      expect(asked(MAX, earmarked(committed, back('T1')))).toEqual(passed(1));
      expect(asked(MAX, earmarked(committed, back('T2'))).told).toEqual(['earmark-above-maximum 101/100']);
    });

    it('goes by the finance year where the day is not stated, if that is all inside or all outside', () => {
      const year = limit({ from: '2024-01-01', to: '2024-12-31' });
      const of = (...years: number[]) =>
        earmarked(
          years.map((each) => ({ year: each, amount: 101 })),
          year,
        );
      expect(asked(MAX, of(2024)).told).toEqual(['earmark-above-maximum 101/100']);
      expect(asked(MAX, of(2023, 2025))).toEqual(passed(1));
      expect(asked(MAX, earmarked([{ amount: 101 }], spring))).toEqual(notRun(0, 'Allocations!F2'));
    });

    it('that has no end, or no beginning, still leaves out what lies outside', () => {
      const early = [{ committedOn: '2024-02-29', amount: 101 }];
      expect(asked(MAX, earmarked(early, limit({ from: '2024-03-01' })))).toEqual(passed(1));
      expect(asked(MAX, earmarked(early, limit({ to: '2024-02-28' })))).toEqual(passed(1));
      expect(asked(MAX, earmarked(early, limit({ to: '2024-02-29' }))).told).toHaveLength(1);
    });

    it('needs a day that can be read, and no year where there is one', () => {
      const year = limit({ from: '2024-01-01', to: '2024-12-31' });
      const row = { amount: 101, committedOn: '#REF!' };
      expect(asked(MAX, earmarked([row], year))).toEqual(notRun(0, 'Allocations!F2'));
      const dated = { amount: 101, year: '#REF!', committedOn: '2024-06-01' };
      expect(asked(MAX, earmarked([dated], year)).told).toEqual(['earmark-above-maximum 101/100']);
      const undated = { amount: 101, year: '#REF!' };
      expect(asked(MAX, earmarked([undated], year))).toEqual(notRun(0, 'Allocations!F2'));
    });
  });
});

describe('The earmarks of a pool together', () => {
  const RULE = 'earmarks-within-parent';
  const frames = (rows: readonly RowOf<'Frames'>[], rules: Rows<'Rules'> = []): ExampleWorkbook => ({
    Pools: [{ poolId: 'P' }, { poolId: 'A', parentId: 'P' }, { poolId: 'B', parentId: 'P' }],
    Frames: rows,
    Projects: [],
    Allocations: [],
    Rules: rules,
  });
  const P = { poolId: 'P', appropriation: 10 };
  const A = { poolId: 'A', appropriation: 11 };
  const TOLD = ['earmarks-above-parent 11/10'];

  it('are known by the pool, and by the year where they are a year’s', () => {
    const both = [P, A, { ...P, year: 2024 }, { ...A, year: 2024 }];
    expect(ids(RULE, frames(both))).toEqual(['earmarks-within-parent:p', 'earmarks-within-parent:p:2024']);
    expect(cells(RULE, frames(both))).toEqual(['Frames!C2 C3', 'Frames!C4 C5']);
  });

  it('are told also where another of them has no frame', () => {
    expect(asked(RULE, frames([P, A]))).toMatchObject({ told: TOLD, rows: 1 });
  });

  it('are held against the whole period where the pool or an earmark states it', () => {
    expect(asked(RULE, frames([P, { ...A, year: 2024 }])).told).toEqual(TOLD);
    expect(asked(RULE, frames([{ ...P, year: 2024 }, A])).told).toEqual(TOLD);
  });

  const from = (day: string) => [{ ruleId: RULE, from: day }];

  it('are held against a year in the rule’s period only', () => {
    const year = [
      { ...P, year: 2024 },
      { ...A, year: 2024 },
    ];
    expect(asked(RULE, frames(year, from('2024-01-01'))).told).toEqual(TOLD);
    expect(asked(RULE, frames(year, from('2025-01-01')))).toEqual(SILENT);
    expect(asked(RULE, frames(year, from('2024-01-02')))).toEqual(notRun(0, 'Rules!F2'));
  });

  const years = { from: 2024, to: 2026 };
  const whole = (rules: Rows<'Rules'>, of: { from?: number; to?: number }) => {
    const { Pools = [], ...rest } = frames([P, A], rules);
    return asked(RULE, { ...rest, Pools: Pools.map((pool) => ({ ...pool, ...of })) });
  };

  it('are held against the whole period where the rule’s period has all the years of the pool', () => {
    expect(whole([], {}).told).toEqual(TOLD);
    expect(whole(from('2024-01-01'), years).told).toEqual(TOLD);
    expect(whole([{ ruleId: RULE, from: '2024-01-01', to: '2026-12-31' }], years).told).toEqual(TOLD);
    expect(whole(from('2027-01-01'), years)).toEqual(SILENT);
    expect(whole([{ ruleId: RULE, to: '2023-12-31' }], years)).toEqual(SILENT);
  });

  it('are not held against the whole period where the rule’s period has a part of it, or that cannot be told', () => {
    const refused = notRun(0, 'Rules!F2');
    expect(whole(from('2024-01-02'), years)).toEqual(refused);
    expect(whole([{ ruleId: RULE, to: '2026-12-30' }], years)).toEqual(refused);
    expect(whole(from('2024-01-01'), {})).toEqual(refused);
    expect(whole(from('2024-01-01'), { from: 2024 })).toEqual(refused);
  });
});

describe('Years without a frame', () => {
  const RULE = 'missing-frame';
  const years = (rules: Rows<'Rules'>, ...of: number[]) =>
    earmarked(
      of.map((year) => ({ year, amount: 1 })),
      { rules },
    );

  it('are told from the first, whatever the order of the rows', () => {
    expect(ids(RULE, years([], 2025, 2023, 2024))).toEqual([
      'missing-frame:e:2023',
      'missing-frame:e:2024',
      'missing-frame:e:2025',
    ]);
  });

  it('are told in the rule’s period only', () => {
    const from = (day: string) => [{ ruleId: RULE, from: day }];
    expect(ids(RULE, years(from('2025-01-01'), 2024, 2025))).toEqual(['missing-frame:e:2025']);
    expect(asked(RULE, years(from('2024-01-02'), 2024))).toEqual(notRun(1, 'Rules!F2'));
  });
});

describe('A return', () => {
  const RULE = 'reusable-return';
  const back = (row: RowOf<'Returns'>, allocation: RowOf<'Allocations'> = {}, rules?: Rows<'Rules'>) =>
    earmarked([{ amount: 100, ...allocation }], {
      returns: [{ allocationId: 'T1', amount: 60, year: 2024, cause: 'other', ...row }],
      ...(rules ? { rules } : {}),
    });

  it('of a commitment that nobody knows is not looked at', () => {
    expect(asked(RULE, back({ allocationId: 'T9' }))).toEqual(notRun(0, 'Returns!B2'));
  });

  it('is not looked at where the rule is off for the pool', () => {
    const off = [{ ruleId: RULE, pool: 'E', severity: 'off' }];
    expect(asked(RULE, back({ year: 2023 }, {}, off))).toEqual(SILENT);
  });

  it('is known by its own id, else by what it says', () => {
    expect(ids(RULE, back({ year: 2023, returnId: 'R1' }))).toEqual(['reusable-return:t1:r1:year']);
    expect(ids(RULE, back({ year: 2023 }))).toEqual(['reusable-return:t1:6000:2023:year']);
    expect(ids(RULE, back({}, { status: 'planned' }))).toEqual(['reusable-return:t1:6000:2024']);
    expect(ids(RULE, back({ amount: 101 }))).toEqual(['reusable-return:t1']);
  });

  it('says whether its commitment is planned or cancelled', () => {
    for (const status of ['planned', 'cancelled'])
      expect(found(RULE, back({}, { status })).map(({ message }) => message.params)).toEqual([
        { allocation: 'T1', status, amount: 60_00 },
      ]);
  });

  it('on a day of another year is put right by a person, who may change the day instead', () => {
    const [finding] = found(RULE, back({ realisedOn: '2025-01-01' }));
    expect(finding?.change).toMatchObject({ cell: 'D2', write: 2025, orOthers: true });
  });
});
