import { NoAnswer } from '../../../ledger/answer';
import { daysOfYear, type FinanceYear } from '../../../ledger/dates';
import type { Budget, Frames } from '../../../ledger/frames';
import type { Ledger } from '../../../ledger/ledger';
import { exactOre } from '../../../ledger/money';
import type { PoolCode } from '../../../ledger/pools';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { holdsFor, holdsThroughout } from '../../inForce';
import { notUnderstood } from '../../notUnderstood';
import type { Setting } from '../../settings';
import { poolYears } from '../project/poolYears';

const inside = (year: number | null, first: number, second: number): ExampleWorkbook => ({
  Pools: [{ poolId: 'P' }, { poolId: 'A', parentId: 'P' }, { poolId: 'B', parentId: 'P' }],
  Frames: [
    { poolId: 'P', appropriation: 1000, ...(year === null ? {} : { year }) },
    { poolId: 'A', appropriation: first, ...(year === null ? {} : { year }) },
    { poolId: 'B', appropriation: second, ...(year === null ? {} : { year }) },
  ],
});

/**
 * The earmarks directly inside a pool are together no more than the pool: the whole period, and each year. A rule with
 * a period of its own is about the whole period only where all of the pool's years lie inside it.
 */
export const earmarksWithinParent: RuleKind = {
  id: 'earmarks-within-parent',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Pools: ['poolId', 'parentId', 'from', 'to'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['poolId', 'year', 'amount', 'status'],
  },

  check(run) {
    const { pools, frames } = run.ledger;
    for (const pool of pools.all()) {
      const earmarks = pools.earmarks(pool);
      if (earmarks.length === 0) continue;
      const doubt = pools.doubt(pool);
      if (doubt) {
        // Another pool may be inside this one as well.
        run.skip(doubt, earmarks.length);
        continue;
      }
      for (const setting of run.settings(pool)) {
        for (const year of run.attempt(() => periodsOf(frames, pool, earmarks)) ?? []) {
          run.attempt(() => {
            const holds =
              year === null ? holdsForAllYears(run.ledger, setting, pool) : holdsFor(setting, null, year);
            if (holds === null) throw notUnderstood(run.ledger, setting, 'from');
            if (!holds) return;
            const parts = earmarks.flatMap((earmark) => budgetIfAny(frames, earmark, year) ?? []);
            const budget = frames.budget(pool, year);
            run.cover(parts.length);
            const sum = exactOre(parts.reduce((total, part) => total + part.total, 0));
            const over = exactOre(sum - budget.total);
            if (over <= setting.tolerance) return;
            const rows = [...budget.rows, ...parts.flatMap((part) => part.rows)];
            run.report({
              at: { table: 'Frames', row: budget.rows[0] as number, field: 'appropriation' },
              also: rows.map((row) => ({ table: 'Frames', row, field: 'appropriation' })),
              keys: [pools.name(pool), ...(year === null ? [] : [year])],
              received: amount(sum),
              expected: amount(budget.total),
              difference: amount(over),
              message: {
                id: 'earmarks-above-parent',
                params: { pool: pools.name(pool), year, earmarks: sum, budget: budget.total, over },
              },
              setting,
            });
          }, earmarks.length);
        }
      }
    }
  },

  examples: [
    {
      title: { da: 'Øremærkningerne fylder puljen ud', en: 'The earmarks fill the pool exactly' },
      workbook: inside(null, 600, 400),
      findings: [],
    },
    {
      title: { da: 'Én øre mere end puljen', en: 'One øre more than the pool' },
      workbook: inside(null, 600, 400.01),
      findings: [
        {
          message: 'earmarks-above-parent',
          severity: 'error',
          table: 'Frames',
          cell: 'C2',
          received: 1000.01,
          expected: 1000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Én øre mere i et år meldes for året og ikke også for hele perioden',
        en: 'One øre more in a year is told for the year and not for the whole period too',
      },
      workbook: inside(2024, 600, 400.01),
      findings: [
        {
          message: 'earmarks-above-parent',
          severity: 'error',
          table: 'Frames',
          cell: 'C2',
          difference: 0.01,
        },
      ],
    },
  ],
};

/**
 * The years for which both the pool and an earmark have frames, and the whole period where one of them
 * states it: where all state years only, the years say everything.
 */
function periodsOf(
  frames: Frames,
  pool: PoolCode,
  earmarks: readonly PoolCode[],
): readonly (FinanceYear | null)[] {
  const own = frames.statedFor(pool);
  const theirs = new Set(earmarks.flatMap((earmark) => frames.statedFor(earmark)));
  const years = own.filter((year) => year !== null && theirs.has(year));
  return own.includes(null) || theirs.has(null) ? [null, ...years] : years;
}

/** Whether the rule's period holds for all of a pool's years, as far as Pools states them; `null` for a part of them. */
function holdsForAllYears(ledger: Ledger, setting: Setting, pool: PoolCode): boolean | null {
  const { from, to } = poolYears(ledger, pool);
  return holdsThroughout(
    setting,
    from === null ? null : daysOfYear(from).first,
    to === null ? null : daysOfYear(to).last,
  );
}

/** An earmark's budget; `null` where it has none, so that it takes up nothing that is known. */
function budgetIfAny(frames: Frames, earmark: PoolCode, year: FinanceYear | null): Budget | null {
  try {
    return frames.budget(earmark, year);
  } catch (error) {
    if (error instanceof NoAnswer && error.code === '#N/A') return null;
    throw error;
  }
}
