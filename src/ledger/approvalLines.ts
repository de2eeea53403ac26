import type { NoAnswer } from './answer';
import type { Approvals } from './approvals';
import { READ, UNREADABLE } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { PairIndex } from './pairIndex';
import { perLedger } from './perLedger';
import { cannotRead, firstAstray, unknownReference } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';

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

/** The lines inside the decisions of the granting committee (aktstykker). */
export class ApprovalLines {
  readonly table: ReadTable<'ApprovalLines'>;
  private readonly approvals: Approvals;
  private byApproval: KeyIndex | null = null;
  private byPair: { readonly rows: readonly (readonly number[])[]; readonly areAllRead: boolean } | null =
    null;
  private readonly sorted = new Map<number, LinesOfApproval>();
  private stray: NoAnswer | null | undefined;

  constructor(private readonly ledger: Ledger) {
    this.approvals = ledger.approvals;
    this.table = ledger.table('ApprovalLines');
  }

  /** The lines of an approval. `#VALUE!` while any line's approval is not known: it may be this one's. */
  of(approval: number): readonly number[] {
    if (this.stray === undefined) {
      this.ledger.need('ApprovalLines', 'approvalId', 'amount');
      this.stray = this.findStray();
    }
    if (this.stray) throw this.stray;
    this.byApproval ??= KeyIndex.of(this.table.codes('approvalId'));
    return this.byApproval.rows(approval);
  }

  /** Those for one project. `#VALUE!` while a line's project cannot be read: it may be this one. */
  forProject(approval: number, project: ProjectCode): readonly number[] {
    const rows = this.of(approval);
    const stated = this.table.codes('projectId');
    const index = PairIndex.of(stated, this.table.codes('approvalId'));
    this.byPair ??= { rows: index.rows(), areAllRead: !stated.state.includes(UNREADABLE) };
    if (!this.byPair.areAllRead && rows.length > 0) {
      const { unreadable } = this.withoutProject(approval);
      if (unreadable) throw unreadable;
    }
    return this.byPair.rows[index.find(project, approval)] ?? NONE;
  }

  /** The lines of an approval that are for no project, by recipient. */
  withoutProject(approval: number): LinesOfApproval {
    const known = this.sorted.get(approval);
    if (known) return known;
    const found = this.sort(this.of(approval));
    this.sorted.set(approval, found);
    return found;
  }

  private sort(rows: readonly number[]): LinesOfApproval {
    const { projects } = this.ledger;
    const project = this.table.codes('projectId');
    const recipient = this.table.codes('recipient');
    const byRecipient = new Map<number, number[]>();
    let unreadable: NoAnswer | null = null;
    let astray: NoAnswer | null = null;
    for (const row of rows) {
      const named = recipient.values[row] as number;
      const isKnown = projects.has(project.values[row] as number);
      if (project.state[row] === UNREADABLE) unreadable ??= cannotRead(this.table, row, 'projectId');
      else if (project.state[row] === READ) {
        if (!isKnown) astray ??= unknownReference(this.ledger, this.table, row, 'projectId');
      } else if (recipient.state[row] !== READ) astray ??= cannotRead(this.table, row, 'recipient');
      else if (byRecipient.has(named)) byRecipient.get(named)?.push(row);
      else byRecipient.set(named, [row]);
    }
    return { byRecipient, unreadable, astray };
  }

  private findStray(): NoAnswer | null {
    return firstAstray(this.ledger, this.table, 'approvalId', () => this.approvals.byId);
  }
}

/** The lines of a ledger. `#N/A` where it was not given the table of approvals. */
export const approvalLinesOf = perLedger((ledger) => new ApprovalLines(ledger));
