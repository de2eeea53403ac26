import type { RuleKind } from '../../kind';
import { benefitOwner } from './benefitOwner';
import { fullImplementation } from './fullImplementation';
import { hoursNorm } from './hoursNorm';
import { phaseIn } from './phaseIn';
import { savingsBasis } from './savingsBasis';
import { savingsRange } from './savingsRange';

/** The savings family, in the order in which reports list it. */
export const savingsKinds: readonly RuleKind[] = [
  savingsBasis,
  savingsRange,
  phaseIn,
  fullImplementation,
  hoursNorm,
  benefitOwner,
];
