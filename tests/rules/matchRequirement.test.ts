import { matchRequirement } from '../../src/rules/matchRequired';
import { leastOwnShares } from '../../src/rules/matchShare';
import { Settings } from '../../src/rules/settings';
import { asked, ledgerOf, type RowOf } from '../ledger/asked';

const PACK = { id: 'x', version: '1', title: { da: '', en: '' }, rules: [] };
const T = { projectId: 'A', poolId: 'P', year: 2024, committedOn: '2024-05-01', status: 'committed' };

function bookOf(
  rules: readonly RowOf<'Rules'>[],
  amounts: readonly RowOf<'Allocations'>[],
  project: RowOf<'Projects'> = {},
) {
  const ledger = ledgerOf({
    Pools: [{ poolId: 'P' }],
    Projects: [{ projectId: 'A', poolId: 'P', matchBearer: 'KL', ...project }],
    Allocations: amounts.map((row, at) => ({ allocationId: `T${at}`, ...T, ...row })),
    Rules: rules,
  });
  return { ledger, settings: new Settings(ledger, PACK), project: ledger.projects.named('A') };
}

const requirement = (...book: Parameters<typeof bookOf>) => {
  const { ledger, settings, project } = bookOf(...book);
  return asked(() => {
    const { total, rounded, settings: used, parts } = matchRequirement(ledger, settings, project);
    const rows = parts().map(({ table, total: sum, rows: own, field, amountOf, statedIn }) => [
      `${table.name} ${field} ${sum}`,
      ...own.map((row) => [row, amountOf(row), statedIn?.(row)]),
    ]);
    return { total, rounded, rules: used.map(({ row }) => row), rows };
  });
};

const RATIO = { ruleId: 'match-ratio', value: 0.5 };

describe('What is demanded of a project in own money', () => {
  it('is shared out over the commitments that it is reckoned from, to the øre', () => {
    expect(requirement([RATIO], [{ amount: 0.01 }, { amount: 10 }, { amount: 0.02 }])).toEqual({
      total: 502,
      rounded: 'half-up',
      rules: [0],
      rows: [['Allocations amount 502', [0, 1, 1], [1, 500, 1000], [2, 1, 2]]],
    });
  });

  it('is of each period by its own rule, and added', () => {
    const rules = [
      { ...RATIO, to: '2023-12-31' },
      { ...RATIO, value: 1, from: '2024-01-01' },
    ];
    const amounts = [{ amount: 10 }, { amount: 4, committedOn: '2023-12-31' }, { amount: 1 }];
    expect(requirement(rules, amounts)).toEqual({
      total: 13_00,
      rounded: null,
      rules: [1, 0],
      rows: [
        ['Allocations amount 1100', [0, 1000, 1000], [2, 100, 100]],
        ['Allocations amount 200', [1, 200, 400]],
      ],
    });
  });

  it('says how it was rounded where one of its periods was', () => {
    const rules = [
      { ...RATIO, value: 1, to: '2023-12-31' },
      { ...RATIO, rounding: 'up', from: '2024-01-01' },
    ];
    const amounts = [{ amount: 4, committedOn: '2023-12-31' }, { amount: 0.01 }];
    expect(requirement(rules, amounts)).toMatchObject({ total: 401, rounded: 'up' });
    expect(requirement([RATIO], [{ amount: 0.02 }])).toMatchObject({ total: 1, rounded: null });
    expect(requirement([{ ...RATIO, value: 3 }], [{ amount: 0.01 }])).toMatchObject({
      total: 3,
      rounded: null,
    });
  });

  it('is of the cost where the rule is of the total and the project states one', () => {
    const rule = { ...RATIO, value: 0.25, base: 'total' };
    expect(requirement([rule], [{ amount: 3 }], { eligibleCost: 10 })).toEqual({
      total: 250,
      rounded: null,
      rules: [0],
      rows: [['Projects eligibleCost 250', [0, 250, 1000]]],
    });
    expect(requirement([rule], [{ amount: 3 }])).toMatchObject({ total: 100 });
    expect(requirement([rule], [{ amount: 3 }], { eligibleCost: '#REF!' })).toBe(
      '#VALUE! unreadable-cell Projects!M2',
    );
    const halves = [
      { ...rule, to: '2023-12-31' },
      { ...rule, from: '2024-01-01' },
    ];
    expect(
      requirement(halves, [{ amount: 3 }, { amount: 1, committedOn: '2023-01-01' }], { eligibleCost: 10 }),
    ).toBe('#N/A cost-not-divided {"project":"A"}');
  });

  it('is nothing where nothing is committed or nobody bears match', () => {
    const nothing = { total: 0, rounded: null, rules: [], rows: [] };
    expect(requirement([RATIO], [{ amount: 5, status: 'planned' }])).toEqual(nothing);
    expect(requirement([], [{ amount: 5 }], { matchBearer: 'ingen' })).toEqual(nothing);
  });

  it.each<[string, readonly RowOf<'Rules'>[], string]>([
    ['no rule holds', [], '#N/A no-match-rule {"project":"A"}'],
    ['none is in force', [{ ...RATIO, to: '2023-12-31' }], '#N/A no-match-rule {"project":"A"}'],
    ['two are', [RATIO, RATIO], '#VALUE! rule-not-understood Rules!C3 {"rule":"match-ratio"}'],
    [
      'its value is none',
      [{ ...RATIO, value: 0 }],
      '#VALUE! rule-not-understood Rules!C2 {"rule":"match-ratio"}',
    ],
    [
      'its value is blank',
      [{ ruleId: 'match-ratio' }],
      '#VALUE! rule-not-understood Rules!C2 {"rule":"match-ratio"}',
    ],
    [
      'its base is unknown',
      [{ ...RATIO, base: 'halv' }],
      '#VALUE! rule-not-understood Rules!D2 {"rule":"match-ratio"}',
    ],
  ])('is not known where %s', (_, rules, why) => expect(requirement(rules, [{ amount: 5 }])).toBe(why));

  it('is not known without a bearer', () => {
    expect(requirement([RATIO], [{ amount: 5 }], { matchBearer: undefined })).toBe(
      '#N/A no-bearer {"project":"A"}',
    );
  });
});

describe('The least share of the cost that must be own money', () => {
  const least = (...book: Parameters<typeof bookOf>) => {
    const { ledger, settings, project } = bookOf(...book);
    return asked(() =>
      leastOwnShares(ledger, settings, project).map(({ share, cost, least: own, rounded }) => [
        share,
        cost,
        own,
        rounded,
      ]),
    );
  };
  const SHARE = { ruleId: 'match-share', value: 0.25 };

  it('is rounded down, and says so where it was', () => {
    expect(least([SHARE], [{ amount: 1 }], { eligibleCost: 10 })).toEqual([[0.25, 1000, 250, null]]);
    expect(least([SHARE], [{ amount: 1 }], { eligibleCost: 10.01 })).toEqual([[0.25, 1001, 250, 'down']]);
  });

  it('is none where no rule holds, nothing is committed or nobody bears match', () => {
    expect(least([], [{ amount: 1 }])).toEqual([]);
    expect(least([SHARE], [])).toEqual([]);
    expect(least([SHARE], [{ amount: 1 }], { matchBearer: 'ingen' })).toEqual([]);
  });

  it.each([
    [undefined, '#VALUE! blank-cell Projects!M2'],
    ['#REF!', '#VALUE! unreadable-cell Projects!M2'],
  ])('is not known where the cost is %s', (eligibleCost, why) => {
    expect(least([SHARE], [{ amount: 1 }], { eligibleCost })).toBe(why);
  });
});
