import fc from 'fast-check';
import { NoAnswer } from '../../src/ledger/answer';
import { grantForTotal, grantSupported, matchForGrant, type MatchBase } from '../../src/ledger/matchRatio';
import { kroner, type Ore } from '../../src/ledger/money';

const RUNS = { numRuns: 2000 };
const amounts = fc.integer({ min: 0, max: 1e13 }).map((ore) => ore as Ore);
/** Shares of a total as people state them, with up to four decimals. */
const shares = fc.integer({ min: 1, max: 9999 }).map((parts) => parts / 10_000);
const ratios = fc.oneof(
  fc.tuple(fc.constant<MatchBase>('total'), shares),
  fc.tuple(
    fc.constant<MatchBase>('grant'),
    fc.integer({ min: 1, max: 100_000 }).map((parts) => parts / 10_000),
  ),
);

describe('match that goes with a grant', () => {
  it('is the grant itself, krone for krone', () => {
    expect(matchForGrant(kroner(8_500_000), 1)).toBe(kroner(8_500_000));
  });

  it('is 55,555.56 for 500,000 at 90/10 of the total', () => {
    expect(matchForGrant(kroner(500_000), 0.1, 'total')).toBe(kroner(55_555.56));
  });

  it('is 55,555.55 where the pool rounds down, as the published example does', () => {
    expect(matchForGrant(kroner(500_000), 0.1, 'total', 'down')).toBe(kroner(55_555.55));
  });

  it('is 116,666.67 for 350,000 at 75/25 of the total', () => {
    expect(matchForGrant(kroner(350_000), 0.25, 'total')).toBe(kroner(116_666.67));
  });

  it('is 50,000 or 66,666.67 for 25 % of 200,000, by what the percentage is of', () => {
    expect(matchForGrant(kroner(200_000), 0.25, 'grant')).toBe(kroner(50_000));
    expect(matchForGrant(kroner(200_000), 0.25, 'total')).toBe(kroner(66_666.67));
  });

  it('reads a rate at 15 digits, so that 0.1 + 0.2 is 0.3', () => {
    expect(matchForGrant(kroner(1_000_000_000), 0.1 + 0.2)).toBe(kroner(300_000_000));
  });
});

describe('the inverses', () => {
  it('find the grant in a total', () => {
    expect(grantForTotal(kroner(17_000_000), 1)).toBe(kroner(8_500_000));
    expect(grantForTotal(kroner(1_000), 0.25, 'total')).toBe(kroner(750));
    expect(grantForTotal(kroner(100), 2, 'grant')).toBe(kroner(33.33));
  });

  it('find the grant that own money supports', () => {
    expect(grantSupported(kroner(8_500_000), 1)).toBe(kroner(8_500_000));
    expect(grantSupported(kroner(100), 0.25, 'total')).toBe(kroner(300));
    expect(grantSupported(kroner(100), 0.3, 'grant')).toBe(kroner(333.33));
  });

  it('split a total into grant and match that add up to it within one øre, k of 1 or less', () => {
    fc.assert(
      fc.property(amounts, ratios, (total, [base, ratio]) => {
        const grant = grantForTotal(total, ratio, base);
        // The grant is at most half an øre off, which the match repeats k-fold: one øre where k is at most 1.
        const perGrant = base === 'grant' ? ratio : ratio / (1 - ratio);
        const most = Math.floor((1 + perGrant) / 2 + 0.5 + 1e-9);
        expect(Math.abs(grant + matchForGrant(grant, ratio, base) - total)).toBeLessThanOrEqual(most);
      }),
      RUNS,
    );
  });

  it('give a grant whose match is the own money again, within what rounding the grant moves', () => {
    fc.assert(
      fc.property(amounts, ratios, (own, [base, ratio]) => {
        const perGrant = base === 'grant' ? ratio : ratio / (1 - ratio);
        const grant = grantSupported((own % 1e9) as Ore, ratio, base);
        const back = matchForGrant(grant, ratio, base);
        expect(Math.abs(back - (own % 1e9))).toBeLessThanOrEqual(perGrant / 2 + 0.5 + 1e-6);
      }),
      RUNS,
    );
  });
});

describe('the two bases', () => {
  it('are one: k = m/(1-m), so 1:1 on the grant is half of the total', () => {
    fc.assert(
      fc.property(amounts, (grant) => {
        expect(matchForGrant(grant, 0.5, 'total')).toBe(matchForGrant(grant, 1, 'grant'));
        expect(matchForGrant(grant, 0.2, 'total')).toBe(matchForGrant(grant, 0.25, 'grant'));
        expect(grantForTotal(grant, 0.8, 'total')).toBe(grantForTotal(grant, 4, 'grant'));
        expect(grantSupported(grant, 0.75, 'total')).toBe(grantSupported(grant, 3, 'grant'));
      }),
      RUNS,
    );
  });

  it('agree with exact arithmetic in whole numbers, half up', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9999 }), (grant, parts) => {
        const [top, bottom] = [BigInt(grant) * BigInt(parts), BigInt(10_000 - parts)];
        const wanted = Number((2n * top + bottom) / (2n * bottom));
        fc.pre(Number.isSafeInteger(wanted));
        expect(matchForGrant(grant, parts / 10_000, 'total')).toBe(wanted);
      }),
      RUNS,
    );
  });
});

describe('a ratio that is no match', () => {
  const reason = (ask: () => unknown): unknown => {
    try {
      return ask();
    } catch (error) {
      return error instanceof NoAnswer ? [error.code, error.reason] : error;
    }
  };

  it.each([
    [0, 'grant'],
    [-1, 'grant'],
    [Infinity, 'grant'],
    [NaN, 'grant'],
    [0, 'total'],
    [1, 'total'],
    [1.5, 'total'],
    [-0.25, 'total'],
  ] as const)('%p of the %s is a wrong argument in all three', (ratio, base) => {
    const wanted = base === 'grant' ? '> 0' : '> 0, < 1';
    const refused = [
      '#VALUE!',
      { id: 'argument-wrong', params: { argument: 'ratio', received: String(ratio), wanted } },
    ];
    for (const ask of [matchForGrant, grantForTotal, grantSupported]) {
      expect(reason(() => ask(kroner(100), ratio, base))).toEqual(refused);
    }
  });

  it('and an amount below zero is one too', () => {
    expect(reason(() => matchForGrant(kroner(-5), 1))).toEqual([
      '#VALUE!',
      { id: 'argument-wrong', params: { argument: 'grant', received: '-5', wanted: '>= 0' } },
    ]);
    for (const [argument, ask] of [
      ['total', grantForTotal],
      ['own', grantSupported],
    ] as const)
      expect(reason(() => ask(kroner(-5), 1))).toEqual([
        '#VALUE!',
        { id: 'argument-wrong', params: { argument, received: '-5', wanted: '>= 0' } },
      ]);
  });
});
