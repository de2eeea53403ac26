import { NoAnswer } from '../../src/ledger/answer';
import { CellError } from '../../src/ledger/source';
import { ALL_FUNCTIONS, functionNamed } from '../../src/functions/allFunctions';
import { callFunction } from '../../src/functions/call';
import { FormulaError, parseFormula } from '../../src/functions/formula';
import type { ArgumentValue, FunctionSpec } from '../../src/functions/spec';
import { answer, bookOf } from '../support/book';

const book = bookOf({
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 10 }],
  Approvals: [{ approvalId: 'K', total: 5 }],
  Projects: [{ projectId: 'A', recipient: 'KL', poolId: 'P', matchBearer: 'KL' }],
  Allocations: [
    {
      allocationId: '1',
      projectId: 'A',
      poolId: 'P',
      approvalId: 'K',
      year: 2024,
      amount: 4,
      status: 'committed',
    },
  ],
});

/** An argument that is right for its type, so that others can be made wrong one at a time. */
function right({ name, type }: FunctionSpec['arguments'][number]): ArgumentValue {
  const ids = new Map([
    ['pool', 'P'],
    ['project', 'A'],
    ['recipient', 'KL'],
    ['approval', 'K'],
  ]);
  if (type === 'id') return ids.get(name);
  if (type === 'amount') return 100;
  if (type === 'number') return name === 'decimals' || name === 'years' ? 2 : 0.5;
  if (type === 'year') return 2024;
  if (type === 'matrix') return [[1, 2]];
  if (type === 'date') return name === 'end' ? 45_700 : 45_292;
  return undefined;
}

function outcome(spec: FunctionSpec, values: readonly ArgumentValue[]): unknown {
  try {
    return callFunction(spec, values, book, 'en');
  } catch (error) {
    if (error instanceof NoAnswer) return { code: error.code, reason: error.reason };
    throw error;
  }
}

describe.each(ALL_FUNCTIONS.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
  const values = spec.arguments.map(right);

  it('says which argument is wrong when one is an error value, a boolean or a range where a cell belongs', () => {
    spec.arguments.forEach(({ type, name }, index) => {
      if (type === 'ledger') return;
      for (const wrong of [
        new CellError('#REF!'),
        true,
        [
          [1, 2],
          [3, 4],
        ],
      ] as const) {
        if (type === 'matrix' && Array.isArray(wrong)) continue;
        const given = values.map((value, at) => (at === index ? wrong : value));
        expect({ name, outcome: outcome(spec, given) }).toMatchObject({
          name,
          outcome: { code: '#VALUE!', reason: { id: 'argument-wrong', params: { argument: name } } },
        });
      }
    });
  });

  it('answers the same for an empty cell that comes as nothing and as 0', () => {
    spec.arguments.forEach(({ type, optional, name }, index) => {
      // 0 decimals and a rate of 0 can be meant; an empty cell is then 0 only on the hosts where it comes as 0.
      if (type === 'ledger' || name === 'decimals' || name === 'rate') return;
      const blank = (value: null | 0): unknown =>
        outcome(
          spec,
          values.map((own, at) => (at === index ? value : own)),
        );
      expect(blank(0)).toEqual(blank(null));
      if (optional) expect(blank(0)).not.toHaveProperty('reason.id', 'argument-wrong');
    });
  });

  it('counts its arguments', () => {
    const count = { code: '#VALUE!', reason: { id: 'argument-count' } };
    expect(outcome(spec, [])).toMatchObject(count);
    expect(outcome(spec, [...values, 1])).toMatchObject(count);
  });

  it('has a description and help in both languages, and an example that calls it', () => {
    const texts = [spec.da, spec.en, ...spec.arguments.flatMap(({ da, en }) => [da, en])];
    expect(texts.filter((text) => text === '' || /(?<!kr)\.$/.test(text))).toEqual([]);
    expect(parseFormula(spec.example)).toMatchObject({ kind: 'call', name: spec.name });
  });
});

describe('a typed formula', () => {
  it.each([
    ['=PULJE.POOL_BUDGET(Ledger;"P")', 10],
    ['pool_budget( ledger , "P" , )', 10],
    ['POOL_BUDGET(Ledger,"P",0)', 10],
    ['MIO_KR(22800000)', '22,8 mio. kr.'],
    ['MIO_KR(22800000,,"en")', 'DKK 22.8 million'],
    ['MIO_KR(22850000)', '22,9 mio. kr.'],
    ['MIO_KR(1234567890.12,3)', '1.234,568 mio. kr.'],
    ['MIO_KR(-500000)', '−0,5 mio. kr.'],
    ['MIO_KR(40000,0)', '0 mio. kr.'],
  ])('%s gives %s', (formula, expected) => expect(answer(book, formula)).toBe(expected));

  it.each([
    '',
    '(',
    'POOL_BUDGET(Ledger,"P"',
    '"open',
    'POOL_BUDGET Ledger',
    '1+2',
    '{1,2;3}',
    'A(}',
    '='.repeat(5),
  ])('that is broken is told, and where: %s', (formula) =>
    expect(() => parseFormula(formula)).toThrow(FormulaError),
  );

  it('nested thousands deep is refused and does not overflow', () => {
    expect(() => parseFormula('A('.repeat(20_000))).toThrow(FormulaError);
  });
});

describe('SPLIT_AMOUNT and SPREAD_BY_YEAR', () => {
  it.each([
    [
      'SPLIT_AMOUNT(100,{1,1;1,0})',
      [
        [33.34, 33.33],
        [33.33, 0],
      ],
    ],
    ['SPLIT_AMOUNT(0.05,{0.1,0.2})', [[0.02, 0.03]]],
    ['SPLIT_AMOUNT(100,{0,0})', '#VALUE! weights-empty'],
    ['SPLIT_AMOUNT(100,{1,-1})', '#VALUE! argument-wrong'],
    ['SPREAD_BY_YEAR(366,"2024-01-01","2024-12-31")', [[2024, 366]]],
    [
      'SPREAD_BY_YEAR(1,"2024-12-31","2025-01-02")',
      [
        [2024, 0.33],
        [2025, 0.67],
      ],
    ],
    [
      'SPREAD_BY_YEAR(300,"2024-11-30","2025-01-01","months")',
      [
        [2024, 200],
        [2025, 100],
      ],
    ],
    ['SPREAD_BY_YEAR(300,"2025-01-01","2024-01-01")', '#VALUE! end-before-start'],
    ['SPREAD_BY_YEAR(300,2024,2025)', '#VALUE! argument-wrong'],
  ])('%s', (formula, expected) => expect(answer(book, formula)).toEqual(expected));

  it('keep the shape of the weights', () => {
    const spec = functionNamed('split_amount');
    expect(spec && callFunction(spec, [10, [[1], [1]]], null, 'en')).toEqual([[5], [5]]);
  });
});
