import { BLANK, READ } from './columns';
import type { Day } from './dates';
import type { Ledger } from './ledger';
import { OwnedRows } from './ownedRows';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';
import { selectWhere, type LeftOutWhy, type Selection } from './selection';

/** Instalments (rater): what the grantor has paid. What a project has spent is in Reports. */
export class Payments {
  readonly table: ReadTable<'Payments'>;
  private readonly owned: OwnedRows;

  constructor(ledger: Ledger) {
    this.table = ledger.need('Payments', 'allocationId', 'amount', 'paidOn');
    this.owned = new OwnedRows(ledger, this.table);
  }

  /** What was paid on these commitments, up to a day where one is given. A blank date is unpaid. */
  paid(commitmentRows: readonly number[], asOf: Day | null): Selection {
    const instalments = this.owned.ofCommitments(commitmentRows);
    return selectWhere(this.table, {
      rows: () => instalments,
      whyNot: () => (row) => this.whyNot(row, asOf),
    });
  }

  /** Why an instalment does not count as paid; `null` where it does. */
  private whyNot(row: number, asOf: Day | null): LeftOutWhy | null {
    const paidOn = this.table.numbers('paidOn');
    if (paidOn.state[row] === BLANK) return 'not-paid';
    if (paidOn.state[row] !== READ) throw cannotRead(this.table, row, 'paidOn');
    return asOf === null || (paidOn.values[row] as number) <= asOf ? null : 'later';
  }

  /** By row of Allocations, 0 where it is certain that the commitment has no instalments. */
  get mayOwn(): Uint8Array {
    return this.owned.mayOwn;
  }

  /** Every instalment of a commitment, paid or not. `#VALUE!` while a payment's commitment is not known. */
  rowsOf(allocation: number): readonly number[] {
    return this.owned.allRows(allocation);
  }
}
