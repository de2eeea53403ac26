import type { ExampleWorkbook } from '../../exampleWorkbook';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/** A grant to a project of its own. Amounts in kroner, 1,000 kr. if left out. */
export interface ExampleGrant {
  readonly recipient?: string;
  readonly amount?: number;
  readonly year?: number;
  readonly committedOn?: string;
  readonly project?: Rows<'Projects'>[number];
}

/** A pool with several grants, one project each, and one rule; no match is owed. */
export function grants(rule: Rows<'Rules'>[number], ...given: readonly ExampleGrant[]): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'P', appropriation: 1e9 }],
    Projects: given.map(({ recipient = 'Byby Kommune', project }, index) => ({
      projectId: `A-${index + 1}`,
      poolId: 'P',
      recipient,
      recipientType: 'municipality',
      ...project,
    })),
    Allocations: given.map(({ amount = 1000, year = 2024, committedOn }, index) => ({
      allocationId: `T-${index + 1}`,
      projectId: `A-${index + 1}`,
      poolId: 'P',
      year,
      ...(committedOn === undefined ? {} : { committedOn }),
      amount,
      status: 'committed',
    })),
    Rules: [
      { ruleId: 'match-ratio', severity: 'off' },
      { pool: 'P', ...rule },
    ],
  };
}
