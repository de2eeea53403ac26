import type { RuleKind } from '../../kind';
import { approvalDate } from './approvalDate';
import { approvalLine } from './approvalLine';
import { approvalMissing } from './approvalMissing';
import { approvalTotal } from './approvalTotal';
import { futureYear } from './futureYear';

/** The approval family, in the order in which reports list it. */
export const approvalKinds: readonly RuleKind[] = [
  approvalMissing,
  approvalDate,
  approvalLine,
  approvalTotal,
  futureYear,
];
