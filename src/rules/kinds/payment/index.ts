import type { RuleKind } from '../../kind';
import { commitBy } from './commitBy';
import { condition } from './condition';
import { decommitment } from './decommitment';
import { instalments } from './instalments';
import { lateReport } from './lateReport';
import { paidAfterEnd } from './paidAfterEnd';
import { paymentDate } from './paymentDate';
import { paymentTotal } from './paymentTotal';
import { repayment } from './repayment';
import { retention } from './retention';
import { spendBy } from './spendBy';

/** The payment family, in the order in which reports list it. */
export const paymentKinds: readonly RuleKind[] = [
  paymentTotal,
  paymentDate,
  instalments,
  retention,
  lateReport,
  condition,
  commitBy,
  spendBy,
  paidAfterEnd,
  decommitment,
  repayment,
];
