import type { RuleKind } from '../../kind';

/** The report family, in the order in which reports list it. */
export const reportKinds: readonly RuleKind[] = [];
