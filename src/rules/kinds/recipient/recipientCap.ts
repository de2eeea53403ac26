import type { FinanceYear } from '../../../ledger/dates';
import { exactOre } from '../../../ledger/money';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { amountOf, baseOf, type Words } from '../../projectSettings';
import type { Run } from '../../run';
import { amount } from '../../values';
import { grants } from './exampleGrants';
import { eachRecipient, RECIPIENT_READS, yearOf } from './recipientGrants';

const BASES: Words<'period' | 'year'> = [
  ['period', ['', 'period', 'periode', 'hele perioden']],
  ['year', ['year', 'år', 'finansår']],
];

const CAP = { ruleId: 'recipient-cap', value: 4_000_000 } as const;

/**
 * What one recipient is granted in all, or with base "year" in each finance year, is at most an amount. What
 * was annulled or repaid does not count.
 */
export const recipientCap: RuleKind = {
  id: 'recipient-cap',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period', 'tolerance'],
  reads: RECIPIENT_READS,

  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows, held }) => {
      const most = amountOf(ledger, setting);
      const perYear = baseOf(ledger, setting, BASES) === 'year';
      for (const [year, own] of perYear ? byYear(run, rows) : [[null, rows] as const]) {
        const sum = held(own);
        const over = exactOre(sum - most);
        if (over <= setting.tolerance) continue;
        run.report({
          at: { table: 'Allocations', row: own.at(-1) as number, field: 'amount' },
          also: own.map((row) => ({ table: 'Allocations', row, field: 'amount' })),
          keys: [key, ...(year === null ? [] : [year])],
          received: amount(sum),
          expected: amount(most),
          difference: amount(over),
          ...loweredBy(ledger.commitments.table, own, over, 'or others'),
          message: {
            id: 'recipient-cap-exceeded',
            params: { recipient: name, commitments: own.length, year, held: sum, most, over },
          },
          setting,
        });
      }
    });
  },

  examples: [
    {
      title: {
        da: 'To tilsagn, der tilsammen er præcis loftet',
        en: 'Two commitments that come to exactly the cap',
      },
      workbook: grants(CAP, { amount: 1_500_000 }, { amount: 2_500_000, recipient: 'BYBY  kommune' }),
      findings: [],
    },
    {
      title: {
        da: 'Én øre over; CVR-nummeret binder to navne sammen, også for den række, der ikke oplyser det',
        en: 'One øre over; the CVR number ties two names together, also for the row that does not state it',
      },
      workbook: grants(
        CAP,
        { amount: 1_500_000, project: { recipientNo: '61126228' } },
        { amount: 500_000 },
        { amount: 2_000_000.01, recipient: 'Byby', project: { recipientNo: '61126228' } },
      ),
      findings: [
        {
          message: 'recipient-cap-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G4',
          received: 4_000_000.01,
          expected: 4_000_000,
          difference: 0.01,
        },
      ],
    },
    {
      title: { da: 'Et loft for hvert finansår', en: 'A cap for each finance year' },
      workbook: grants(
        { ...CAP, base: 'år' },
        { amount: 4_000_000, year: 2024 },
        { amount: 4_000_000.01, year: 2025 },
      ),
      findings: [
        {
          message: 'recipient-cap-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G3',
          received: 4_000_000.01,
          expected: 4_000_000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'Det, der er annulleret, tæller ikke med',
        en: 'What was annulled does not count',
      },
      workbook: {
        ...grants(CAP, { amount: 4_000_000 }, { amount: 500_000 }),
        Returns: [{ allocationId: 'T-1', amount: 500_000, year: 2024, kind: 'annulled', cause: 'other' }],
      },
      findings: [],
    },
  ],
};

function byYear({ ledger }: Run, rows: readonly number[]): Map<FinanceYear, number[]> {
  const found = new Map<FinanceYear, number[]>();
  for (const row of rows) {
    const year = yearOf(ledger, row);
    const own = found.get(year);
    if (own) own.push(row);
    else found.set(year, [row]);
  }
  return found;
}
