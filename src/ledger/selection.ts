import { exactOre, type Ore } from './money';
import { READ } from './columns';
import { cannotRead } from './place';
import type { ReadTable } from './readTable';

/** The rows that make up an answer, and what they add up to. */
export interface Selection {
  readonly table: ReadTable;
  readonly rows: readonly number[];
  /** How many rows. Asked without the rows themselves, they need not be gathered. */
  readonly count: number;
  readonly total: Ore;
  /** The field that says what a row counts with. */
  readonly field: string;
  /** What a row counts with, in øre; over the rows it adds up to the total. */
  readonly amountOf: (row: number) => Ore;
  /** What the row's cell states, where the row counts with another amount that follows from it. */
  readonly statedIn?: (row: number) => Ore;
  /** Rows that were looked at and do not count; found only when somebody asks. */
  readonly leftOut?: () => readonly LeftOut[];
}

/** Why a row does not count towards an answer. */
export type LeftOutWhy = 'planned' | 'committed' | 'cancelled' | 'other-year' | 'later' | 'not-paid';

/** A row that was looked at and does not count. */
export interface LeftOut {
  readonly row: number;
  readonly why: LeftOutWhy;
}

/** Rows that are looked at for an answer. */
export interface Candidates {
  rows(): readonly number[];
  /** What tells why a row does not count; `null` where it does. */
  whyNot(): (row: number) => LeftOutWhy | null;
}

/**
 * Adds up the candidates for which there is no reason to leave them out; both are asked again for those left out. Where
 * the total is known already, which are counted is found only when somebody asks.
 */
export function selectWhere(
  table: ReadTable,
  candidates: Candidates,
  known: Pick<Selection, 'total' | 'count'> | null = null,
): Selection {
  if (known) return new KnownSum(table, exactOre(known.total), known.count, candidates);
  return { ...select(table, countedOf(candidates)), leftOut: () => leftOutOf(candidates) };
}

function countedOf(candidates: Candidates): readonly number[] {
  const whyNot = candidates.whyNot();
  return candidates.rows().filter((row) => whyNot(row) === null);
}

function leftOutOf(candidates: Candidates): LeftOut[] {
  const whyNot = candidates.whyNot();
  return candidates.rows().flatMap((row) => {
    const why = whyNot(row);
    return why === null ? [] : [{ row, why }];
  });
}

/** A sum that is known before its rows are. A class, because checks make one for every project and closures cost more than the sum. */
class KnownSum implements Selection {
  readonly field = 'amount';
  private counted: readonly number[] | null = null;

  constructor(
    readonly table: ReadTable,
    readonly total: Ore,
    readonly count: number,
    private readonly candidates: Candidates,
  ) {}

  get rows(): readonly number[] {
    return (this.counted ??= countedOf(this.candidates));
  }

  get amountOf(): (row: number) => Ore {
    const { values } = this.table.column(this.field);
    return (row) => values[row] as Ore;
  }

  get leftOut(): () => LeftOut[] {
    return () => leftOutOf(this.candidates);
  }
}

/** Adds up an amount field over rows; a blank or unreadable amount is `#VALUE!`, never skipped. */
export function select(table: ReadTable, rows: readonly number[], field = 'amount'): Selection {
  const { values } = table.column(field);
  const total = totalOf(table, rows, field);
  return { table, rows, count: rows.length, total, field, amountOf: (row) => values[row] as Ore };
}

/** The same where nobody asks which rows they are. Øre. */
export function totalOf(table: ReadTable, rows: ArrayLike<number>, field = 'amount'): Ore {
  const { state, values } = table.column(field);
  let total = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (state[row] !== READ) throw cannotRead(table, row, field);
    total += values[row] as number;
  }
  return exactOre(total);
}
