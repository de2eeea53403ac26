import { notUsable } from './answer';
import { BLANK, READ } from './columns';
import type { Day } from './dates';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, placeOf } from './place';
import type { ReadTable } from './readTable';
import { selectWhere, type LeftOutWhy, type Selection } from './selection';

/** Instalments (rater): what the grantor has paid. What a project has spent is in Reports. */
export class Payments {
  readonly table: ReadTable<'Payments'>;
  private readonly byAllocation: KeyIndex;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Payments', 'allocationId', 'amount', 'paidOn');
    this.byAllocation = new KeyIndex(this.table.codes('allocationId'));
  }

  /** What was paid on these commitments, up to a day where one is given. A blank date is unpaid. */
  paid(commitmentRows: readonly number[], asOf: Day | null): Selection {
    this.needOwners();
    const ids = this.ledger.commitments.table.codes('allocationId');
    const instalments = commitmentRows.flatMap((commitment) => {
      if (ids.state[commitment] !== READ)
        throw cannotRead(this.ledger.commitments.table, commitment, 'allocationId');
      return this.byAllocation.rows(ids.values[commitment] as number);
    });
    return selectWhere(
      this.table,
      () => instalments,
      (row) => this.whyNot(row, asOf),
    );
  }

  /** Why an instalment does not count as paid; `null` where it does. */
  private whyNot(row: number, asOf: Day | null): LeftOutWhy | null {
    const paidOn = this.table.numbers('paidOn');
    if (paidOn.state[row] === BLANK) return 'not-paid';
    if (paidOn.state[row] !== READ) throw cannotRead(this.table, row, 'paidOn');
    return asOf === null || (paidOn.values[row] as number) <= asOf ? null : 'later';
  }

  rowsOf(allocation: number): readonly number[] {
    return this.byAllocation.rows(allocation);
  }

  /** A payment whose commitment is not known may belong to anyone. */
  private needOwners(): void {
    const ids = this.table.codes('allocationId');
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) throw cannotRead(this.table, row, 'allocationId');
      const code = ids.values[row] as number;
      const owners = this.ledger.commitments.rowsOfId(code);
      if (owners.length === 1) continue;
      const place = placeOf(this.table, row, 'allocationId');
      const value = this.ledger.interner.text(code);
      throw notUsable(owners.length === 0 ? 'unknown-reference' : 'id-twice', { place, value });
    }
  }
}
