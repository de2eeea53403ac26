import { approvalFaults } from './approval';
import { integrityFaults } from './integrity';
import { matchFaults } from './match';
import { paymentFaults } from './payment';
import { poolFaults } from './pool';
import { reportFaults } from './report';
import { severalFaults } from './several';
import type { Fault } from './fault';

/** What can be wrong in the clean workbook, at least one thing for every kind of rule. */
export const FAULTS: readonly Fault[] = [
  ...integrityFaults,
  ...poolFaults,
  ...approvalFaults,
  ...matchFaults,
  ...paymentFaults,
  ...reportFaults,
  ...severalFaults,
];
