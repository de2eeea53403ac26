import { BLANK, READ } from './columns';
import type { Day } from './dates';
import type { Ledger } from './ledger';
import { OwnedRows } from './ownedRows';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';
import { select, type Selection } from './selection';

/** Instalments (rater): what the grantor has paid. What a project has spent is in Reports. */
export class Payments {
  readonly table: ReadTable<'Payments'>;
  private readonly owned: OwnedRows;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Payments', 'allocationId', 'amount', 'paidOn');
    this.owned = new OwnedRows(ledger, this.table);
  }

  /** What was paid on these commitments, up to a day where one is given. A blank date is unpaid. */
  paid(commitmentRows: readonly number[], asOf: Day | null): Selection {
    this.owned.needOwners();
    const paidOn = this.table.numbers('paidOn');
    const ids = this.ledger.commitments.table.codes('allocationId');
    const rows = commitmentRows
      .flatMap((commitment) => {
        if (ids.state[commitment] !== READ)
          throw cannotRead(this.ledger.commitments.table, commitment, 'allocationId');
        return this.owned.rows(ids.values[commitment] as number);
      })
      .filter((row) => {
        if (paidOn.state[row] === BLANK) return false;
        if (paidOn.state[row] !== READ) throw cannotRead(this.table, row, 'paidOn');
        return asOf === null || (paidOn.values[row] as number) <= asOf;
      });
    return select(this.table, rows);
  }

  /** Every instalment of a commitment, paid or not. `#VALUE!` while a payment's commitment is not known. */
  rowsOf(allocation: number): readonly number[] {
    return this.owned.allRows(allocation);
  }
}
