import { ifAnswered, type NoAnswer } from './answer';
import type { Approvals } from './approvals';
import { sumCommitments, type CommitmentSums, type Summed } from './commitmentSums';
import { BLANK, isAllRead, READ, type CodeColumn, type Column, type NumberColumn } from './columns';
import type { Day, FinanceYear } from './dates';
import { areAllMeant, KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { PairIndex } from './pairIndex';
import { cannotRead, unknownReference } from './place';
import type { PoolCode, Pools } from './pools';
import type { Projects } from './projects';
import type { ReadTable } from './readTable';
import { selectWhere, type Candidates, type LeftOutWhy, type Selection } from './selection';

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

/** Binding commitments of one pool that are charged to one finance year. */
export interface ChargedYear {
  readonly year: FinanceYear;
  readonly firstRow: number;
  /** How many. */
  readonly rows: number;
  /** NaN where an amount is blank or cannot be read. */
  readonly total: Ore;
}

type OwnerField = 'poolId' | 'projectId' | 'approvalId';

/** Whose commitments are asked for, and which. A class, because checks ask for every project and closures cost more than the answer. */
class Asked implements Candidates {
  constructor(
    private readonly commitments: Commitments,
    readonly of: 'pool' | 'itself' | 'project' | 'approval',
    readonly field: OwnerField,
    readonly owner: number,
    readonly query: CommitmentQuery,
  ) {}

  rows(): readonly number[] {
    return this.commitments.rowsAsked(this);
  }

  whyNot(): (row: number) => LeftOutWhy | null {
    return this.commitments.whyNot(this.query);
  }
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
  private readonly statusCodes: Readonly<Record<Status, number>>;
  private readonly within = new Map<PoolCode, readonly number[]>();
  /** By what is asked, then by whom it is asked of. */
  private readonly answers = new Map<string, Map<number, Selection>>();
  /** What was asked last: a rule asks the same for one project after the other. */
  private latest: { field: OwnerField; byYear: boolean; status: Status; sums: CommitmentSums } | null = null;
  /** What was added up. A later ledger takes it over, but for what an edit changed. */
  readonly sumsMade = new Map<Summed, CommitmentSums>();
  private readonly doubts: Record<'inAll' | 'byYear', { [field in OwnerField]?: NoAnswer | null }> = {
    inAll: {},
    byYear: {},
  };

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
  /** Its rows by their own ids. */
  get byId(): KeyIndex {
    return (this.indexes.id ??= KeyIndex.of(this.ids));
  }

  /** Commitments of a pool and every earmark inside it. */
  ofPool(pool: PoolCode, query: CommitmentQuery): Selection {
    return this.answer(new Asked(this, 'pool', 'poolId', pool, query));
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
    return this.answer(new Asked(this, 'itself', 'poolId', pool, query));
  }

  ofProject(project: number, query: CommitmentQuery): Selection {
    return this.answer(new Asked(this, 'project', 'projectId', project, query));
  }

  ofApproval(approval: number, query: CommitmentQuery): Selection {
    this.ledger.need('Allocations', 'approvalId');
    return this.answer(new Asked(this, 'approval', 'approvalId', approval, query));
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

  isStatus(row: number, status: Status): boolean {
    return this.statuses.values[row] === this.statusCodes[status];
  }

  /** A row whose status is not read stands in the way of every answer before this is asked. */
  private statusOf(row: number): Status {
    return STATUSES.find((status) => this.isStatus(row, status)) ?? 'cancelled';
  }

  /** What of the binding commitments of a pool itself is charged to which finance year, in the order of the rows. */
  yearsOfPoolItself(pool: PoolCode): readonly ChargedYear[] {
    const charged = PairIndex.of(this.poolIds, this.years);
    const { totals, counts, firstRows } = this.sums('poolId', true, 'committed');
    return charged
      .with(pool)
      .filter((pair) => (counts[pair] as number) > 0)
      .map((pair) => {
        const firstRow = firstRows[pair] as number;
        if (this.years.state[firstRow] !== READ) throw cannotRead(this.table, firstRow, 'year');
        const year = this.years.values[firstRow] as FinanceYear;
        return { year, firstRow, rows: counts[pair] as number, total: totals[pair] as Ore };
      })
      .sort((a, b) => a.firstRow - b.firstRow);
  }

  /** The finance years in which a pool, earmarks included, has binding commitments; in order. */
  yearsOf(pool: PoolCode): FinanceYear[] {
    this.ofPool(pool, { year: null, asOf: null, status: 'committed' });
    const found = [...this.ledger.pools.within(pool)].flatMap((member) => this.yearsOfPoolItself(member));
    return [...new Set(found.map(({ year }) => year))].sort((a, b) => a - b);
  }

  private answer(asked: Asked): Selection {
    const { of, field, owner, query } = asked;
    if (query.asOf !== null) this.ledger.need('Allocations', 'committedOn');
    const doubt = (of === 'pool' ? this.ledger.pools.doubt(owner) : null) ?? this.doubt(field, query);
    if (doubt) throw doubt;
    const sum = this.sumOf(asked);
    if (sum) return selectWhere(this.table, asked, sum);
    const question = `${of} ${query.status} ${query.year} ${query.asOf}`;
    const answers = this.answers.get(question) ?? new Map<number, Selection>();
    const known = answers.get(owner);
    if (known) return known;
    const answer = selectWhere(this.table, asked);
    this.answers.set(question, answers.set(owner, answer));
    return answer;
  }

  /** Every row of those who are asked about. */
  rowsAsked({ of, field, owner }: Asked): readonly number[] {
    return of === 'pool' ? this.rowsWithin(owner) : KeyIndex.of(this.table.codes(field)).rows(owner);
  }

  /** What the answer comes to, from sums that are kept; `null` where it takes a look at the rows. */
  private sumOf({ of, field, owner, query }: Asked): Pick<Selection, 'total' | 'count'> | null {
    const { year, asOf, status } = query;
    if (asOf !== null) return null;
    const { totals, counts } = this.sums(field, year !== null, status);
    const pairs = year === null ? null : PairIndex.of(this.table.codes(field), this.years);
    let total = 0;
    let count = 0;
    for (const each of of === 'pool' ? [...this.ledger.pools.within(owner)] : [owner]) {
      const number = pairs && year !== null ? pairs.find(each, year) : each;
      if (number < 0 || number >= totals.length) continue;
      total += totals[number] as number;
      count += counts[number] as number;
    }
    return Number.isNaN(total) ? null : { total: total as Ore, count };
  }

  /** By owner, or by pair of owner and finance year. */
  private sums(field: OwnerField, byYear: boolean, status: Status): CommitmentSums {
    const { latest } = this;
    if (latest?.field === field && latest.byYear === byYear && latest.status === status) return latest.sums;
    const sums = this.sumsBy(this.table.codes(field), byYear ? this.years : null, status);
    this.latest = { field, byYear, status, sums };
    return sums;
  }

  /** By owner, or by pair of owner and what stands beside it, whether or not all can be told. */
  sumsBy(owners: CodeColumn, beside: Column | null, status: Status): CommitmentSums {
    const { statuses, sumsMade } = this;
    const code = this.statusCodes[status];
    for (const [known, sums] of sumsMade) {
      if (known.owners === owners && known.beside === beside && known.status === code) return sums;
    }
    const summed = { owners, beside, statuses, status: code };
    const sums = sumCommitments(summed, this.table.numbers('amount'));
    sumsMade.set(summed, sums);
    return sums;
  }

  /** Why a row is none of those asked for; `null` where it is one. */
  whyNot({ year, asOf, status }: CommitmentQuery): (row: number) => LeftOutWhy | null {
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
  private doubt(field: OwnerField, { year }: CommitmentQuery): NoAnswer | null {
    const doubts = this.doubts[year === null ? 'inAll' : 'byYear'];
    const known = doubts[field];
    if (known !== undefined) return known;
    return (doubts[field] = this.findDoubt(this.table.codes(field), field, year !== null));
  }

  private findDoubt(owner: CodeColumn, field: OwnerField, yearAsked: boolean): NoAnswer | null {
    const { table, statuses: status, years } = this;
    const { pools } = this.ledger;
    const mayBeBlank = field === 'approvalId';
    const areRead = [status, owner, ...(yearAsked ? [years] : [])].every(isAllRead);
    // Most have none, and need not be gone through for the first.
    if (areRead && (field !== 'poolId' || areAllMeant(this.poolRows))) return null;
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
