import type { Day, FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

interface FutureYear {
  allocation: string;
  approval: string;
  /** The year that the commitment is charged to. */
  year: FinanceYear;
  /** The year of the day on which it was made. */
  committedYear: FinanceYear;
}

/** Messages of the approval family. Amounts are in øre, days as in `Day`. */
export interface ApprovalMessages {
  'approval-missing': { allocation: string; amount: Ore };
  'committed-before-approval': { allocation: string; approval: string; committedOn: Day; approvedOn: Day };
  'approval-dates-not-stated': { approvals: readonly string[] };
  /** `to` is the recipient, or the project where no recipient is stated. */
  'above-approval-line': {
    approval: string;
    to: string;
    commitments: number;
    committed: Ore;
    line: Ore;
    over: Ore;
  };
  'below-approval-lines': { lines: number; committed: Ore; approved: Ore };
  'not-in-approval': { approval: string; project: string; committed: Ore };
  'recipient-differs': { approval: string; project: string; recipient: string; approved: string };
  'year-differs-from-approval': {
    allocation: string;
    approval: string;
    year: FinanceYear;
    approved: FinanceYear;
  };
  'above-approval-total': { approval: string; committed: Ore; total: Ore; over: Ore };
  /** Accounts without their § sign. */
  'account-differs': { approval: string; pool: string; account: string; poolAccount: string };
  'lines-differ-from-total': { approval: string; sum: Ore; total: Ore; difference: Ore };
  'approval-totals-not-stated': { approvals: readonly string[] };
  'future-year-not-allowed': FutureYear;
  'future-year-not-stated': FutureYear;
  'charged-to-earlier-year': FutureYear;
}
