import type { RuleKind } from '../../kind';

/** The integrity family, in the order in which reports list it. */
export const integrityKinds: readonly RuleKind[] = [];
