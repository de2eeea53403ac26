import type { RuleKind } from '../../kind';

/** The match family, in the order in which reports list it. */
export const matchKinds: readonly RuleKind[] = [];
