import { notUsable } from '../../../ledger/answer';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import type { PoolCode } from '../../../ledger/pools';
import { stated } from '../../../ledger/stated';

/** The finance years in which a pool may commit; `null` where it is open. */
export interface PoolYears {
  readonly from: FinanceYear | null;
  readonly to: FinanceYear | null;
}

/** A pool's years: each as it, or the nearest pool around it, states it. Years that are swapped are none. */
export function poolYears({ pools }: Ledger, pool: PoolCode): PoolYears {
  const nearest = (field: 'from' | 'to'): FinanceYear | null => {
    for (const row of pools.upwards(pool).map((member) => pools.rowOf(member))) {
      const year = stated<'Pools', FinanceYear>(pools.table, row, field);
      if (year !== null) return year;
    }
    return null;
  };
  const from = nearest('from');
  const to = nearest('to');
  if (from !== null && to !== null && from > to) throw notUsable('end-before-start', {});
  return { from, to };
}
