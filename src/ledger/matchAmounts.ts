import { NoAnswer, notUsable } from './answer';
import { BLANK, READ, UNREADABLE } from './columns';
import { toFraction } from './decimal';
import type { Ledger } from './ledger';
import { exactOre, times, type Ore } from './money';
import { cannotRead, placeOf } from './place';

/** What became of a row's worth. */
export const KNOWN = 0;
/** Neither an amount nor both hours and hourly rate. */
export const MISSING = 1;
/** An amount that is not hours x hourly rate. */
export const CONTRADICTED = 2;
/** A cell that cannot be read, or a product too large to be held. */
export const NOT_READ = 3;

/** What each row of Match is worth in øre, as typed columns. */
export interface MatchAmounts {
  readonly values: Float64Array;
  readonly state: Uint8Array;
  /** Hours x hourly rate to the øre (half up) where a row states both; 0 elsewhere. */
  readonly products: Float64Array;
  /** Why a row's worth is not known; `null` where it is. */
  readonly why: (row: number) => NoAnswer | null;
}

/** Reads every row's worth once: its amount, or the hours and the hourly rate that stand for it. */
export function findMatchAmounts(ledger: Ledger): MatchAmounts {
  const table = ledger.table('Match');
  const amounts = table.numbers('amount');
  const hours = table.numbers('hours');
  const rates = table.numbers('hourlyRate');
  const values = new Float64Array(table.rowCount);
  const products = new Float64Array(table.rowCount);
  const state = new Uint8Array(table.rowCount);

  for (let row = 0; row < table.rowCount; row += 1) {
    const [amount, hour, rate] = [amounts.state[row], hours.state[row], rates.state[row]];
    if (amount === UNREADABLE || hour === UNREADABLE || rate === UNREADABLE) {
      state[row] = NOT_READ;
      continue;
    }
    values[row] = amounts.values[row] as number;
    if (hour !== READ || rate !== READ) {
      state[row] = amount === READ ? KNOWN : MISSING;
      continue;
    }
    const product = productOf(hours.values[row] as number, rates.values[row] as Ore);
    if (product === null) {
      state[row] = NOT_READ;
      continue;
    }
    products[row] = product;
    if (amount === BLANK) values[row] = product;
    else if (values[row] !== product) state[row] = CONTRADICTED;
  }

  const why = (row: number): NoAnswer | null => {
    switch (state[row]) {
      case MISSING:
        // Hours in a column that the ledger was not given may be what the row states.
        ledger.need('Match', 'hours', 'hourlyRate');
        return cannotRead(table, row, 'amount');
      case CONTRADICTED:
        return notUsable('match-amounts-disagree', { place: placeOf(table, row, 'amount') });
      case NOT_READ: {
        const field = (['amount', 'hours', 'hourlyRate'] as const).find(
          (each) => table.column(each).state[row] === UNREADABLE,
        );
        return field ? cannotRead(table, row, field) : notUsable('amount-too-large', {});
      }
      default:
        return null;
    }
  };
  return { values, state, products, why };
}

function productOf(hours: number, rate: Ore): Ore | null {
  try {
    return Number.isInteger(hours) ? exactOre(hours * rate) : times(rate, toFraction(hours));
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}
