import { notAvailable, notUsable } from './answer';
import { BLANK, READ } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { cannotRead, placeOf } from './place';
import type { ReadTable } from './readTable';

/** Decisions of the granting committee (aktstykker) and the lines inside them. */
export class Approvals {
  readonly table: ReadTable<'Approvals'>;
  readonly lines: ReadTable<'ApprovalLines'>;
  private readonly byId: KeyIndex;
  private readonly linesByApproval: KeyIndex;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Approvals', 'approvalId', 'total');
    this.lines = ledger.table('ApprovalLines');
    this.byId = new KeyIndex(this.table.codes('approvalId'));
    this.linesByApproval = new KeyIndex(this.lines.codes('approvalId'));
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

  linesOf(approval: number): readonly number[] {
    return this.linesByApproval.rows(approval);
  }

  /** What was approved in all. `#N/A` where the total is not stated. */
  total(approval: number): Ore {
    const [row, other] = this.rowsOf(approval);
    if (row === undefined) throw notAvailable('unknown-approval', { asked: this.name(approval), known: [] });
    if (other !== undefined) {
      const place = placeOf(this.table, other, 'approvalId');
      throw notUsable('id-twice', { place, value: this.name(approval) });
    }
    const totals = this.table.numbers('total');
    if (totals.state[row] === BLANK) throw notAvailable('no-total', { approval: this.name(approval) });
    if (totals.state[row] !== READ) throw cannotRead(this.table, row, 'total');
    return totals.values[row] as Ore;
  }
}
