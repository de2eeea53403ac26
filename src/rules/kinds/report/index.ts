import type { RuleKind } from '../../kind';
import { approvedCost } from './approvedCost';
import { auditBand } from './auditBand';
import { late } from './late';
import { notApproved } from './notApproved';
import { owed } from './owed';
import { reportedCost } from './reportedCost';

/** The report family, in the order in which reports list it. */
export const reportKinds: readonly RuleKind[] = [
  owed,
  auditBand,
  late,
  notApproved,
  reportedCost,
  approvedCost,
];
