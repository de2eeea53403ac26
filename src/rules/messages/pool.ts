import type { Day, FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

/** Messages of the pool family. Amounts are in øre. */
export interface PoolMessages {
  'pool-ceiling-exceeded': { pool: string; committed: Ore; room: Ore; over: Ore };
  'year-frame-exceeded': {
    pool: string;
    year: FinanceYear;
    committed: Ore;
    room: Ore;
    over: Ore;
  };
  'frame-missing': { pool: string; year: FinanceYear; committed: Ore };
  /** `year` is `null` for the whole period. */
  'earmarks-above-parent': {
    pool: string;
    year: FinanceYear | null;
    earmarks: Ore;
    budget: Ore;
    over: Ore;
  };
  /** `share` is that of the budget around the earmark, where the limit is one; else `null`. */
  'earmark-above-maximum': { pool: string; committed: Ore; limit: Ore; share: number | null; over: Ore };
  'earmark-below-minimum': { pool: string; committed: Ore; limit: Ore; share: number | null; short: Ore };
  'appropriation-type-not-stated': { pool: string; committed: Ore; carried: boolean };
  'carry-forward-not-allowed': { pool: string; year: FinanceYear | null; carriedIn: Ore };
  'carried-in-above-rest': {
    pool: string;
    year: FinanceYear;
    before: FinanceYear;
    carriedIn: Ore;
    rest: Ore;
    over: Ore;
  };
  'carry-forward-lapsed': {
    pool: string;
    year: FinanceYear;
    carriedIn: Ore;
    first: FinanceYear;
    last: FinanceYear;
  };
  'carried-in-after-last-year': { pool: string; year: FinanceYear; last: FinanceYear; carriedIn: Ore };
  'carried-in-exhausted': { pool: string; year: FinanceYear; carriedIn: Ore };
  'return-without-commitment': { allocation: string; status: 'planned' | 'cancelled'; amount: Ore };
  'returns-above-commitment': { allocation: string; returned: Ore; committed: Ore; over: Ore };
  'return-before-commitment': { allocation: string; year: FinanceYear; committed: FinanceYear };
  'return-year-differs': { allocation: string; year: FinanceYear; realisedOn: Day };
}
