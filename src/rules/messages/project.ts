import type { Day, FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

interface Participants {
  project: string;
  /** All participants, or those besides the named ones. */
  base: 'all' | 'others';
  count: number;
  limit: number;
}

/** Messages of the project family. Amounts are in øre, days as in `Day`; `null` is an open end. */
export interface ProjectMessages {
  'commitment-outside-pool-years': {
    allocation: string;
    pool: string;
    year: FinanceYear;
    from: FinanceYear | null;
    to: FinanceYear | null;
  };
  'project-outside-window': {
    project: string;
    day: Day;
    edge: 'start' | 'end';
    first: Day | null;
    last: Day | null;
  };
  'participants-too-few': Participants;
  'participants-too-many': Participants;
  /** `begun` is the day on which the wave `earlier` began. */
  'wave-begins-too-early': {
    project: string;
    organisation: string;
    wave: number;
    day: Day;
    earlier: number;
    begun: Day;
  };
  'wave-not-dated': { project: string; wave: number };
  'participation-outside-project': {
    project: string;
    organisation: string;
    day: Day;
    first: Day | null;
    last: Day | null;
  };
  'sources-differ-from-uses': {
    project: string;
    grant: Ore;
    pledged: Ore;
    others: Ore;
    sources: Ore;
    cost: Ore;
    difference: Ore;
  };
  'overhead-above-cost': { project: string; overhead: Ore; cost: Ore; over: Ore };
  /** `stated` of `parts` parts state the figure. */
  'parts-differ-from-total': {
    project: string;
    caption: string;
    parts: number;
    stated: number;
    sum: Ore;
    total: Ore;
    difference: Ore;
  };
}
