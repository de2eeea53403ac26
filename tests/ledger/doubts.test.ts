import { NoAnswer } from '../../src/ledger/answer';
import { approvalLinesOf } from '../../src/ledger/approvalLines';
import { dayOf, type FinanceYear } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import { exactOre } from '../../src/ledger/money';
import type { Cell } from '../../src/ledger/source';
import { checkExample, outcome } from '../rules/checking';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

const ledgerOf = (example: ExampleWorkbook): Ledger => new Ledger(exampleSource(example));

/** The code, the reason and the cell of a question without an answer. */
function reasonOf(question: () => unknown): string {
  try {
    question();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { id, params } = error.reason;
    return `${error.code} ${id}${'place' in params ? ` ${params.place.table}!${params.place.cell}` : ''}`;
  }
  return 'an answer';
}

const year = 2024 as FinanceYear;
const whole = { year: null, asOf: null } as const;

const base: ExampleWorkbook = {
  Pools: [{ poolId: 'P' }, { poolId: 'Q' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: 'T1', projectId: 'A', poolId: 'P', year: 2024, amount: 100, status: 'committed' },
  ],
};

describe('a frame row', () => {
  it('of an unknown pool stands in the way of every pool’s budget', () => {
    const { pools, frames } = ledgerOf({
      ...base,
      Frames: [...(base.Frames ?? []), { poolId: 'PP', year: 2024, appropriation: 1 }],
    });
    expect(reasonOf(() => frames.budget(pools.named('P'), year))).toBe('#VALUE! unknown-reference Frames!A3');
  });

  it('with an unreadable year stands in the way of its own pool’s years only', () => {
    const { pools, frames } = ledgerOf({
      ...base,
      Frames: [...(base.Frames ?? []), { poolId: 'Q', year: '#REF!', appropriation: 1 }],
    });
    expect(frames.yearsOf(pools.named('P'))).toEqual([2024]);
    expect(reasonOf(() => frames.yearsOf(pools.named('Q')))).toBe('#VALUE! unreadable-cell Frames!B3');
  });
});

describe('a return', () => {
  const withReturn = (change: Partial<Record<'poolId' | 'status', string>>): Ledger =>
    ledgerOf({
      ...base,
      Allocations: (base.Allocations ?? []).map((row) => ({ ...row, ...change })),
      Returns: [{ allocationId: 'T1', amount: 10, year: 2024, cause: 'basis-error' }],
    });

  it('is reusable in the pool of its commitment', () => {
    const { pools, returns } = withReturn({});
    expect(returns.reusable(pools.named('P'), whole).total).toBe(1000);
    expect(returns.reusable(pools.named('Q'), whole).total).toBe(0);
  });

  it.each([
    [{ poolId: '#N/A' }, '#VALUE! unreadable-cell Allocations!C2'],
    [{ poolId: 'PP' }, '#VALUE! unknown-reference Allocations!C2'],
    [{ status: 'given?' }, '#VALUE! unreadable-cell Allocations!I2'],
  ])('stands in the way of every pool where its commitment is %j', (change, reason) => {
    const { pools, returns } = withReturn(change);
    expect(reasonOf(() => returns.reusable(pools.named('P'), whole))).toBe(reason);
    expect(reasonOf(() => returns.reusable(pools.named('Q'), whole))).toBe(reason);
  });

  it('of a pool that stands in two places is no pool’s', () => {
    const { pools, returns } = ledgerOf({
      ...base,
      Pools: [{ poolId: 'P' }, { poolId: 'Q' }, { poolId: 'Q', parentId: 'P' }],
    });
    expect(reasonOf(() => returns.reusable(pools.named('P'), whole))).toBe('#VALUE! id-twice Pools!A4');
  });
});

describe('a pool that two rows put in different places', () => {
  it.each([
    ['a pool of its own and an earmark', [{ poolId: 'Q' }, { poolId: 'Q', parentId: 'P' }]],
    ['an earmark and a pool of its own', [{ poolId: 'Q', parentId: 'P' }, { poolId: 'Q' }]],
  ])('(%s) stands in the way of the pools that it may be in', (_, rows) => {
    const { pools, commitments } = ledgerOf({ ...base, Pools: [{ poolId: 'P' }, ...rows] });
    const query = { ...whole, status: 'committed' } as const;
    expect(reasonOf(() => commitments.ofPool(pools.named('P'), query))).toBe('#VALUE! id-twice Pools!A4');
  });

  it('has no rules of its own, since it is not known what it inherits', () => {
    const result = checkExample({
      ...base,
      Pools: [{ poolId: 'P', parentId: 'R', appropriationType: 'reservation' }],
      Frames: [{ poolId: 'P', year: 2024, appropriation: 1 }],
    });
    expect(result.findings).toEqual([]);
    expect(outcome(result, 'year-frame').status).toBe('not-run');
  });
});

describe('an approval line', () => {
  it.each([
    ['H-1', '#VALUE! unknown-reference ApprovalLines!B2'],
    ['#N/A', '#VALUE! unreadable-cell ApprovalLines!B2'],
  ])('of approval %s may be any approval’s', (approvalId, reason) => {
    const ledger = ledgerOf({
      ...base,
      Approvals: [{ approvalId: 'H1' }],
      ApprovalLines: [{ lineId: 'L1', approvalId, amount: 1 }],
    });
    expect(reasonOf(() => approvalLinesOf(ledger).of(ledger.interner.codeOf('H1')))).toBe(reason);
  });

  it('is not taken for none in a ledger that was not given the lines', () => {
    const source = exampleSource({ ...base, Approvals: [{ approvalId: 'H1' }] });
    const tables = source.tables.filter(({ name }) => name !== 'ApprovalLines');
    const ledger = new Ledger({ ...source, tables }, { whole: false });
    expect(reasonOf(() => approvalLinesOf(ledger).of(ledger.interner.codeOf('H1')))).toBe(
      '#N/A table-not-given',
    );
  });
});

describe('the cut-off date', () => {
  const cutOff = (cell: Cell) =>
    new Ledger({ ...exampleSource(base), names: new Map([['CutOff', cell]]) }).cutOff;

  it('is the day of a date cell', () => {
    expect(cutOff(45657)).toBe(dayOf(2024, 12, 31));
  });

  it.each([[2024], ['31.12.2024'], [''], [null], [-1]])('is not known where the cell holds %p', (cell) => {
    expect(cutOff(cell)).toBeNull();
  });
});

describe('a sum that leaves the exact øre', () => {
  it('has no answer', () => {
    expect(reasonOf(() => exactOre(2 ** 53))).toBe('#VALUE! amount-too-large');
  });

  it('makes the rules that need it not run, and not the whole check', () => {
    const huge = { projectId: 'A', poolId: 'P', year: 2024, amount: 9e13, status: 'committed' };
    const result = checkExample({
      ...base,
      Allocations: ['T1', 'T2'].map((allocationId) => ({ allocationId, ...huge })),
    });
    expect(outcome(result, 'year-frame')).toMatchObject({
      status: 'not-run',
      reasons: [{ kind: 'no-answer', reason: { id: 'amount-too-large' } }],
    });
  });
});

describe('a pool that is part of itself', () => {
  it.each(['P', 'E', 'Q'])('leaves no figure for any pool: %s', (asked) => {
    const { pools, commitments } = ledgerOf({
      ...base,
      Pools: [{ poolId: 'P', parentId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'Q' }],
    });
    const query = { ...whole, status: 'committed' } as const;
    expect(reasonOf(() => commitments.ofPool(pools.named(asked), query))).toBe(
      '#VALUE! pools-in-a-circle Pools!C2',
    );
  });
});
