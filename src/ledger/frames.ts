import { notAvailable, type NoAnswer } from './answer';
import { BLANK, READ, UNREADABLE } from './columns';
import type { FinanceYear } from './dates';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { exactOre, type Ore } from './money';
import { cannotRead, firstAstray } from './place';
import type { PoolCode } from './pools';
import type { ReadTable } from './readTable';
import { select, type Selection } from './selection';

/** A pool's budget for a year or for its whole period, in øre, with the rows that state it. */
export interface Budget {
  readonly rows: readonly number[];
  readonly appropriation: Ore;
  readonly carriedIn: Ore;
  readonly total: Ore;
  /** The rows of the appropriation, and those of what was carried in. */
  readonly parts: readonly [Selection, Selection];
}

/** Money set aside (Frames). Rows of one pool and year add up. */
export class Frames {
  readonly table: ReadTable<'Frames'>;
  private readonly index: KeyIndex;
  /** For a pool, its first row whose year is neither blank nor readable. */
  private readonly yearless = new Map<PoolCode, number>();
  private homeless: NoAnswer | null | undefined;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Frames', 'poolId', 'year', 'appropriation', 'carriedIn');
    const pools = this.table.codes('poolId');
    const years = this.table.numbers('year');
    this.index = KeyIndex.of(pools);
    for (let row = 0; row < this.table.rowCount; row += 1) {
      const pool = pools.values[row] as number;
      if (years.state[row] === UNREADABLE && !this.yearless.has(pool)) this.yearless.set(pool, row);
    }
  }

  rowsOf(pool: PoolCode): readonly number[] {
    return this.index.rows(pool);
  }

  /** Rows of a pool for a year, or for its whole period where `year` is null. */
  rowsFor(pool: PoolCode, year: FinanceYear | null): number[] {
    const years = this.table.numbers('year');
    return this.rowsOf(pool).filter((row) =>
      year === null ? years.state[row] === BLANK : years.state[row] === READ && years.values[row] === year,
    );
  }

  /** The years for which a pool has a frame row, in order. `#VALUE!` where one of its rows may be any year's. */
  yearsOf(pool: PoolCode): FinanceYear[] {
    this.needReadable(pool);
    const years = this.table.numbers('year');
    const found = this.rowsOf(pool).filter((row) => years.state[row] === READ);
    return [...new Set(found.map((row) => years.values[row] as FinanceYear))].sort((a, b) => a - b);
  }

  /** What a pool has frames for: its whole period (`null`) where that is stated, and its years in order. */
  statedFor(pool: PoolCode): (FinanceYear | null)[] {
    const years = this.yearsOf(pool);
    return this.rowsFor(pool, null).length > 0 ? [null, ...years] : years;
  }

  /**
   * Appropriation and what was carried in. Without a year: the row with a blank year; where there is
   * none, all years' appropriations and the first year's carried in (carrying money from one year to the
   * next does not make more of it). `#N/A` where there is no frame, also for a single year.
   */
  budget(pool: PoolCode, year: FinanceYear | null): Budget {
    this.needReadable(pool);
    const own = this.rowsFor(pool, year);
    if (own.length > 0) return this.add(own, own);
    const name = this.ledger.pools.name(pool);
    if (year !== null) throw notAvailable('no-frame', { pool: name, year });

    const years = this.yearsOf(pool);
    const [first] = years;
    if (first === undefined) throw notAvailable('no-frame', { pool: name, year: null });
    const missing = this.ledger.commitments.yearsOf(pool).filter((used) => !years.includes(used));
    if (missing.length > 0) throw notAvailable('years-without-frame', { pool: name, years: missing });
    return this.add(
      years.flatMap((each) => this.rowsFor(pool, each)),
      this.rowsFor(pool, first),
    );
  }

  /** A frame row whose pool or year is not known may be the one that was asked for. */
  private needReadable(pool: PoolCode): void {
    if (this.homeless === undefined) this.homeless = this.findHomeless();
    if (this.homeless) throw this.homeless;
    const row = this.yearless.get(pool);
    if (row !== undefined) throw cannotRead(this.table, row, 'year');
  }

  /** The first row whose pool is blank, unreadable or not in Pools. */
  private findHomeless(): NoAnswer | null {
    return firstAstray(this.ledger, this.table, 'poolId', () => this.ledger.pools.byId);
  }

  private add(rows: readonly number[], carrying: readonly number[]): Budget {
    const carried = this.table.numbers('carriedIn');
    const appropriations = select(this.table, rows, 'appropriation');
    const stated = carrying.filter((row) => carried.state[row] !== BLANK);
    const carriedIn = select(this.table, stated, 'carriedIn');
    return {
      rows,
      appropriation: appropriations.total,
      carriedIn: carriedIn.total,
      total: exactOre(appropriations.total + carriedIn.total),
      parts: [appropriations, carriedIn],
    };
  }
}
