import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf, type Rows } from './asked';

type Committed = readonly [year: number, amount: number, poolId?: string];

/** A reservation P with frames, and what is committed on it. */
function pool(
  frames: readonly RowOf<'Frames'>[],
  committed: readonly Committed[] = [],
  more: {
    pool?: RowOf<'Pools'>;
    pools?: Rows<'Pools'>;
    rules?: Rows<'Rules'>;
    returns?: Rows<'Returns'>;
  } = {},
): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation', ...more.pool }, ...(more.pools ?? [])],
    Frames: frames.map((frame) => ({ poolId: 'P', appropriation: 0, ...frame })),
    Projects: [{ projectId: 'A' }],
    Allocations: committed.map(([year, amount, poolId = 'P'], index) => ({
      allocationId: `T${index + 1}`,
      projectId: 'A',
      poolId,
      year,
      amount,
      status: 'committed',
    })),
    Returns: more.returns ?? [],
    ...(more.rules ? { Rules: more.rules } : {}),
  };
}

const untyped = { poolId: 'P', appropriationType: '' };

describe('A frame of a pool', () => {
  it('is looked at only where the rule is on for the pool', () => {
    const off = [{ ruleId: 'carry-forward-allowed', pool: 'P', severity: 'off' }];
    const frames = [{ year: '#REF!', carriedIn: 5 }];
    expect(asked('carry-forward-allowed', pool(frames))).toEqual(notRun(0, 'Frames!B2'));
    expect(asked('carry-forward-allowed', pool(frames, [], { rules: off }))).toEqual(SILENT);
  });

  it('for the whole period is no year’s frame, and one for a year is not the whole', () => {
    const whole = pool([{ appropriation: 10, carriedIn: 5 }], [[2024, 16]]);
    expect(asked('year-frame', whole)).toEqual(SILENT);
    expect(asked('carry-forward-amount', whole)).toEqual(SILENT);
    expect(asked('carry-forward-exhausted', whole)).toEqual(SILENT);
    expect(asked('carry-forward-lapsed', whole)).toEqual(SILENT);
    expect(asked('pool-ceiling', whole).told).toEqual(['pool-ceiling-exceeded 16/15']);
    const year = pool([{ year: 2024, appropriation: 10, carriedIn: 5 }], [[2024, 16]]);
    expect(asked('pool-ceiling', year)).toEqual(SILENT);
    expect(asked('year-frame', year).told).toEqual(['year-frame-exceeded 16/15']);
  });
});

describe('Money carried in that may not be', () => {
  const other = { poolId: 'P', appropriationType: 'other' };

  it('is not asked for where the type is not stated, which has its own finding', () => {
    expect(
      asked('carry-forward-allowed', pool([{ year: 2024, carriedIn: 5 }], [], { pool: untyped })),
    ).toEqual(passed(1));
  });

  it('is known by its pool, and by its year where it has one', () => {
    const frames = [{ carriedIn: 5 }, { year: 2024, carriedIn: 5 }];
    expect(ids('carry-forward-allowed', pool(frames, [], { pool: other }))).toEqual([
      'carry-forward-allowed:p',
      'carry-forward-allowed:p:2024',
    ]);
  });

  it('is taken away in its cell, or by a person where several rows state it', () => {
    const one = pool([{ year: 2024, carriedIn: 5 }], [], { pool: other });
    expect(changes('carry-forward-allowed', one)).toEqual(['Frames!D2=0?']);
    const two = pool(
      [
        { year: 2024, carriedIn: 5 },
        { year: 2024, carriedIn: 5 },
      ],
      [],
      { pool: other },
    );
    expect(changes('carry-forward-allowed', two)).toEqual(['-']);
  });
});

describe('Money carried in from the year before', () => {
  const unreadable: Committed[] = [[2023, '#N/A' as unknown as number]];

  it('is asked for only where something is carried in', () => {
    const frames = (carriedIn: number) => [
      { year: 2023, appropriation: 10 },
      { year: 2024, carriedIn },
    ];
    expect(asked('carry-forward-amount', pool(frames(0), unreadable))).toEqual(passed(2));
    expect(asked('carry-forward-amount', pool(frames(1), unreadable))).toEqual(notRun(2, 'Allocations!G2'));
  });

  it('is asked for only where the year before has a frame', () => {
    const frames = [
      { year: 2022, appropriation: 10 },
      { year: 2024, carriedIn: 1 },
    ];
    expect(asked('carry-forward-amount', pool(frames, unreadable))).toEqual(passed(2));
  });
});

describe('Money carried in when the pool is exhausted', () => {
  const RULE = 'carry-forward-exhausted';
  const until2023 = { poolId: 'P', to: 2023 };

  it('is told after the last year, but no nothing and nothing within the tolerance', () => {
    const workbook = (carriedIn: number, tolerance?: number) =>
      pool([{ year: 2024, carriedIn }], [], {
        pool: until2023,
        ...(tolerance === undefined ? {} : { rules: [{ ruleId: RULE, tolerance }] }),
      });
    expect(asked(RULE, workbook(0))).toEqual(passed(1));
    expect(asked(RULE, workbook(0.01)).told).toEqual(['carried-in-after-last-year 2024/2023']);
    expect(asked(RULE, workbook(5, 5))).toEqual(passed(1));
    expect(asked(RULE, workbook(5.01, 5)).told).toEqual(['carried-in-after-last-year 2024/2023']);
    expect(changes(RULE, workbook(1))).toEqual(['Pools!G2=2024?']);
  });

  it('is not told where the pool states no budget for its whole period', () => {
    const frames = [
      { year: 2022, appropriation: 10 },
      { year: 2024, carriedIn: 1 },
    ];
    expect(asked(RULE, pool(frames, [[2022, 10]]))).toEqual(passed(2));
  });

  const whole = [{ appropriation: 10 }, { year: 2024, carriedIn: 1 }];

  it('is told where all was committed before, and not where some of it is the year’s own', () => {
    expect(asked(RULE, pool(whole, [[2022, 10]])).told).toEqual(['carried-in-exhausted 1/0']);
    expect(
      asked(
        RULE,
        pool(whole, [
          [2022, 9.99],
          [2024, 0.01],
        ]),
      ),
    ).toEqual(passed(1));
  });

  it('is left to the rest of the year before where that has a frame', () => {
    expect(asked(RULE, pool([...whole, { year: 2023 }], [[2022, 10]]))).toEqual(passed(2));
  });

  it('is not told where money came back for re-use, in whatever year', () => {
    const back = (cause: string) => [{ allocationId: 'T1', amount: 0.01, year: 2023, cause }];
    expect(asked(RULE, pool(whole, [[2022, 10]], { returns: back('basis-error') }))).toEqual(passed(1));
    expect(asked(RULE, pool(whole, [[2022, 10]], { returns: back('other') })).told).toEqual([
      'carried-in-exhausted 1/0',
    ]);
  });
});

describe('The right to carry forward', () => {
  const RULE = 'carry-forward-lapsed';
  const from2021 = { poolId: 'P', from: 2021 };
  const idle = [{ year: 2022 }, { year: 2023 }, { year: 2024, carriedIn: 4 }];
  const LAPSED = ['carry-forward-lapsed 4/0'];
  const told = (more: Parameters<typeof pool>[2], frames: readonly RowOf<'Frames'>[] = idle) =>
    asked(RULE, pool(frames, [], more)).told;

  it('lapses after two years without appropriation or commitment, also where the type is not stated', () => {
    expect(told({ pool: from2021 })).toEqual(LAPSED);
    expect(told({ pool: { ...from2021, ...untyped } })).toEqual(LAPSED);
    expect(told({ pool: { ...from2021, appropriationType: 'other' } })).toEqual([]);
  });

  it('is not known to lapse where the pool does not say when it began, or a year has no frame', () => {
    expect(told({})).toEqual([]);
    expect(told({ pool: from2021 }, [{ year: 2023 }, { year: 2024, carriedIn: 4 }])).toEqual([]);
    expect(told({ pool: from2021 }, [{ year: 2022 }, { year: 2024, carriedIn: 4 }])).toEqual([]);
  });

  it('cannot be told where the account cannot be read', () => {
    const workbook = pool(idle, [], { pool: { ...from2021, account: '#REF!' } });
    expect(asked(RULE, workbook)).toEqual(notRun(3, 'Pools!D2'));
  });

  it('is not saved by a pool of which nobody knows that it is on the same account', () => {
    const used: RowOf<'Frames'> = { poolId: 'Q', year: 2023, appropriation: 5 };
    expect(told({ pool: from2021, pools: [{ poolId: 'Q' }] }, [...idle, used])).toEqual(LAPSED);
  });

  it('is not saved by a pool of the same account that has no frame for those years', () => {
    const account = '§ 25.12.03';
    const more = { pool: { ...from2021, account }, pools: [{ poolId: 'Q', account }] };
    expect(told(more, [...idle, { poolId: 'Q', year: 2021, appropriation: 5 }])).toEqual(LAPSED);
    expect(told(more, [...idle, { poolId: 'Q', appropriation: 5 }])).toEqual([]);
  });
});

describe('Money on a pool whose type of appropriation nobody states', () => {
  const RULE = 'appropriation-type';
  /** P, E inside it and F inside E, none of them with a type; the rest is as a test says. */
  const nested = (
    carriedIn: { readonly [pool: string]: number },
    committed: readonly Committed[],
    rules?: Rows<'Rules'>,
  ): ExampleWorkbook =>
    pool(
      Object.entries(carriedIn).map(([poolId, carried]) => ({ poolId, year: 2024, carriedIn: carried })),
      committed,
      {
        pool: untyped,
        pools: [
          { poolId: 'E', parentId: 'P' },
          { poolId: 'F', parentId: 'E' },
        ],
        ...(rules ? { rules } : {}),
      },
    );
  const params = (workbook: ExampleWorkbook) => told(workbook).map(([, each]) => each);
  const told = (workbook: ExampleWorkbook) =>
    found(RULE, workbook).map(({ spot, severity, message }) => [`${spot.cell} ${severity}`, message.params]);

  it('is told where money is committed or carried in, and not where neither is', () => {
    expect(asked(RULE, pool([{ year: 2024 }], [], { pool: untyped }))).toEqual(passed(1));
    const carried = pool([{ year: 2023 }, { year: 2024, carriedIn: 5 }], [], { pool: untyped });
    expect(params(carried)).toEqual([{ pool: 'P', committed: 0, carried: true }]);
    expect(params(pool([{ year: 2024 }], [[2024, 5]], { pool: untyped }))).toEqual([
      { pool: 'P', committed: 500, carried: false },
    ]);
  });

  it('is told once on the outermost pool, with what is committed in all of them', () => {
    const committed: Committed[] = [
      [2024, 1, 'P'],
      [2024, 20, 'E'],
      [2024, 300, 'F'],
    ];
    expect(params(nested({}, committed))).toEqual([{ pool: 'P', committed: 321_00, carried: false }]);
    expect(cells(RULE, nested({}, committed))).toEqual(['Pools!E2']);
  });

  it('says that money is carried in where it is so in one of the pools, the first or the last', () => {
    for (const one of ['P', 'F'])
      expect(
        params(
          nested({ [one]: 5 }, [
            [2024, 1, 'P'],
            [2024, 1, 'F'],
          ]),
        ),
      ).toEqual([{ pool: 'P', committed: 200, carried: true }]);
  });

  it('cannot be told where the type cannot be read', () => {
    expect(asked(RULE, pool([], [[2024, 5]], { pool: { poolId: 'P', appropriationType: '#N/A' } }))).toEqual(
      notRun(1, 'Pools!E2'),
    );
  });

  it('is not told where the rule is off', () => {
    const off = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, pool([], [[2024, 5]], { pool: untyped, rules: off }))).toEqual(SILENT);
  });

  it('is told as the outermost pool has it, and as the first pool has it where it is off there', () => {
    const committed: Committed[] = [
      [2024, 1, 'E'],
      [2024, 1, 'F'],
    ];
    const rules = (outer: string) => [
      { ruleId: RULE, pool: 'P', severity: outer },
      { ruleId: RULE, pool: 'E', severity: 'error' },
      { ruleId: RULE, pool: 'F', severity: 'warning' },
    ];
    const first = (workbook: ExampleWorkbook) => told(workbook).map(([line]) => line);
    expect(first(nested({}, committed, rules('info')))).toEqual(['E2 info']);
    expect(first(nested({}, committed, rules('off')))).toEqual(['E2 error']);
  });
});
