import { notUsable, type NoAnswer } from './answer';
import { READ } from './columns';
import { areAllMeant, KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, placeOf } from './place';
import type { ReadTable } from './readTable';

/** Rows that each belong to one commitment: payments, returns, reports. */
export class OwnedRows {
  private readonly byAllocation: KeyIndex;
  private doubt: NoAnswer | null | undefined;
  private owning: Uint8Array | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly table: ReadTable<'Payments'> | ReadTable<'Returns'> | ReadTable<'Reports'>,
  ) {
    this.byAllocation = KeyIndex.of(this.codes());
  }

  /** The rows of a commitment, whatever stands in the way of others. */
  rows(allocation: number): readonly number[] {
    return this.byAllocation.rows(allocation);
  }

  /** The same where none may be missing: a row whose commitment is not known may belong to any of them. */
  allRows(allocation: number): readonly number[] {
    this.needOwners();
    return this.rows(allocation);
  }

  /** Every row of these rows of `Allocations`, none of which may be missing. */
  ofCommitments(commitmentRows: readonly number[]): readonly number[] {
    this.needOwners();
    const { table } = this.ledger.commitments;
    const ids = table.codes('allocationId');
    return commitmentRows.flatMap((commitment) => {
      if (ids.state[commitment] !== READ) throw cannotRead(table, commitment, 'allocationId');
      return this.rows(ids.values[commitment] as number);
    });
  }

  /** By row of Allocations, 0 where it is certain that the commitment has no rows here. */
  get mayOwn(): Uint8Array {
    this.owning ??= this.findOwning();
    return this.owning;
  }

  private findOwning(): Uint8Array {
    const { commitments } = this.ledger;
    if (this.ownerDoubt()) return new Uint8Array(commitments.table.rowCount).fill(1);
    return commitments.byId.mayBeMeant(this.codes());
  }

  /** `#VALUE!` while some row's commitment is not known. */
  needOwners(): void {
    const doubt = this.ownerDoubt();
    if (doubt) throw doubt;
  }

  private ownerDoubt(): NoAnswer | null {
    if (this.doubt === undefined) this.doubt = this.findDoubt();
    return this.doubt;
  }

  private codes() {
    return (this.table as ReadTable<'Payments'>).codes('allocationId');
  }

  private findDoubt(): NoAnswer | null {
    const ids = this.codes();
    if (areAllMeant(this.ledger.commitments.byId.rowsMeant(ids))) return null;
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) return cannotRead(this.table, row, 'allocationId');
      const code = ids.values[row] as number;
      const owners = this.ledger.commitments.rowsOfId(code);
      if (owners.length === 1) continue;
      const place = placeOf(this.table, row, 'allocationId');
      const value = this.ledger.interner.text(code);
      return notUsable(owners.length === 0 ? 'unknown-reference' : 'id-twice', { place, value });
    }
    return null;
  }
}
