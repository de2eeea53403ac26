import { READ } from '../../../ledger/columns';
import type { FinanceYear } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';

/** A year's phase-in as a row of Phasing states it. */
export interface PhasedYear {
  readonly row: number;
  readonly year: FinanceYear;
  readonly share: number;
}

/** Rows of Phasing in the order of their years; throws where a year or a share is not known. */
export function inOrderOfYears(ledger: Ledger, rows: readonly number[]): PhasedYear[] {
  const table = ledger.need('Phasing', 'year', 'share');
  const value = (row: number, field: 'year' | 'share'): number => {
    const column = table.numbers(field);
    if (column.state[row] !== READ) throw cannotRead(table, row, field);
    return column.values[row] as number;
  };
  return rows
    .map((row) => ({ row, year: value(row, 'year') as FinanceYear, share: value(row, 'share') }))
    .sort((a, b) => a.year - b.year || a.share - b.share);
}
