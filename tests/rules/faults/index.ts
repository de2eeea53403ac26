import { approvalFaults } from './approval';
import { integrityFaults } from './integrity';
import { matchFaults } from './match';
import { paymentFaults } from './payment';
import { poolFaults } from './pool';
import { reportFaults } from './report';
import { projectFaults } from './project';
import { recipientFaults } from './recipient';
import { savingsFaults } from './savings';
import { severalFaults } from './several';
import type { Fault } from './fault';

/** What can be wrong in the clean workbook, at least one thing for every kind of rule. */
export const FAULTS: readonly Fault[] = [
  ...integrityFaults,
  ...poolFaults,
  ...approvalFaults,
  ...recipientFaults,
  ...matchFaults,
  ...paymentFaults,
  ...reportFaults,
  ...projectFaults,
  ...savingsFaults,
  ...severalFaults,
];
