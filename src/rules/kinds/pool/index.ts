import type { RuleKind } from '../../kind';
import { appropriationType } from './appropriationType';
import { carryForwardAllowed } from './carryForwardAllowed';
import { carryForwardAmount } from './carryForwardAmount';
import { carryForwardExhausted } from './carryForwardExhausted';
import { carryForwardLapsed } from './carryForwardLapsed';
import { earmarkMaximum } from './earmarkMaximum';
import { earmarkMinimum } from './earmarkMinimum';
import { earmarksWithinParent } from './earmarksWithinParent';
import { missingFrame } from './missingFrame';
import { poolCeiling } from './poolCeiling';
import { reusableReturn } from './reusableReturn';
import { yearFrame } from './yearFrame';

/** The pool family, in the order in which reports list it. */
export const poolKinds: readonly RuleKind[] = [
  poolCeiling,
  yearFrame,
  missingFrame,
  earmarksWithinParent,
  earmarkMaximum,
  earmarkMinimum,
  appropriationType,
  carryForwardAllowed,
  carryForwardAmount,
  carryForwardLapsed,
  carryForwardExhausted,
  reusableReturn,
];
