import type { ExampleWorkbook } from '../../exampleWorkbook';
import { grantWith, NO_RATIO } from '../../exampleGrant';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/** A project with a grant and its participants, named `Kommune 1` and so on, and one rule; no match is owed. */
export function withParticipants(
  rule: Rows<'Rules'>[number],
  project: Rows<'Projects'>[number],
  participants: readonly Omit<Rows<'Participants'>[number], 'projectId'>[],
): ExampleWorkbook {
  return {
    ...grantWith({ project, rules: [NO_RATIO, { pool: 'P', ...rule }] }),
    Participants: participants.map((more, index) => ({
      projectId: 'A',
      organisation: `Kommune ${index + 1}`,
      type: 'municipality',
      ...more,
    })),
  };
}
