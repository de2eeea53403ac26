import fc from 'fast-check';
import { around, before, later, windowOf, type Window } from '../../src/taskpane/listWindow';

const RUNS = Number(process.env.PROOF_RUNS ?? 300);
const total = fc.integer({ min: 1, max: 6_000 });
/** What presses and steps may have made of a window, in a group that may have been longer then. */
const steps = fc.array(
  fc.oneof(fc.constant('later' as const), fc.constant('before' as const), fc.nat(6_000)),
  {
    maxLength: 40,
  },
);

function walked(count: number, moves: readonly ('later' | 'before' | number)[]): Window {
  return moves.reduce<Window>(
    (window, move) =>
      move === 'later'
        ? later(window, count)
        : move === 'before'
          ? before(window)
          : around(window, move % count, count),
    windowOf(undefined, count),
  );
}

describe('the part of a long group that is drawn', () => {
  it('lies within it, is never empty and never more than a hundred, whatever was pressed', () => {
    fc.assert(
      fc.property(total, steps, total, (count, moves, left) => {
        const now = windowOf(walked(count, moves), Math.min(count, left));
        expect(now.from).toBeGreaterThanOrEqual(0);
        expect(now.to).toBeGreaterThan(now.from);
        expect(now.to).toBeLessThanOrEqual(Math.min(count, left));
        expect(now.to - now.from).toBeLessThanOrEqual(100);
      }),
      { numRuns: RUNS },
    );
  });

  it('has in it what was stepped to', () => {
    fc.assert(
      fc.property(total, steps, fc.nat(6_000), (count, moves, step) => {
        const index = step % count;
        const { from, to } = around(walked(count, moves), index, count);
        expect([from <= index, index < to]).toEqual([true, true]);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves nothing out: pressed on and on it comes to the end, and back to the beginning, without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (count) => {
        let window = windowOf(undefined, count);
        for (let press = 0; window.to < count && press < 200; press += 1) {
          const next = later(window, count);
          expect([next.from <= window.to, next.to > window.to]).toEqual([true, true]);
          window = next;
        }
        expect(window.to).toBe(count);
        for (let press = 0; window.from > 0 && press < 200; press += 1) {
          const next = before(window);
          expect([next.to >= window.from, next.from < window.from]).toEqual([true, true]);
          window = next;
        }
        expect(window.from).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });
});
