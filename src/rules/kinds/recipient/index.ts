import type { RuleKind } from '../../kind';

/** The recipient family, in the order in which reports list it. */
export const recipientKinds: readonly RuleKind[] = [];
