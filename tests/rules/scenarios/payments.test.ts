import { Ledger } from '../../../src/ledger/ledger';
import { jsonValue } from '../../../src/report/json';
import { check } from '../../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../../src/rules/exampleWorkbook';
import type { Pack } from '../../../src/rules/pack';
import packJson from '../../../src/rules/packs/nye-teknologier.json';

type Rows<T extends 'Allocations' | 'Payments' | 'Reports' | 'Returns' | 'Rules'> = NonNullable<
  ExampleWorkbook[T]
>;

interface Grant {
  readonly amount: number;
  readonly rules: Rows<'Rules'>;
  readonly payments?: readonly (readonly [paidOn: string, amount: number])[];
  readonly reports?: Rows<'Reports'>;
  readonly returns?: Rows<'Returns'>;
}

/** One grant with its rules: `message received/expected` of every finding above info. */
function told({ amount, rules, payments = [], reports = [], returns = [] }: Grant): string[] {
  const workbook: ExampleWorkbook = {
    Pools: [{ poolId: 'FOND', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'FOND', year: 2024, appropriation: 10_000_000 }],
    Projects: [{ projectId: 'P1', recipient: 'Region Sjælland', matchBearer: 'ingen' }],
    Allocations: [
      {
        allocationId: 'T1',
        projectId: 'P1',
        poolId: 'FOND',
        year: 2024,
        committedOn: '2024-01-15',
        amount,
        status: 'committed',
      },
    ],
    Payments: payments.map(([paidOn, kroner], index) => ({
      paymentId: `B${index + 1}`,
      allocationId: 'T1',
      paidOn,
      amount: kroner,
    })),
    Reports: reports.map((row) => ({ allocationId: 'T1', ...row })),
    Returns: returns.map((row) => ({ allocationId: 'T1', ...row })),
    Rules: [{ ruleId: 'approval-missing', severity: 'off' }, ...rules],
  };
  return check(new Ledger(exampleSource(workbook)), packJson as Pack)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ message, received, expected }) => `${message.id} ${jsonValue(received)}/${jsonValue(expected)}`);
}

describe('Retention of 20 % with at most three part-payments (Fjerkræafgiftsfonden)', () => {
  const rules = [{ ruleId: 'payment-retention', pool: 'FOND', value: 0.2 }];
  const three = (last: number) =>
    [
      ['2024-03-01', 100_000],
      ['2024-06-01', 100_000],
      ['2024-09-01', last],
    ] as const;

  it('lets 240,000 of 300,000 be paid before the final report, and not one øre more', () => {
    expect(told({ amount: 300_000, rules, payments: three(40_000) })).toEqual([]);
    expect(told({ amount: 300_000, rules, payments: three(40_000.01) })).toEqual([
      'retention-paid 240000.01/240000',
    ]);
  });

  it('lets the last 60,000 follow when the final report is approved', () => {
    const payments = [...three(40_000), ['2025-03-01', 60_000] as const];
    const approved = (approvedOn: string) => [{ kind: 'final', receivedOn: '2025-01-31', approvedOn }];
    expect(told({ amount: 300_000, rules, payments, reports: approved('2025-03-01') })).toEqual([]);
    expect(told({ amount: 300_000, rules, payments, reports: approved('2025-03-02') })).toEqual([
      'retention-paid 300000/240000',
    ]);
  });

  it('gives the øre that is not whole: 80 % of 99.99 is 79.992, and 80.00 may be paid', () => {
    const paid = (kroner: number) => [['2024-03-01', kroner]] as const;
    expect(told({ amount: 99.99, rules, payments: paid(80) })).toEqual([]);
    expect(told({ amount: 99.99, rules, payments: paid(80.01) })).toEqual(['retention-paid 80.01/80']);
  });
});

describe('Retention of 10 % (Svineafgiftsfonden)', () => {
  it('lets 270,000 of 300,000 be paid before the final report', () => {
    const rules = [{ ruleId: 'payment-retention', pool: 'FOND', value: 0.1 }];
    expect(told({ amount: 300_000, rules, payments: [['2024-03-01', 270_000]] })).toEqual([]);
    expect(told({ amount: 300_000, rules, payments: [['2024-03-01', 270_000.01]] })).toEqual([
      'retention-paid 270000.01/270000',
    ]);
  });
});

describe('Repayment with 500 kr. let go (Social- og Boligstyrelsen)', () => {
  const settled = (approvedCost: number, repaid?: number): string[] =>
    told({
      amount: 200_000,
      rules: [{ ruleId: 'repayment-due', pool: 'FOND', value: 1, tolerance: 500 }],
      payments: [['2024-03-01', 200_000]],
      reports: [{ kind: 'final', approvedOn: '2025-06-01', approvedCost }],
      ...(repaid === undefined
        ? {}
        : { returns: [{ amount: repaid, year: 2025, kind: 'repaid', cause: 'other' }] }),
    });

  it('claims nothing back for 500 kr. unspent, and all of it from one øre more', () => {
    expect(settled(199_500)).toEqual([]);
    expect(settled(199_499.99)).toEqual(['repayment-due 200000/199499.99']);
  });

  it('is met when the money came back, and not with 500.01 kr. still to come', () => {
    expect(settled(150_000, 50_000)).toEqual([]);
    expect(settled(150_000, 49_500)).toEqual([]);
    expect(settled(150_000, 49_499.99)).toEqual(['repayment-due 150500.01/150000']);
  });

  it('never gives more than was committed, however much was spent', () => {
    expect(settled(999_999_999)).toEqual([]);
  });
});

describe('Audit by 100,000 and 500,000 kr. (Social- og Boligstyrelsen)', () => {
  const rules = [
    { ruleId: 'audit-band', pool: 'FOND', value: 0, appliesTo: 'kompetent revisor' },
    {
      ruleId: 'audit-band',
      pool: 'FOND',
      value: 100_000,
      appliesTo: 'registreret eller statsautoriseret revisor',
    },
    { ruleId: 'audit-band', pool: 'FOND', value: 500_000, appliesTo: 'også forvaltningsrevision' },
  ];

  it.each([
    [0.01, 'kompetent revisor'],
    [100_000, 'kompetent revisor'],
    [100_000.01, 'registreret eller statsautoriseret revisor'],
    [500_000, 'registreret eller statsautoriseret revisor'],
    [500_000.01, 'også forvaltningsrevision'],
  ])('demands for a grant of %p: %s', (amount, demanded) => {
    expect(told({ amount, rules })).toEqual([`audit-not-listed ${amount}/${demanded}`]);
    expect(told({ amount, rules, reports: [{ kind: 'audit', dueOn: '2025-04-01' }] })).toEqual([]);
  });
});

describe('Commit by 31 December 2024 and spend by 31 December 2026 (SLFRF)', () => {
  it('holds commitments to the one day and payments to the other', () => {
    const rules = [
      { ruleId: 'commit-by', pool: 'FOND', to: '2024-12-31' },
      { ruleId: 'spend-by', pool: 'FOND', to: '2026-12-31' },
    ];
    expect(told({ amount: 100_000, rules, payments: [['2026-12-31', 50_000]] })).toEqual([]);
    expect(told({ amount: 100_000, rules, payments: [['2027-01-01', 50_000]] })).toEqual([
      'paid-after-deadline 2027-01-01/2026-12-31',
    ]);
  });
});

describe('Two tranches of 50 %, the second about twelve months after the first (SLFRF)', () => {
  const rules = [{ ruleId: 'payment-instalments', pool: 'FOND' }];

  it('are 100 % together, to the øre', () => {
    expect(
      told({
        amount: 0.03,
        rules,
        payments: [
          ['2024-03-01', 0.02],
          ['2025-03-01', 0.01],
        ],
      }),
    ).toEqual([]);
    expect(
      told({
        amount: 0.03,
        rules,
        payments: [
          ['2024-03-01', 0.01],
          ['2025-03-01', 0.01],
        ],
      }),
    ).toEqual(['instalments-do-not-add-up 0.02/0.03']);
  });
});
