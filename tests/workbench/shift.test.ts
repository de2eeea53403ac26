import fc from 'fast-check';
import type { GridRange } from '../../src/workbench/host/grid';
import { shiftedLine, shiftedRange } from '../../src/workbench/host/shift';

const lines = fc.constantFrom<'rows' | 'columns'>('rows', 'columns');
const range = fc.record<GridRange>({
  row: fc.nat(50),
  column: fc.nat(50),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const place = fc.nat(80);
/** Many, since most faults are at the edges of a range. */
const numRuns = 5000;
const count = fc.integer({ min: 1, max: 20 });

it('what was put in and taken out again leaves every range as it was', () => {
  fc.assert(
    fc.property(range, lines, place, count, (before, which, at, many) => {
      const grown = shiftedRange(before, { lines: which, at, count: many });
      expect(grown && shiftedRange(grown, { lines: which, at, count: -many })).toEqual(before);
    }),
    { numRuns },
  );
});

it('a range holds the lines afterwards that it held before, and those put in between them', () => {
  fc.assert(
    fc.property(range, place, fc.integer({ min: -20, max: 20 }), (before, at, many) => {
      const shift = { lines: 'rows' as const, at, count: many };
      const after = shiftedRange(before, shift);
      const kept = Array.from({ length: before.rows }, (_, index) =>
        shiftedLine(before.row + index, shift),
      ).filter((line) => line !== undefined);
      expect(after && [after.row, after.row + after.rows - 1]).toEqual(
        kept.length === 0 ? undefined : [kept[0], kept.at(-1)],
      );
    }),
    { numRuns },
  );
});
