import type { FinanceYear } from './dates';
import type { TableName } from './tables/spec';

/** A cell that an answer needed, so that a message can name it in the reader's language. */
export interface Place {
  readonly table: TableName;
  readonly field: string;
  /** The caption as the workbook spells it; empty where there is none. */
  readonly caption: string;
  readonly sheet: string;
  /** E.g. `J8`; empty for a range that came as an argument without a place. */
  readonly cell: string;
  /** Row number as Excel shows it, or the row within an argument's range. */
  readonly row: number;
}

/** Fields of Savings without which a question about a saving has no answer. */
export type SavingField =
  'low' | 'expected' | 'high' | 'hoursPerFte' | 'hourlyCost' | 'oneOffCost' | 'runningCost';

/** Why there is no answer, with what a message must name. The words are in `src/text`. */
export interface ReasonParams {
  'unknown-pool': { asked: string; known: readonly string[] };
  'unknown-project': { asked: string; known: readonly string[] };
  'unknown-approval': { asked: string; known: readonly string[] };
  'unknown-recipient': { asked: string; known: readonly string[] };
  'table-not-given': { table: TableName };
  'table-twice': { table: TableName };
  'mapping-not-followed': { table: TableName };
  /** A row of the table Mapping, in the words that stand there. */
  'mapping-row': { text: string };
  'column-not-given': { table: TableName; field: string };
  'no-frame': { pool: string; year: FinanceYear | null };
  'years-without-frame': { pool: string; years: readonly FinanceYear[] };
  'earmark-without-budget': { pool: string; earmark: string };
  'no-budget-to-use': { pool: string };
  'nothing-by-year': { pool: string };
  'nothing-committed': { pool: string; year: FinanceYear | null };
  'granted-together': { project: string; joint: string };
  'no-bearer': { project: string };
  'bearers-of-parts': { project: string };
  'no-match-rule': { project: string };
  'no-eligible-cost': { project: string };
  /** Eligible cost is stated for the project as a whole, and only a part of its grant was asked about. */
  'cost-not-divided': { project: string };
  'no-pool-of-project': { project: string };
  'no-total': { approval: string };
  'no-potential': { project: string };
  /** A field of Savings that an answer needs and no row of the project states. */
  'saving-not-stated': { project: string; field: SavingField };
  'no-phasing': { project: string; year: FinanceYear };
  'no-start': { project: string };
  /** Within the years that were looked at, from the project's start. */
  'never-pays-back': { project: string; years: number };
  'match-not-stated': { project: string };
  'no-expenditure': { project: string };
  'no-expenditure-year': { project: string; year: FinanceYear };
  'unreadable-cell': { place: Place };
  'blank-cell': { place: Place };
  'unknown-reference': { place: Place; value: string };
  'id-twice': { place: Place; value: string };
  'pools-in-a-circle': { place: Place; value: string };
  /** The place has no cell where the rule is one of the pack's. */
  'rule-not-understood': { place: Place; rule: string };
  'reports-disagree': { place: Place };
  'phasing-disagrees': { place: Place };
  'phasing-above-one': { place: Place };
  'match-amounts-disagree': { place: Place };
  'argument-missing': { argument: string };
  'argument-wrong': { argument: string; received: string; wanted: string };
  'argument-count': { name: string; least: number; most: number; received: number };
  'amount-too-large': Record<string, never>;
  'weights-empty': Record<string, never>;
  'end-before-start': Record<string, never>;
  /** The content that a LEDGER cell's fingerprint stands for is not in memory and not in the workbook. */
  recalculate: Record<string, never>;
  /** Ranges of LEDGER count from 1. */
  'range-unknown': { range: number };
  'range-of-several': { range: number; tables: readonly TableName[] };
  'range-twice': { range: number; earlier: number; table: TableName };
  'date-systems-disagree': { range: number };
}

export type ReasonId = keyof ReasonParams;
export type Reason = { [Id in ReasonId]: { readonly id: Id; readonly params: ReasonParams[Id] } }[ReasonId];

/** `#N/A`: the fact is not there. `#VALUE!`: something is there that cannot be read or used. */
export type AnswerCode = '#N/A' | '#VALUE!';

/** Thrown by every question that has no answer; a surface turns it into an error value with words. */
export class NoAnswer extends Error {
  constructor(
    readonly code: AnswerCode,
    readonly reason: Reason,
  ) {
    super(reason.id);
  }
}

export function notAvailable<Id extends ReasonId>(id: Id, params: ReasonParams[Id]): NoAnswer {
  return new NoAnswer('#N/A', { id, params } as Reason);
}

export function notUsable<Id extends ReasonId>(id: Id, params: ReasonParams[Id]): NoAnswer {
  return new NoAnswer('#VALUE!', { id, params } as Reason);
}

/** The answer of a question, or `null` where there is none and somebody else tells why. */
export function ifAnswered<T>(question: () => T): T | null {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}
