import type { ExampleWorkbook } from './exampleWorkbook';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/**
 * A pool with one project, a grant approved and committed, and own money put in. Everything else is in
 * order, so that only the kind at hand finds anything. Amounts in kroner; the grant is 1,000 kr. if left out.
 */
export function grantWith(more: {
  readonly grant?: number;
  readonly project?: Rows<'Projects'>[number];
  readonly match?: Rows<'Match'>;
  readonly rules?: Rows<'Rules'>;
  readonly cutOff?: string;
}): ExampleWorkbook {
  const { grant = 1000 } = more;
  const recipient = more.project?.recipient ?? 'Byby Kommune';
  return {
    Pools: [{ poolId: 'P', name: 'Pulje', appropriationType: 'reservation', from: 2024, to: 2024 }],
    Frames: [{ poolId: 'P', year: 2024, appropriation: grant }],
    Approvals: [
      { approvalId: 'H', requestedOn: '2024-02-01', approvedOn: '2024-03-01', year: 2024, total: grant },
    ],
    ApprovalLines: [{ lineId: 'H-1', approvalId: 'H', projectId: 'A', recipient, amount: grant, year: 2024 }],
    Projects: [
      {
        projectId: 'A',
        title: 'Projekt A',
        poolId: 'P',
        recipient: 'Byby Kommune',
        recipientType: 'municipality',
        ...more.project,
      },
    ],
    Allocations: [
      {
        allocationId: 'T-1',
        projectId: 'A',
        poolId: 'P',
        approvalId: 'H',
        year: 2024,
        committedOn: '2024-05-01',
        amount: grant,
        status: 'committed',
      },
    ],
    ...(more.match ? { Match: more.match } : {}),
    ...(more.rules ? { Rules: more.rules } : {}),
    ...(more.cutOff === undefined ? {} : { cutOff: more.cutOff }),
  };
}

/** One row of own money from the recipient, in cash. */
export function cash(amount: number, more: Rows<'Match'>[number] = {}): Rows<'Match'>[number] {
  return {
    matchId: 'M-1',
    projectId: 'A',
    contributor: 'Byby Kommune',
    contributorType: 'municipality',
    kind: 'cash',
    amount,
    year: 2024,
    stage: 'pledged',
    ...more,
  };
}

/** The rule of the pack switched off, for an example about another one. */
export const NO_RATIO = { ruleId: 'match-ratio', pool: 'P', severity: 'off' } as const;
