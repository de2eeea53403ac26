import { READ } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';
import type { PoolCode } from '../../../ledger/pools';
import { stated } from '../../../ledger/stated';
import type { ExampleWorkbook } from '../../exampleWorkbook';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { carriedInTo } from './carriedInTo';
import { eachFrame } from './eachFrame';

const idle = (appropriation: number, committedIn?: number): ExampleWorkbook => ({
  Pools: [{ poolId: 'P', appropriationType: 'reservation', from: 2021, to: 2025 }],
  Frames: [
    { poolId: 'P', year: 2021, appropriation: 500 },
    { poolId: 'P', year: 2022, appropriation: 0, carriedIn: 500 },
    { poolId: 'P', year: 2023, appropriation, carriedIn: 500 },
    { poolId: 'P', year: 2024, appropriation: 0, carriedIn: 400 },
  ],
  Projects: [{ projectId: 'A' }],
  Allocations: committedIn
    ? [
        {
          allocationId: '1',
          projectId: 'A',
          poolId: 'P',
          year: committedIn,
          amount: 100,
          status: 'committed',
        },
      ]
    : [],
});

/**
 * The right to carry forward lapses when for two years there was neither appropriation nor booking on the
 * account. Told only where that is certain: both years lie inside the pool's years and have frames.
 */
export const carryForwardLapsed: RuleKind = {
  id: 'carry-forward-lapsed',
  family: 'pool',
  version: 1,
  severity: 'error',
  parameters: ['tolerance', 'period'],
  reads: {
    Pools: ['poolId', 'parentId', 'account', 'appropriationType', 'from', 'to'],
    Frames: ['poolId', 'year', 'appropriation', 'carriedIn'],
    Allocations: ['poolId', 'year', 'amount', 'status'],
  },
  source: 'BV 2.2.12',

  check(run) {
    const { ledger } = run;
    const { pools, frames } = ledger;
    const types = pools.table.codes('appropriationType');
    eachFrame(run, 'years', ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames.budget(pool, year);
      if (carriedIn <= setting.tolerance) return;
      // An appropriation that may not be carried forward at all has its own finding.
      const typed = pools.settingRow(pool, 'appropriationType');
      if (typed !== null && types.state[typed] !== READ)
        throw cannotRead(pools.table, typed, 'appropriationType');
      if (typed !== null && types.values[typed] !== ledger.interner.codeOf('reservation')) return;

      const years = [year - 2, year - 1] as [FinanceYear, FinanceYear];
      if (!years.every((each) => isInside(ledger, pool, each) && frames.rowsFor(pool, each).length > 0))
        return;
      const others = onSameAccount(ledger, pool);
      if (years.some((each) => others.some((other) => maybeUsed(ledger, other, each)))) return;
      run.report({
        at: { table: 'Frames', row: rows[0], field: 'carriedIn' },
        keys: [pools.name(pool), year],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        ...carriedInTo(rows, 0),
        message: {
          id: 'carry-forward-lapsed',
          params: { pool: pools.name(pool), year, carriedIn, first: years[0], last: years[1] },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Et tilsagn i et af de to år holder retten i live',
        en: 'A commitment in one of the two years keeps the right alive',
      },
      workbook: idle(0, 2023),
      findings: [],
    },
    {
      title: {
        da: 'En bevilling på én øre i et af de to år holder retten i live',
        en: 'An appropriation of one øre in one of the two years keeps the right alive',
      },
      workbook: idle(0.01),
      findings: [],
    },
    {
      title: {
        da: 'To år uden bevilling og uden tilsagn',
        en: 'Two years with neither appropriation nor commitments',
      },
      workbook: idle(0),
      findings: [
        {
          message: 'carry-forward-lapsed',
          severity: 'error',
          table: 'Frames',
          cell: 'D5',
          received: 400,
          expected: 0,
          difference: 400,
        },
      ],
    },
  ],
};

/** True where the pool states that commitments may be made in the year. */
function isInside({ pools }: Ledger, pool: PoolCode, year: FinanceYear): boolean {
  const row = pools.rowOf(pool);
  const from = stated<'Pools', FinanceYear>(pools.table, row, 'from');
  const to = stated<'Pools', FinanceYear>(pools.table, row, 'to');
  return from !== null && from <= year && (to === null || year <= to);
}

/** The pool, what is inside it, and the pools on the same main account (hovedkonto: § 25.12.03). */
function onSameAccount({ pools, interner }: Ledger, pool: PoolCode): PoolCode[] {
  const accounts = pools.table.codes('account');
  const mainOf = (member: PoolCode): string | null => {
    const row = pools.settingRow(member, 'account');
    if (row === null) return null;
    if (accounts.state[row] !== READ) throw cannotRead(pools.table, row, 'account');
    return interner
      .text(accounts.values[row] as number)
      .split('.')
      .slice(0, 3)
      .join('.');
  };
  const main = mainOf(pool);
  const inside = pools.within(pool);
  return pools.all().filter((other) => inside.has(other) || (main !== null && mainOf(other) === main));
}

/** True where a pool had an appropriation or a commitment in a year, or may have had one. */
function maybeUsed({ frames, commitments }: Ledger, pool: PoolCode, year: FinanceYear): boolean {
  const { rows } = commitments.ofPoolItself(pool, { year, asOf: null, status: 'committed' });
  if (rows.length > 0) return true;
  if (frames.rowsFor(pool, year).length > 0) return frames.budget(pool, year).appropriation > 0;
  // Money for the whole period, with no word of how much of it is the year's.
  return frames.statedFor(pool).includes(null);
}
