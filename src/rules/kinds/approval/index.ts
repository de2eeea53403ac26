import type { RuleKind } from '../../kind';

/** The approval family, in the order in which reports list it. */
export const approvalKinds: readonly RuleKind[] = [];
