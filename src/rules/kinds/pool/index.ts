import type { RuleKind } from '../../kind';
import { yearFrame } from './yearFrame';

/** The pool family, in the order in which reports list it. */
export const poolKinds: readonly RuleKind[] = [yearFrame];
