import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { needed } from '../../../ledger/stated';

/** A year's phase-in as a row of Phasing states it. */
export interface PhasedYear {
  readonly row: number;
  readonly year: FinanceYear;
  readonly share: number;
}

/** Rows of Phasing in the order of their years; throws where a year or a share is not known. */
export function inOrderOfYears(ledger: Ledger, rows: readonly number[]): PhasedYear[] {
  const table = ledger.need('Phasing', 'year', 'share');
  return rows
    .map((row) => ({
      row,
      year: needed<'Phasing', FinanceYear>(table, row, 'year'),
      share: needed(table, row, 'share'),
    }))
    .sort((a, b) => a.year - b.year || a.share - b.share);
}
