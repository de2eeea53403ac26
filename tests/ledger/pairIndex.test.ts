import fc from 'fast-check';
import type { CodeColumn } from '../../src/ledger/columns';
import { PairIndex } from '../../src/ledger/pairIndex';
import { ledgerOf } from './asked';

const numRuns = Number(process.env['PROOF_RUNS'] ?? 50);

/** Allocations of some pools, each charged to a year. */
const ROWS = fc.array(fc.record({ pool: fc.nat(9), year: fc.integer({ min: 2020, max: 2029 }) }), {
  maxLength: 120,
});

test('Rows have one number exactly when they have both values in common, counted in the order they come', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const { commitments } = ledgerOf({
        Pools: [],
        Projects: [],
        Allocations: rows.map(({ pool, year }, at) => ({ allocationId: `T${at}`, poolId: `P${pool}`, year })),
      });
      const { poolIds, years } = commitments;
      const index = PairIndex.of(poolIds, years);
      const texts = rows.map(({ pool, year }) => `${pool} ${year}`);
      const distinct = [...new Set(texts)];
      expect([...index.pairs]).toEqual(texts.map((text) => distinct.indexOf(text)));
      expect(index.firstRows).toEqual(distinct.map((text) => texts.indexOf(text)));
      const rowsOf = (text: string): number[] => texts.flatMap((each, row) => (each === text ? [row] : []));
      expect(index.rows()).toEqual(distinct.map(rowsOf));
      for (const [row, pool] of poolIds.values.entries()) {
        expect(index.find(pool, rows[row]?.year ?? 0)).toBe(index.pairs[row]);
        const ofPool = distinct.flatMap((text, pair) =>
          text.startsWith(`${rows[row]?.pool} `) ? [pair] : [],
        );
        expect(index.with(pool)).toEqual(ofPool);
        expect(index.find(pool, 1999)).toBe(-1);
      }
      expect(index.with(-7)).toEqual([]);
      expect(PairIndex.of(poolIds, years)).toBe(index);
    }),
    { numRuns },
  );
});

test('Thousands of pairs are told apart, and found again, whatever the order they come in', () => {
  const [ones, others] = [97, 53];
  const pairs = Array.from({ length: ones * others }, (_, at) => [at % ones, at % others] as const);
  const [one, other] = [0, 1].map(
    (side) =>
      ({ values: Int32Array.from([...pairs, ...pairs], (pair) => pair[side] as number) }) as CodeColumn,
  ) as [CodeColumn, CodeColumn];
  const index = PairIndex.of(one, other);
  const numbers = [...pairs.keys()];
  expect(index.firstRows).toEqual(numbers);
  expect([...index.pairs]).toEqual([...numbers, ...numbers]);
  expect(pairs.map(([left, right]) => index.find(left, right))).toEqual(numbers);
  expect(index.find(0, others)).toBe(-1);
  expect(index.find(ones, 0)).toBe(-1);
});
