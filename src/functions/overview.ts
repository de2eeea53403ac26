import { NoAnswer, notAvailable } from '../ledger/answer';
import { READ } from '../ledger/columns';
import type { FinanceYear } from '../ledger/dates';
import { kroner, type Ore } from '../ledger/money';
import type { PoolCode } from '../ledger/pools';
import type { ProjectCode } from '../ledger/projects';
import type { ReadTable } from '../ledger/readTable';
import { toNumber } from '../ledger/decimal';
import { savingsOf, type Estimate } from '../ledger/savings';
import { callFunction } from './call';
import type { ArgumentValue, Book } from './spec';
import { pageFunctionNamed } from './pageFunctions';

/** A fact, or why it is not known. What is not known is never 0. */
export type Known<T> = T | NoAnswer;

/** Øre of a pool, earmarks inside it included, for a finance year or (`null`) its whole period. */
export interface PoolFigures {
  readonly year: FinanceYear | null;
  readonly budget: Known<Ore>;
  readonly committed: Known<Ore>;
  readonly remaining: Known<Ore>;
}

export interface PoolOverview {
  readonly id: string;
  /** Empty where it is not stated or cannot be read. */
  readonly name: string;
  /** The pool that it is an earmark of. */
  readonly partOf: string | null;
  readonly whole: PoolFigures;
  /** Every year that the pool may commit in, has a frame for or has commitments in. */
  readonly years: readonly PoolFigures[];
}

/** A project's own money in øre. */
export interface MatchOverview {
  readonly project: string;
  readonly title: string;
  readonly bearer: Known<string>;
  readonly required: Known<Ore>;
  readonly pledged: Known<Ore>;
  readonly documented: Known<Ore>;
}

/** Labour saved, in FTE (årsværk) at full implementation: components added; `null` where one does not state it. */
export type Potential = Readonly<Record<Estimate, number | null>>;

/** What a project may save. */
export interface SavingOverview {
  readonly project: string;
  readonly title: string;
  readonly potential: Known<Potential>;
}

export interface Overview {
  readonly pools: readonly PoolOverview[];
  readonly match: readonly MatchOverview[];
  readonly savings: readonly SavingOverview[];
}

/**
 * How the pools stand. Each figure is the answer of the function that a cell would ask; a table that has to be
 * there and is not throws `NoAnswer`.
 */
export function overviewOf(book: Book): Overview {
  const { pools, projects } = book.ledger;
  const all = projects.table;
  const rows = Array.from({ length: all.rowCount }, (_, row) => row).filter(
    (row) => all.codes('projectId').state[row] === READ,
  );
  return {
    pools: pools.all().map((pool) => poolOverview(book, pool)),
    match: rows.flatMap((row) => matchOverview(book, row)),
    savings: rows.flatMap((row) => savingOverview(book, row)),
  };
}

function poolOverview(book: Book, pool: PoolCode): PoolOverview {
  const { pools } = book.ledger;
  const id = pools.name(pool);
  const figures = (year: FinanceYear | null): PoolFigures => {
    const ask = (name: string): Known<Ore> => amount(book, name, id, year ?? undefined);
    return {
      year,
      budget: ask('POOL_BUDGET'),
      committed: ask('POOL_COMMITTED'),
      remaining: ask('POOL_REMAINING'),
    };
  };
  const parent = pools.parent(pool);
  return {
    id,
    name: textOf(book, pools.table, pools.rowOf(pool), 'name'),
    partOf: parent === undefined ? null : pools.name(parent),
    whole: figures(null),
    years: yearsOf(book, pool).map(figures),
  };
}

function yearsOf({ ledger }: Book, pool: PoolCode): FinanceYear[] {
  const { table } = ledger.pools;
  const row = ledger.pools.rowOf(pool);
  const [from, to] = (['from', 'to'] as const).map((field) => {
    const years = table.numbers(field);
    return years.state[row] === READ ? (years.values[row] as FinanceYear) : null;
  });
  const own = from && to ? Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at) : [];
  const framed = orNoAnswer(() => ledger.frames.yearsOf(pool));
  const used = orNoAnswer(() => ledger.commitments.yearsOf(pool));
  const years = [own, framed, used].flatMap((each) => (each instanceof NoAnswer ? [] : each));
  return [...new Set(years)].sort((a, b) => a - b) as FinanceYear[];
}

/** Nothing for a project of which no rule demands own money and for which none is stated. */
function matchOverview(book: Book, row: number): MatchOverview[] {
  const { ledger } = book;
  const { projects } = ledger;
  const project = projects.table.codes('projectId').values[row] as ProjectCode;
  const id = projects.name(project);
  const required = amount(book, 'MATCH_REQUIRED', id);
  const stated = orNoAnswer(() => ledger.match.rowsOf(project).length > 0);
  const owesNothing =
    required instanceof NoAnswer ? required.reason.id === 'no-match-rule' : (required as number) === 0;
  if (owesNothing && stated === false) return [];
  const putIn = (stage: string): Known<Ore> =>
    stated === false
      ? notAvailable('match-not-stated', { project: id })
      : amount(book, 'MATCH_PLEDGED', id, stage);
  return [
    {
      project: id,
      title: textOf(book, projects.table, row, 'title'),
      bearer: ask(book, 'MATCH_BEARER', id) as Known<string>,
      required,
      pledged: putIn('pledged'),
      documented: putIn('documented'),
    },
  ];
}

/** A joint row has no potential of its own: its parts have theirs. */
function savingOverview(book: Book, row: number): SavingOverview[] {
  const { projects } = book.ledger;
  const project = projects.table.codes('projectId').values[row] as ProjectCode;
  if (projects.isJoint(project)) return [];
  return [
    {
      project: projects.name(project),
      title: textOf(book, projects.table, row, 'title'),
      potential: orNoAnswer(() => potentialOf(book, project)),
    },
  ];
}

function potentialOf(book: Book, project: ProjectCode): Potential {
  const stated = (estimate: Estimate): number | null => {
    try {
      return toNumber(savingsOf(book.ledger).fteAtFull(project, estimate));
    } catch (error) {
      if (error instanceof NoAnswer && error.reason.id === 'saving-not-stated') return null;
      throw error;
    }
  };
  return { low: stated('low'), expected: stated('expected'), high: stated('high') };
}

function amount(book: Book, name: string, ...values: readonly ArgumentValue[]): Known<Ore> {
  const answer = ask(book, name, ...values);
  return answer instanceof NoAnswer ? answer : kroner(answer as number);
}

function ask(book: Book, name: string, ...values: readonly ArgumentValue[]): Known<unknown> {
  const spec = pageFunctionNamed(name);
  if (!spec) throw new Error(`no function ${name}`);
  return orNoAnswer(() => callFunction(spec, ['Ledger', ...values], book, 'en'));
}

function orNoAnswer<T>(question: () => T): Known<T> {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}

/** What a row says of itself; empty where that is not stated or cannot be read. */
function textOf({ ledger }: Book, table: ReadTable, row: number, field: string): string {
  const column = table.column(field);
  return column.state[row] === READ ? ledger.interner.text(column.values[row] as number) : '';
}
