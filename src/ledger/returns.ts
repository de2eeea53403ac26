import { notUsable } from './answer';
import { READ } from './columns';
import type { Day, FinanceYear } from './dates';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { cannotRead, placeOf } from './place';
import type { PoolCode } from './pools';
import type { ReadTable } from './readTable';
import { select, type Selection } from './selection';

export interface ReturnQuery {
  /** The finance year in which the return was realised. */
  readonly year: FinanceYear | null;
  readonly asOf: Day | null;
}

/**
 * Money coming back (tilbageløb). It is reusable only in the year in which it is realised, and only when
 * its cause is changed assumptions or an error in the basis (BV 2.2.11).
 */
export class Returns {
  readonly table: ReadTable<'Returns'>;
  private readonly byAllocation: KeyIndex;
  private readonly reusableCauses: ReadonlySet<number>;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Returns', 'allocationId', 'amount', 'year', 'cause');
    this.byAllocation = new KeyIndex(this.table.codes('allocationId'));
    this.reusableCauses = new Set(
      ['changed-assumptions', 'basis-error'].map((cause) => ledger.interner.codeOf(cause)),
    );
  }

  /** What a pool, earmarks included, may commit again. */
  reusable(pool: PoolCode, query: ReturnQuery): Selection {
    const { table } = this;
    const causes = table.codes('cause');
    const years = table.numbers('year');
    const inside = this.ledger.pools.within(pool);
    const rows: number[] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      const commitment = this.commitmentOf(row);
      if (causes.state[row] !== READ) throw cannotRead(table, row, 'cause');
      if (query.year !== null && years.state[row] !== READ) throw cannotRead(table, row, 'year');
      // What never became binding cannot come back; the check reports such a row as an error.
      if (!this.ledger.commitments.isStatus(commitment, 'committed')) continue;
      if (!inside.has(this.ledger.commitments.table.codes('poolId').values[commitment] as number)) continue;
      if (!this.isReusable(row)) continue;
      if (query.year !== null && years.values[row] !== query.year) continue;
      if (query.asOf !== null && !this.isRealised(row, query.asOf)) continue;
      rows.push(row);
    }
    return select(table, rows);
  }

  /** What was annulled of one commitment, so that it will never be paid. */
  annulled(allocation: number, asOf: Day | null): Ore {
    const kinds = this.ledger.need('Returns', 'kind').codes('kind');
    const annulled = this.ledger.interner.codeOf('annulled');
    const rows = this.byAllocation.rows(allocation).filter((row) => {
      if (kinds.state[row] !== READ) throw cannotRead(this.table, row, 'kind');
      return kinds.values[row] === annulled && (asOf === null || this.isRealised(row, asOf));
    });
    return select(this.table, rows).total;
  }

  rowsOf(allocation: number): readonly number[] {
    return this.byAllocation.rows(allocation);
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

  /** The commitment that a return belongs to. When it is not known, no pool's figure is. */
  private commitmentOf(row: number): number {
    const ids = this.table.codes('allocationId');
    if (ids.state[row] !== READ) throw cannotRead(this.table, row, 'allocationId');
    const code = ids.values[row] as number;
    const [commitment, ...others] = this.ledger.commitments.rowsOfId(code);
    const place = placeOf(this.table, row, 'allocationId');
    const value = this.ledger.interner.text(code);
    if (commitment === undefined) throw notUsable('unknown-reference', { place, value });
    if (others.length > 0) throw notUsable('id-twice', { place, value });
    return commitment;
  }
}
