import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { answer, bookOf } from '../support/book';

const FILLED: ExampleWorkbook = {
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [
    { projectId: 'A', poolId: 'P', matchBearer: 'KL' },
    { projectId: 'B', poolId: 'P', matchBearer: 'ingen' },
    { projectId: 'C', poolId: 'P', matchBearer: 'KL' },
    { projectId: 'D', poolId: 'P', matchBearer: 'KL' },
  ],
  Allocations: (['A', 'B', 'C', 'D'] as const).map((projectId) => ({
    allocationId: projectId,
    projectId,
    poolId: 'P',
    year: 2024,
    amount: 100,
    status: 'committed',
  })),
  Match: [{ matchId: '1', projectId: 'A', amount: 110.01 }],
  Savings: [
    { savingId: '1', projectId: 'A', expected: 2 },
    { savingId: '2', projectId: 'A', expected: 1.2 },
    { savingId: '3', projectId: 'B', expected: 3 },
    { savingId: '4', projectId: 'C', expected: 3 },
    { savingId: '5', projectId: 'D', low: 1, high: 2 },
  ],
};

describe('cost per FTE', () => {
  const book = bookOf(FILLED);
  it.each([
    ['is grant and pledged match by the components’ expected FTE, half up to the øre', 'A', 65.63],
    ['is the grant alone where nobody is to put in own money', 'B', 33.33],
    ['is not known where own money is owed and none is stated', 'C', '#N/A match-not-stated'],
    [
      'is not known without an expected figure, and no middle of the range is invented',
      'D',
      '#N/A saving-not-stated',
    ],
  ])('%s', (_, project, expected) => {
    expect(answer(book, `COST_PER_FTE(Ledger,"${project}")`)).toBe(expected);
  });

  it('is neither zero nor infinity where no potential is stated', () => {
    const none = bookOf({ ...FILLED, Savings: [{ savingId: '1', projectId: 'A', expected: 0 }] });
    expect(answer(none, 'COST_PER_FTE(Ledger,"A")')).toBe('#N/A no-potential');
    expect(answer(none, 'COST_PER_FTE(Ledger,"B")')).toBe('#N/A no-potential');
  });
});
