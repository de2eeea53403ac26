import { toFraction } from '../../../ledger/decimal';
import { exactOre, times, type Ore } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { PoolCode } from '../../../ledger/pools';
import { BLANK, READ } from '../../../ledger/columns';
import { isoDate, type Day, type FinanceYear } from '../../../ledger/dates';
import { holdsFor } from '../../inForce';
import type { Hit } from '../../kind';
import { notUnderstood } from '../../notUnderstood';
import { amountOf } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';

/** What was committed in an earmark, and the limit that a row of `Rules` sets for it. */
export interface EarmarkLimit {
  readonly pool: PoolCode;
  readonly setting: Setting;
  /** Commitments in the setting's period, less what came back of them for re-use. */
  readonly committed: Ore;
  readonly limit: Ore;
  /** Where the limit is a share of the budget around the earmark. */
  readonly share: number | null;
}

/**
 * Visits the earmarks for which a limit is stated. It is stated for the very pool; an earmark inside it has
 * its own money and does not inherit it. A row without a pool holds for every earmark.
 */
export function eachEarmarkLimit(run: Run, visit: (limit: EarmarkLimit) => void): void {
  const { pools } = run.ledger;
  for (const pool of pools.all()) {
    for (const setting of run.settings(pool)) {
      const isEarmark = pools.parent(pool) !== undefined;
      if (setting.pool === null ? !isEarmark : setting.pool !== pool) continue;
      run.attempt(() => {
        const limit = limitOf(run, pool, setting);
        const committed = committedIn(run, pool, setting);
        run.cover();
        visit({ pool, setting, committed, limit, share: isShare(setting) ? setting.value : null });
      });
    }
  }
}

/** Where a limit stands: its cell in `Rules`, or the pool where the pack sets it. */
export function placeOfLimit(run: Run, { pool, setting }: EarmarkLimit): Hit['at'] {
  if (setting.row !== null) return { table: 'Rules', row: setting.row, field: 'value' } as Hit['at'];
  return { table: 'Pools', row: run.ledger.pools.rowOf(pool), field: 'poolId' } as Hit['at'];
}

/** What tells one limit of an earmark from its next: the days from and to which it holds. */
export function keysOfLimit(run: Run, { pool, setting: { from, to } }: EarmarkLimit): string[] {
  const name = run.ledger.pools.name(pool);
  const day = (at: Day | null): string => (at === null ? '' : isoDate(at));
  return from === null && to === null ? [name] : [name, day(from), day(to)];
}

const isShare = ({ base }: Setting): boolean => base === 'share' || base === 'andel';

/** A share is rounded up to the øre: a maximum gives the øre that is not whole, a minimum asks for it. */
function limitOf({ ledger }: Run, pool: PoolCode, setting: Setting): Ore {
  const { value, base } = setting;
  if (value === null) throw notUnderstood(ledger, setting, 'value');
  if (base === '' || base === 'amount' || base === 'beløb') return amountOf(ledger, setting);
  const parent = ledger.pools.parent(pool);
  if (!isShare(setting) || parent === undefined) throw notUnderstood(ledger, setting, 'base');
  if (value > 1) throw notUnderstood(ledger, setting, 'value');
  return times(ledger.frames.budget(parent, null).total, toFraction(value), 'up');
}

function committedIn(run: Run, pool: PoolCode, setting: Setting): Ore {
  const { commitments, returns } = run.ledger;
  const { table } = commitments;
  const query = { year: null, asOf: null };
  const all = commitments.ofPool(pool, { ...query, status: 'committed' });
  const back = returns.reusable(pool, query);
  if (setting.from === null && setting.to === null) return exactOre(all.total - back.total);

  const days = table.numbers('committedOn');
  const years = table.numbers('year');
  const amounts = table.numbers('amount');
  const holds = (row: number): boolean => {
    if (days.state[row] !== READ && days.state[row] !== BLANK) throw cannotRead(table, row, 'committedOn');
    const day = days.state[row] === READ ? (days.values[row] as Day) : null;
    const year = years.state[row] === READ ? (years.values[row] as FinanceYear) : null;
    const inside = holdsFor(setting, day, year);
    if (inside === null) throw cannotRead(table, row, 'committedOn');
    return inside;
  };
  const committed = all.rows.reduce(
    (sum, row) => sum + (holds(row) ? (amounts.values[row] as number) : 0),
    0,
  );
  const returned = back.rows.reduce(
    (sum, row) =>
      sum + (holds(returns.commitmentOf(row)) ? (returns.table.numbers('amount').values[row] as number) : 0),
    0,
  );
  return exactOre(committed - returned);
}
