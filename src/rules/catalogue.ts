import { yearFrame } from './kinds/yearFrame';
import type { RuleKind } from './kind';

/** Every kind, in the order in which reports list them. */
export const KINDS: readonly RuleKind[] = [yearFrame];

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind of an id as it stands in `Rules` or a pack. */
export function kindOf(id: string): RuleKind | undefined {
  return BY_ID.get(id);
}
