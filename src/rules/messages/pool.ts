import type { FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

/** Messages of the pool family. Amounts are in øre. */
export interface PoolMessages {
  'year-frame-exceeded': {
    pool: string;
    year: FinanceYear;
    committed: Ore;
    room: Ore;
    over: Ore;
  };
}
