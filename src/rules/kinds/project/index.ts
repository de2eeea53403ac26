import type { RuleKind } from '../../kind';

/** The project family, in the order in which reports list it. */
export const projectKinds: readonly RuleKind[] = [];
