import type { Day } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';
import type { ReportKind } from '../../ledger/reports';

/** A report as a message names it; `id` is `null` where it has none. */
export interface ReportRef {
  readonly kind: ReportKind;
  readonly id: string | null;
}

/** Messages of the report family. Amounts are in øre, days as in `Day`. */
export interface ReportMessages {
  /** `above` is `null` where every commitment owes the report. */
  'report-not-listed': { allocation: string; kind: ReportKind; grant: Ore; above: Ore | null };
  'audit-not-listed': { allocation: string; grant: Ore; above: Ore; demanded: string };
  'report-late': { report: ReportRef; allocation: string; due: Day; cutOff: Day };
  'reports-not-approved': { count: number };
  'expenditure-falls': CostMessage;
  'accounts-disagree': CostMessage;
  'approved-above-reported': { report: ReportRef; allocation: string; approved: Ore; cost: Ore; over: Ore };
}

interface CostMessage {
  allocation: string;
  earlier: Day;
  before: Ore;
  later: Day;
  after: Ore;
}
