import { NoAnswer, notUsable } from './answer';
import { READ } from './columns';
import type { Day, FinanceYear } from './dates';
import type { Ledger } from './ledger';
import { OwnedRows } from './ownedRows';
import { cannotRead, placeOf, unknownReference } from './place';
import type { PoolCode } from './pools';
import type { ReadTable } from './readTable';
import { select, selectWhere, type LeftOutWhy, type Selection } from './selection';

export interface ReturnQuery {
  /** The finance year in which the return was realised. */
  readonly year: FinanceYear | null;
  readonly asOf: Day | null;
}

/** Reusable returns by the pool that their commitment is charged to, and what stands in the way of them. */
interface ReusableRows {
  readonly byPool: ReadonlyMap<PoolCode, readonly number[]>;
  readonly doubt: NoAnswer | null;
  /** The same where a year is asked for. */
  readonly yearDoubt: NoAnswer | null;
}

/**
 * Money coming back (tilbageløb). It is reusable only in the year in which it is realised, and only when
 * its cause is changed assumptions or an error in the basis (BV 2.2.11).
 */
export class Returns {
  readonly table: ReadTable<'Returns'>;
  private readonly owned: OwnedRows;
  private readonly reusableCauses: ReadonlySet<number>;
  private found: ReusableRows | null = null;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Returns', 'allocationId', 'amount', 'year', 'cause');
    this.owned = new OwnedRows(ledger, this.table);
    this.reusableCauses = new Set(
      ['changed-assumptions', 'basis-error'].map((cause) => ledger.interner.codeOf(cause)),
    );
  }

  /** What a pool, earmarks included, may commit again. */
  reusable(pool: PoolCode, query: ReturnQuery): Selection {
    const { pools } = this.ledger;
    this.found ??= this.findReusable();
    const doubt =
      pools.doubt(pool) ?? this.found.doubt ?? (query.year === null ? null : this.found.yearDoubt);
    if (doubt) throw doubt;
    const { byPool } = this.found;
    const reusable = [...pools.within(pool)]
      .flatMap((member) => byPool.get(member) ?? [])
      .sort((a, b) => a - b);
    return selectWhere(this.table, { rows: () => reusable, whyNot: () => (row) => this.whyNot(row, query) });
  }

  /** Why a reusable row is none of those asked for; `null` where it is one. */
  private whyNot(row: number, { year, asOf }: ReturnQuery): LeftOutWhy | null {
    if (year !== null && this.table.numbers('year').values[row] !== year) return 'other-year';
    return asOf === null || this.isRealised(row, asOf) ? null : 'later';
  }

  private findReusable(): ReusableRows {
    const { table } = this;
    const { commitments } = this.ledger;
    const causes = table.codes('cause');
    const years = table.numbers('year');
    const byPool = new Map<PoolCode, number[]>();
    let yearDoubt: NoAnswer | null = null;
    try {
      for (let row = 0; row < table.rowCount; row += 1) {
        const commitment = this.commitmentOf(row);
        if (causes.state[row] !== READ) throw cannotRead(table, row, 'cause');
        if (years.state[row] !== READ) yearDoubt ??= cannotRead(table, row, 'year');
        // What never became binding cannot come back; the check reports such a row as an error.
        if (!commitments.isStatus(commitment, 'committed') || !this.isReusable(row)) continue;
        const pool = commitments.table.codes('poolId').values[commitment] as number;
        const rows = byPool.get(pool);
        if (rows) rows.push(row);
        else byPool.set(pool, [row]);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { byPool, doubt: error, yearDoubt };
    }
    return { byPool, doubt: null, yearDoubt };
  }

  /** What was annulled of these commitments, so that it will never be paid. */
  annulled(commitmentRows: readonly number[], asOf: Day | null): Selection {
    return this.ofKind(commitmentRows, 'annulled', asOf);
  }

  /** What recipients have paid back of these commitments. */
  repaid(commitmentRows: readonly number[], asOf: Day | null): Selection {
    return this.ofKind(commitmentRows, 'repaid', asOf);
  }

  private ofKind(
    commitmentRows: readonly number[],
    kind: 'annulled' | 'repaid',
    asOf: Day | null,
  ): Selection {
    const kinds = this.ledger.need('Returns', 'kind').codes('kind');
    const code = this.ledger.interner.codeOf(kind);
    const rows = this.owned.ofCommitments(commitmentRows).filter((row) => {
      if (kinds.state[row] !== READ) throw cannotRead(this.table, row, 'kind');
      return kinds.values[row] === code && (asOf === null || this.isRealised(row, asOf));
    });
    return select(this.table, rows);
  }

  rowsOf(allocation: number): readonly number[] {
    return this.owned.rows(allocation);
  }

  isReusable(row: number): boolean {
    const causes = this.table.codes('cause');
    return causes.state[row] === READ && this.reusableCauses.has(causes.values[row] as number);
  }

  private isRealised(row: number, asOf: Day): boolean {
    const realised = this.ledger.need('Returns', 'realisedOn').numbers('realisedOn');
    if (realised.state[row] !== READ) throw cannotRead(this.table, row, 'realisedOn');
    return (realised.values[row] as number) <= asOf;
  }

  private ownerOf(row: number): number {
    const { commitments, interner } = this.ledger;
    const ids = this.table.codes('allocationId');
    if (ids.state[row] !== READ) throw cannotRead(this.table, row, 'allocationId');
    const code = ids.values[row] as number;
    const owners = commitments.rowsOfId(code);
    const [commitment] = owners;
    if (commitment === undefined || owners.length > 1) {
      const place = placeOf(this.table, row, 'allocationId');
      const value = interner.text(code);
      throw notUsable(commitment === undefined ? 'unknown-reference' : 'id-twice', { place, value });
    }
    return commitment;
  }

  /**
   * The row of the commitment that a return belongs to. When it, its status or its pool is not known,
   * no pool's figure is.
   */
  commitmentOf(row: number): number {
    const { commitments, pools } = this.ledger;
    const commitment = this.ownerOf(row);
    const pool = commitments.table.codes('poolId');
    if (commitments.table.codes('status').state[commitment] !== READ)
      throw cannotRead(commitments.table, commitment, 'status');
    if (pool.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, 'poolId');
    if (!pools.has(pool.values[commitment] as number)) {
      throw unknownReference(this.ledger, commitments.table, commitment, 'poolId');
    }
    return commitment;
  }
}
