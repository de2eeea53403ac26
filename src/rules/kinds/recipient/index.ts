import type { RuleKind } from '../../kind';
import { oneOwner } from './oneOwner';
import { onceOnly } from './onceOnly';
import { overheadCap } from './overheadCap';
import { projectMaximum } from './projectMaximum';
import { projectMinimum } from './projectMinimum';
import { recipientCap } from './recipientCap';
import { recipientType } from './recipientType';
import { stacking } from './stacking';
import { threeYearCeiling } from './threeYearCeiling';

/** The recipient family, in the order in which reports list it. */
export const recipientKinds: readonly RuleKind[] = [
  recipientType,
  oneOwner,
  recipientCap,
  projectMinimum,
  projectMaximum,
  onceOnly,
  stacking,
  threeYearCeiling,
  overheadCap,
];
