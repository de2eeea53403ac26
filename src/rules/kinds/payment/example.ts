import type { ExampleWorkbook } from '../../exampleWorkbook';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/** What an example of payments and reports states besides its one commitment T1 of 1,000 kr. */
export interface Granted {
  readonly rules?: Rows<'Rules'>;
  readonly allocation?: Rows<'Allocations'>[number];
  readonly project?: Rows<'Projects'>[number];
  readonly payments?: readonly (Rows<'Payments'>[number] & { readonly amount: number })[];
  readonly reports?: Rows<'Reports'>;
  readonly returns?: Rows<'Returns'>;
  readonly cutOff?: string;
}

/** One commitment of 1,000 kr., made on 1 March 2024; payments are B1, B2 …, reports RA1, RA2 … */
export function granted({
  rules,
  allocation,
  project,
  payments = [],
  reports = [],
  returns = [],
  cutOff,
}: Granted): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'P', year: 2024, appropriation: 1_000_000 }],
    Projects: [{ projectId: 'A', poolId: 'P', matchBearer: 'none', ...project }],
    Allocations: [
      {
        allocationId: 'T1',
        projectId: 'A',
        poolId: 'P',
        year: 2024,
        committedOn: '2024-03-01',
        amount: 1000,
        status: 'committed',
        ...allocation,
      },
    ],
    Payments: payments.map((row, index) => ({ paymentId: `B${index + 1}`, allocationId: 'T1', ...row })),
    Reports: reports.map((row, index) => ({ reportId: `RA${index + 1}`, allocationId: 'T1', ...row })),
    Returns: returns.map((row) => ({ allocationId: 'T1', year: 2024, cause: 'other', ...row })),
    ...(rules ? { Rules: rules.map((rule) => ({ pool: 'P', ...rule })) } : {}),
    ...(cutOff === undefined ? {} : { cutOff }),
  };
}
