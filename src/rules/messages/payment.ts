import type { Day, FinanceYear } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';

/** Messages of the payment family. Amounts are in øre, days as in `Day`, shares from 0 to 1. */
export interface PaymentMessages {
  /** `room` is the commitment less what was annulled of it. */
  'payments-above-commitment': { allocation: string; paid: Ore; due: Ore; room: Ore; over: Ore };
  'paid-without-commitment': { allocation: string; status: 'planned' | 'cancelled'; paid: Ore };
  'paid-before-commitment': PaidOn & { committedOn: Day };
  'instalments-not-listed': { allocation: string; room: Ore };
  'instalments-do-not-add-up': { allocation: string; listed: Ore; room: Ore };
  'retention-paid': { allocation: string; paid: Ore; most: Ore; held: number; room: Ore; over: Ore };
  'paid-while-report-late': PaidOn & { due: Day };
  'paid-before-condition': PaidOn & { condition: string };
  'condition-not-known': PaidOn & { condition: string };
  'committed-after-deadline': { allocation: string; committedOn: Day; by: Day };
  'paid-after-deadline': PaidOn & { by: Day };
  'spent-after-deadline': { allocation: string; by: Day; spent: Ore; allowed: Ore; over: Ore };
  'spending-at-deadline-not-stated': { allocation: string; by: Day };
  'paid-after-end': PaidOn & { end: Day; days: number };
  'unclaimed-lost': { allocation: string; year: FinanceYear; by: Day; paid: Ore; room: Ore; lost: Ore };
  'repayment-due': {
    allocation: string;
    paid: Ore;
    /** Already paid back. */
    back: Ore;
    supported: Ore;
    rate: number;
    approved: Ore;
    due: Ore;
  };
  'approved-cost-not-stated': { allocation: string; paid: Ore };
}

interface PaidOn {
  payment: string;
  allocation: string;
  paidOn: Day;
}
