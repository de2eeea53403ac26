import { notAvailable, notUsable, type NoAnswer } from './answer';
import { BLANK, READ, UNREADABLE } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { PairIndex } from './pairIndex';
import { cannotRead, firstAstray, placeOf, unknownReference } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';
import { select, type Selection } from './selection';

const NONE: readonly number[] = [];

/** The lines of one approval that are for no project, and what stands in the way of the others. */
export interface LinesOfApproval {
  /** Lines that name no project, by their recipient. */
  readonly byRecipient: ReadonlyMap<number, readonly number[]>;
  /** Why a line may be for any project: its project cannot be read. */
  readonly unreadable: NoAnswer | null;
  /** Why a line may be for a project that has none: its project is not in Projects, or it names nobody. */
  readonly astray: NoAnswer | null;
}

/** Decisions of the granting committee (aktstykker) and the lines inside them. */
export class Approvals {
  readonly table: ReadTable<'Approvals'>;
  readonly lines: ReadTable<'ApprovalLines'>;
  /** Its rows by their own ids. */
  readonly byId: KeyIndex;
  private linesByApproval: KeyIndex | null = null;
  private byPair: { readonly rows: readonly (readonly number[])[]; readonly areAllRead: boolean } | null =
    null;
  private readonly sorted = new Map<number, LinesOfApproval>();
  private stray: NoAnswer | null | undefined;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Approvals', 'approvalId', 'total');
    this.lines = ledger.table('ApprovalLines');
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

  /** The lines of an approval. `#VALUE!` while any line's approval is not known: it may be this one's. */
  linesOf(approval: number): readonly number[] {
    this.ledger.need('ApprovalLines', 'approvalId', 'amount');
    if (this.stray === undefined) this.stray = this.findStray();
    if (this.stray) throw this.stray;
    this.linesByApproval ??= KeyIndex.of(this.lines.codes('approvalId'));
    return this.linesByApproval.rows(approval);
  }

  /** Those for one project. `#VALUE!` while a line's project cannot be read: it may be this one. */
  linesForProject(approval: number, project: ProjectCode): readonly number[] {
    const rows = this.linesOf(approval);
    const stated = this.lines.codes('projectId');
    const index = PairIndex.of(this.lines.codes('approvalId'), stated);
    this.byPair ??= { rows: index.rows(), areAllRead: !stated.state.includes(UNREADABLE) };
    if (!this.byPair.areAllRead && rows.length > 0) {
      const { unreadable } = this.linesBy(approval);
      if (unreadable) throw unreadable;
    }
    return this.byPair.rows[index.find(approval, project)] ?? NONE;
  }

  /** The lines of an approval that are for no project, by recipient. */
  linesBy(approval: number): LinesOfApproval {
    const known = this.sorted.get(approval);
    if (known) return known;
    const found = this.sortLines(this.linesOf(approval));
    this.sorted.set(approval, found);
    return found;
  }

  private sortLines(rows: readonly number[]): LinesOfApproval {
    const { projects } = this.ledger;
    const project = this.lines.codes('projectId');
    const recipient = this.lines.codes('recipient');
    const byRecipient = new Map<number, number[]>();
    let unreadable: NoAnswer | null = null;
    let astray: NoAnswer | null = null;
    for (const row of rows) {
      const named = recipient.values[row] as number;
      const isKnown = projects.has(project.values[row] as number);
      if (project.state[row] === UNREADABLE) unreadable ??= cannotRead(this.lines, row, 'projectId');
      else if (project.state[row] === READ) {
        if (!isKnown) astray ??= unknownReference(this.ledger, this.lines, row, 'projectId');
      } else if (recipient.state[row] !== READ) astray ??= cannotRead(this.lines, row, 'recipient');
      else if (byRecipient.has(named)) byRecipient.get(named)?.push(row);
      else byRecipient.set(named, [row]);
    }
    return { byRecipient, unreadable, astray };
  }

  private findStray(): NoAnswer | null {
    return firstAstray(this.ledger, this.lines, 'approvalId', (approval) => this.has(approval));
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
    return this.statedTotal(approval).total;
  }

  /** The same with the row that states it. */
  statedTotal(approval: number): Selection {
    const row = this.rowOf(approval);
    const totals = this.table.numbers('total');
    if (totals.state[row] === BLANK) throw notAvailable('no-total', { approval: this.name(approval) });
    return select(this.table, [row], 'total');
  }
}
