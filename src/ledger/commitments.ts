import { ifAnswered, type NoAnswer } from './answer';
import type { Approvals } from './approvals';
import { BLANK, READ, type CodeColumn, type NumberColumn } from './columns';
import type { Day, FinanceYear } from './dates';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, unknownReference } from './place';
import type { PoolCode, Pools } from './pools';
import type { Projects } from './projects';
import type { ReadTable } from './readTable';
import { selectWhere, type LeftOutWhy, type Selection } from './selection';

const STATUSES = ['planned', 'committed', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** Which commitments are asked for. `null` is "all": the whole period, all days. */
export interface CommitmentQuery {
  /** The finance year whose frame they are charged to. */
  readonly year: FinanceYear | null;
  /** Only those committed on or before this day; a blank date is then `#VALUE!`. */
  readonly asOf: Day | null;
  readonly status: Status;
}

/** Commitments (tilsagn), found by pool, project and approval. */
export class Commitments {
  readonly table: ReadTable<'Allocations'>;
  /** The columns that row by row checks look at most. */
  readonly ids: CodeColumn;
  readonly projectIds: CodeColumn;
  readonly poolIds: CodeColumn;
  readonly approvalIds: CodeColumn;
  readonly years: NumberColumn;
  readonly statuses: CodeColumn;
  private readonly indexes: { pool?: KeyIndex; project?: KeyIndex; approval?: KeyIndex; id?: KeyIndex } = {};
  private readonly meant: { pools?: Int32Array; approvals?: Int32Array; projects?: Int32Array } = {};
  private unclear: Uint8Array | null = null;
  private readonly statusCodes: Readonly<Record<Status, number>>;
  private readonly within = new Map<PoolCode, readonly number[]>();
  /** By what is asked, then by whom it is asked of. */
  private readonly answers = new Map<string, Map<number, Selection>>();
  private readonly doubts = new Map<string, NoAnswer | null>();

  constructor(private readonly ledger: Ledger) {
    const table = ledger.need(
      'Allocations',
      'allocationId',
      'projectId',
      'poolId',
      'year',
      'amount',
      'status',
    );
    this.table = table;
    this.ids = table.codes('allocationId');
    this.projectIds = table.codes('projectId');
    this.poolIds = table.codes('poolId');
    this.approvalIds = table.codes('approvalId');
    this.years = table.numbers('year');
    this.statuses = table.codes('status');
    const codeOf = (status: Status): number => ledger.interner.codeOf(status);
    this.statusCodes = {
      planned: codeOf('planned'),
      committed: codeOf('committed'),
      cancelled: codeOf('cancelled'),
    };
  }

  /** By commitment, the row in Pools that it is charged to; -1 where that is not one that is known. */
  get poolRows(): Int32Array {
    return (this.meant.pools ??= this.rowsMeant(() => this.ledger.pools, this.poolIds));
  }
  /** By commitment, the row in Approvals of the decision that it rests on; -1 where that is not one that is known. */
  get approvalRows(): Int32Array {
    return (this.meant.approvals ??= this.rowsMeant(() => this.ledger.approvals, this.approvalIds));
  }
  /** By commitment, the row in Projects; -1 where that is not one that is known. */
  get projectRows(): Int32Array {
    return (this.meant.projects ??= this.rowsMeant(() => this.ledger.projects, this.projectIds));
  }

  private rowsMeant(part: () => Pools | Projects | Approvals, references: CodeColumn): Int32Array {
    const known = ifAnswered(() => part().byId.rowsMeant(references));
    return known ?? new Int32Array(references.values.length).fill(-1);
  }

  private get byPool(): KeyIndex {
    return (this.indexes.pool ??= KeyIndex.of(this.poolIds));
  }
  private get byProject(): KeyIndex {
    return (this.indexes.project ??= KeyIndex.of(this.projectIds));
  }
  private get byApproval(): KeyIndex {
    return (this.indexes.approval ??= KeyIndex.of(this.approvalIds));
  }
  private get byId(): KeyIndex {
    return (this.indexes.id ??= KeyIndex.of(this.ids));
  }

  /** Commitments of a pool and every earmark inside it. */
  ofPool(pool: PoolCode, query: CommitmentQuery): Selection {
    return this.remember('pool', pool, query, () => {
      const doubt = this.ledger.pools.doubt(pool) ?? this.doubt('poolId', query);
      if (doubt) throw doubt;
      return this.rowsWithin(pool);
    });
  }

  /** Rows of a pool and every earmark inside it; each year of a frame asks for them. */
  private rowsWithin(pool: PoolCode): readonly number[] {
    const known = this.within.get(pool);
    if (known) return known;
    const members = [...this.ledger.pools.within(pool)];
    const rows =
      members.length === 1 ? this.byPool.rows(pool) : members.flatMap((member) => this.byPool.rows(member));
    this.within.set(pool, rows);
    return rows;
  }

  /** Commitments charged to the pool itself, its earmarks apart. */
  ofPoolItself(pool: PoolCode, query: CommitmentQuery): Selection {
    return this.remember('itself', pool, query, () => {
      const doubt = this.doubt('poolId', query);
      if (doubt) throw doubt;
      return this.byPool.rows(pool);
    });
  }

  ofProject(project: number, query: CommitmentQuery): Selection {
    return this.remember('project', project, query, () => {
      const doubt = this.doubt('projectId', query);
      if (doubt) throw doubt;
      return this.byProject.rows(project);
    });
  }

  ofApproval(approval: number, query: CommitmentQuery): Selection {
    this.ledger.need('Allocations', 'approvalId');
    return this.remember('approval', approval, query, () => {
      const doubt = this.doubt('approvalId', query);
      if (doubt) throw doubt;
      return this.byApproval.rows(approval);
    });
  }

  rowsOfProject(project: number): readonly number[] {
    return this.byProject.rows(project);
  }

  rowsOfApproval(approval: number): readonly number[] {
    return this.byApproval.rows(approval);
  }

  /** Rows that bear an allocation id: one, unless the id was used twice. */
  rowsOfId(allocation: number): readonly number[] {
    return this.byId.rows(allocation);
  }

  /** True where the id of a commitment stands in another row as well. */
  isIdTwice(allocation: number): boolean {
    return this.byId.isTwice(allocation);
  }

  /** By row, 1 where the id of a commitment does not tell it from the others: it is not read, or stands in another row. */
  get unclearIds(): Uint8Array {
    return (this.unclear ??= this.ids.state.map((state, row) =>
      state === READ && !this.isIdTwice(this.ids.values[row] as number) ? 0 : 1,
    ));
  }

  isStatus(row: number, status: Status): boolean {
    return this.statuses.values[row] === this.statusCodes[status];
  }

  /** A row whose status is not read stands in the way of every answer before this is asked. */
  private statusOf(row: number): Status {
    return STATUSES.find((status) => this.isStatus(row, status)) ?? 'cancelled';
  }

  /** The finance years in which a pool, earmarks included, has binding commitments; in order. */
  yearsOf(pool: PoolCode): FinanceYear[] {
    const { rows } = this.ofPool(pool, { year: null, asOf: null, status: 'committed' });
    const years = this.table.numbers('year');
    const found = rows.map((row) => {
      if (years.state[row] !== READ) throw cannotRead(this.table, row, 'year');
      return years.values[row] as FinanceYear;
    });
    return [...new Set(found)].sort((a, b) => a - b);
  }

  private remember(
    of: 'pool' | 'itself' | 'project' | 'approval',
    owner: number,
    query: CommitmentQuery,
    candidates: () => readonly number[],
  ): Selection {
    const question = `${of} ${query.status} ${query.year} ${query.asOf}`;
    const answers = this.answers.get(question) ?? new Map<number, Selection>();
    const known = answers.get(owner);
    if (known) return known;
    if (query.asOf !== null) this.ledger.need('Allocations', 'committedOn');
    const answer = selectWhere(this.table, candidates, this.whyNot(query));
    this.answers.set(question, answers.set(owner, answer));
    return answer;
  }

  /** Why a row is none of those asked for; `null` where it is one. */
  private whyNot({ year, asOf, status }: CommitmentQuery): (row: number) => LeftOutWhy | null {
    const wanted = this.statusCodes[status];
    const statuses = this.statuses.values;
    const years = this.years.values;
    const dates = this.table.numbers('committedOn');
    return (row) => {
      if (statuses[row] !== wanted) return this.statusOf(row);
      if (year !== null && years[row] !== year) return 'other-year';
      if (asOf === null) return null;
      if (dates.state[row] !== READ) throw cannotRead(this.table, row, 'committedOn');
      return (dates.values[row] as number) <= asOf ? null : 'later';
    };
  }

  /**
   * A row whose owner, status or asked year is not known may belong to anyone, so it stands in the way
   * of every answer. Found once and kept.
   */
  private doubt(field: 'poolId' | 'projectId' | 'approvalId', { year }: CommitmentQuery): NoAnswer | null {
    const key = `${field} ${year !== null}`;
    const known = this.doubts.get(key);
    if (known !== undefined) return known;
    const doubt = this.findDoubt(this.table.codes(field), field, year !== null);
    this.doubts.set(key, doubt);
    return doubt;
  }

  private findDoubt(
    owner: CodeColumn,
    field: 'poolId' | 'projectId' | 'approvalId',
    yearAsked: boolean,
  ): NoAnswer | null {
    const { table, statuses: status, years } = this;
    const { pools } = this.ledger;
    const mayBeBlank = field === 'approvalId';
    for (let row = 0; row < table.rowCount; row += 1) {
      if (status.state[row] !== READ) return cannotRead(table, row, 'status');
      const unread = owner.state[row] !== READ && !(mayBeBlank && owner.state[row] === BLANK);
      if (unread) return cannotRead(table, row, field);
      if (yearAsked && years.state[row] !== READ) return cannotRead(table, row, 'year');
      if (field !== 'poolId' || pools.has(owner.values[row] as number)) continue;
      return unknownReference(this.ledger, table, row, field);
    }
    return null;
  }
}
