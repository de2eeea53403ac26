import type { RuleKind } from './kind';
import { approvalKinds } from './kinds/approval';
import { integrityKinds } from './kinds/integrity';
import { matchKinds } from './kinds/match';
import { paymentKinds } from './kinds/payment';
import { poolKinds } from './kinds/pool';
import { projectKinds } from './kinds/project';
import { recipientKinds } from './kinds/recipient';
import { reportKinds } from './kinds/report';
import { savingsKinds } from './kinds/savings';

/** Every kind, in the order in which reports list them. */
export const KINDS: readonly RuleKind[] = [
  ...integrityKinds,
  ...poolKinds,
  ...approvalKinds,
  ...recipientKinds,
  ...matchKinds,
  ...projectKinds,
  ...paymentKinds,
  ...reportKinds,
  ...savingsKinds,
];

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind of an id as it stands in `Rules` or a pack. */
export function kindOf(id: string): RuleKind | undefined {
  return BY_ID.get(id);
}
