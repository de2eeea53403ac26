import type { RuleKind } from '../../kind';

/** The payment family, in the order in which reports list it. */
export const paymentKinds: readonly RuleKind[] = [];
