import fc from 'fast-check';
import { BlockPlan, type Block } from '../../src/workbook/excel/blockPlan';
import { textLength } from '../../src/workbook/excel/textLength';

test('Small tables come in one request', () => {
  const plan = new BlockPlan(
    [
      { rows: 30, columns: 10 },
      { rows: 5, columns: 4 },
    ],
    100_000,
  );
  expect(plan.next()).toEqual([
    { area: 0, from: 0, count: 30, last: true },
    { area: 1, from: 0, count: 5, last: true },
  ]);
});

test('How many rows come next is reckoned from how long the rows were that came', () => {
  const plan = new BlockPlan([{ rows: 10_000, columns: 1 }], 60_000);
  const [first] = plan.next() as [Block];
  plan.came(first, first.count * 8);
  const [second] = plan.next() as [Block];
  expect(first.count).toBe(1_000);
  expect(second).toEqual({ area: 0, from: 1_000, count: 6_000, last: false });
});

test('A request that was too large is halved until it is one row, and then no more', () => {
  const plan = new BlockPlan([{ rows: 5, columns: 10 }], 1_000_000);
  const counts: number[] = [];
  let more = true;
  while (more) {
    const blocks = plan.next();
    counts.push(blocks.reduce((sum, { count }) => sum + count, 0));
    more = plan.halve(blocks);
  }
  expect(counts).toEqual([5, 2, 1]);
});

test('Every row comes once and in order, whatever the sizes, the lengths and the refusals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ rows: fc.nat(60), columns: fc.integer({ min: 1, max: 40 }) }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 50_000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 500, max: 100_000 }),
      (sizes, budget, bytesPerCell, limit) => {
        const plan = new BlockPlan(sizes, budget);
        const seen = sizes.map(() => 0);
        for (let blocks = plan.next(); blocks.length > 0; blocks = plan.next()) {
          const length = ({ area, count }: Block): number =>
            count * (sizes[area]?.columns ?? 0) * bytesPerCell;
          const all = blocks.reduce((sum, block) => sum + length(block), 0);
          if (all > limit && plan.halve(blocks)) continue;
          for (const block of blocks) {
            expect(block.from).toBe(seen[block.area]);
            seen[block.area] = block.from + block.count;
            expect(block.last).toBe(seen[block.area] === sizes[block.area]?.rows);
            plan.came(block, length(block));
          }
        }
        expect(seen).toEqual(sizes.map(({ rows }) => rows));
        expect(plan.rowsDone).toBe(plan.rowsAll);
      },
    ),
  );
});

test('The length of an answer is never reckoned shorter than its JSON', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()))),
      (rows) => {
        expect(textLength(rows)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(rows)));
      },
    ),
  );
});
