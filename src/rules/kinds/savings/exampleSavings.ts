import type { ExampleWorkbook } from '../../exampleWorkbook';
import { grantWith, NO_RATIO } from '../../exampleGrant';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/** A project with a grant, a labour-saving potential and its phase-in, and one rule; no match is owed. */
export function withSaving(
  ruleId: string,
  saving: Omit<Rows<'Savings'>[number], 'savingId' | 'projectId'>,
  shares: readonly (readonly [year: number, share: number])[] = [],
): ExampleWorkbook {
  return {
    ...grantWith({ rules: [NO_RATIO, { ruleId, pool: 'P' }] }),
    Savings: [{ savingId: 'G-1', projectId: 'A', ...saving }],
    Phasing: shares.map(([year, share]) => ({ projectId: 'A', year, share })),
  };
}
