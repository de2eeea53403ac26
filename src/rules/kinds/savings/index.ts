import type { RuleKind } from '../../kind';

/** The savings family, in the order in which reports list it. */
export const savingsKinds: readonly RuleKind[] = [];
