import type { Day } from '../../ledger/dates';
import type { Rounding } from '../../ledger/decimal';
import type { Ore } from '../../ledger/money';

/** Messages of the match family. Amounts are in øre, days as in `Day`, shares from 0 to 1. */
export interface MatchMessages {
  'match-bearer-missing': {
    recipient: string;
    granted: Ore;
    /** The row that the grant stands on, where the project is a part of it. */
    joint: string | null;
  };
  'match-not-stated': { project: string; bearer: string; required: Ore; rounded: Rounding | null };
  'match-below-requirement': {
    project: string;
    bearer: string;
    pledged: Ore;
    required: Ore;
    short: Ore;
    rounded: Rounding | null;
  };
  'match-share-too-low': {
    project: string;
    pledged: Ore;
    least: Ore;
    share: number;
    cost: Ore;
    short: Ore;
  };
  'funding-rate-exceeded': {
    project: string;
    grant: Ore;
    most: Ore;
    rate: number;
    cost: Ore;
    over: Ore;
  };
  'in-kind-above-cap': {
    project: string;
    inKind: Ore;
    most: Ore;
    share: number;
    of: 'match' | 'required';
    base: Ore;
    over: Ore;
  };
  'match-twice': { contributor: string; project: string; amount: Ore; first: string; second: string };
  'match-amount-missing': { project: string; contributor: string };
  'match-amount-disagrees': { amount: Ore; product: Ore; hours: number; hourlyRate: Ore };
  'match-not-documented': {
    project: string;
    bearer: string;
    documented: Ore;
    required: Ore;
    short: Ore;
    by: Day;
    rounded: Rounding | null;
  };
}
