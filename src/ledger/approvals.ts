import { notAvailable, notUsable } from './answer';
import { BLANK } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { placeOf } from './place';
import type { ReadTable } from './readTable';
import { select, totalOf, type Selection } from './selection';

/** Decisions of the granting committee (aktstykker). */
export class Approvals {
  readonly table: ReadTable<'Approvals'>;
  /** Its rows by their own ids. */
  readonly byId: KeyIndex;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Approvals', 'approvalId', 'total');
    this.byId = KeyIndex.of(this.table.codes('approvalId'));
  }

  has(approval: number): boolean {
    return this.byId.has(approval);
  }

  name(approval: number): string {
    return this.ledger.interner.text(approval);
  }

  named(text: string): number {
    const code = this.ledger.interner.find(text);
    if (code !== undefined && this.has(code)) return code;
    const known = [...this.byId.codes()].map((approval) => this.name(approval));
    throw notAvailable('unknown-approval', { asked: text, known });
  }

  /** The rows that bear an approval's id: one, unless the id was used twice. */
  rowsOf(approval: number): readonly number[] {
    return this.byId.rows(approval);
  }

  /** The only row of an approval; `#VALUE!` where its id stands in two. */
  rowOf(approval: number): number {
    if (this.has(approval) && !this.byId.isTwice(approval)) return this.byId.firstRow(approval);
    const [, other] = this.rowsOf(approval);
    if (other === undefined)
      throw notAvailable('unknown-approval', { asked: this.name(approval), known: [] });
    const place = placeOf(this.table, other, 'approvalId');
    throw notUsable('id-twice', { place, value: this.name(approval) });
  }

  /** What was approved in all. `#N/A` where the total is not stated. */
  total(approval: number): Ore {
    return totalOf(this.table, [this.rowOfTotal(approval)], 'total');
  }

  /** The same with the row that states it. */
  statedTotal(approval: number): Selection {
    return select(this.table, [this.rowOfTotal(approval)], 'total');
  }

  private rowOfTotal(approval: number): number {
    const row = this.rowOf(approval);
    const totals = this.table.numbers('total');
    if (totals.state[row] === BLANK) throw notAvailable('no-total', { approval: this.name(approval) });
    return row;
  }
}
