import type { Ledger } from './ledger';
import { OwnedRows } from './ownedRows';
import { perLedger } from './perLedger';
import type { ReadTable } from './readTable';
import { needed } from './stated';

export type ReportKind = 'accounts' | 'audit' | 'status' | 'final';

/** Accounts, audits and reports that a recipient owes, with what they say was spent. */
export class Reports {
  readonly table: ReadTable<'Reports'>;
  private readonly owned: OwnedRows;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Reports', 'allocationId', 'kind');
    this.owned = new OwnedRows(ledger, this.table);
  }

  /** By row of Allocations, 0 where it is certain that the commitment has no reports. */
  get mayOwn(): Uint8Array {
    return this.owned.mayOwn;
  }

  /** Every report of a commitment. `#VALUE!` while a report's commitment is not known. */
  rowsOf(allocation: number): readonly number[] {
    return this.owned.allRows(allocation);
  }

  /** Those of one kind. `#VALUE!` where a kind cannot be read: it may be the one that is asked for. */
  rowsOfKind(allocation: number, kind: ReportKind): readonly number[] {
    const code = this.ledger.interner.codeOf(kind);
    return this.rowsOf(allocation).filter((row) => needed(this.table, row, 'kind') === code);
  }
}

/** The reports of a ledger. `#N/A` where it was not given the table. */
export const reportsOf = perLedger((ledger) => new Reports(ledger));
