import type { Day, FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

/** Messages of the recipient family. Amounts are in øre, days as in `Day`, shares from 0 to 1. */
export interface RecipientMessages {
  /** Types are values of the choice, e.g. `municipality`. */
  'recipient-type-not-allowed': { recipient: string; type: string; allowed: readonly string[] };
  'recipient-type-not-stated': { recipient: string; granted: Ore };
  'owner-not-public': { project: string; recipient: string; type: string };
  'several-owners': { project: string; owners: readonly string[] };
  /** `held` is committed less what was annulled or repaid; `year` is `null` for the whole period. */
  'recipient-cap-exceeded': {
    recipient: string;
    commitments: number;
    year: FinanceYear | null;
    held: Ore;
    most: Ore;
    over: Ore;
  };
  'three-year-ceiling-exceeded': { recipient: string; from: Day; to: Day; held: Ore; most: Ore; over: Ore };
  /** `before` is the year of the earlier grant, `first` the first in which another may follow. */
  'recipient-barred': { recipient: string; year: FinanceYear; before: FinanceYear; first: number };
  'project-above-maximum': {
    project: string;
    base: 'grant' | 'cost' | 'total';
    size: Ore;
    limit: Ore;
    over: Ore;
  };
  'project-below-minimum': {
    project: string;
    base: 'grant' | 'cost' | 'total';
    size: Ore;
    limit: Ore;
    short: Ore;
  };
  'stacking-exceeded': {
    project: string;
    grants: Ore;
    /** The part of `grants` that comes from others. */
    others: Ore;
    most: Ore;
    rate: number;
    cost: Ore;
    over: Ore;
  };
  'overhead-above-cap': {
    project: string;
    overhead: Ore;
    most: Ore;
    rate: number;
    of: 'direct' | 'total';
    base: Ore;
    over: Ore;
  };
}
