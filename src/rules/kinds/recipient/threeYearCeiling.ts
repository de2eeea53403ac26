import { READ } from '../../../ledger/columns';
import { dayOf, isoDate, partsOf, type Day } from '../../../ledger/dates';
import type { Ledger } from '../../../ledger/ledger';
import { exactOre } from '../../../ledger/money';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { loweredBy } from '../../lowered';
import { amountOf } from '../../projectSettings';
import { amount } from '../../values';
import { grants } from './exampleGrants';
import { eachRecipient, RECIPIENT_READS } from './recipientGrants';

const YEARS = 3;
const CEILING = { ruleId: 'three-year-ceiling', value: 2_238_000 } as const;

/**
 * What one recipient is granted over any three years (de minimis) is at most an amount in kroner: Regulation
 * (EU) 2023/2831 states EUR 300,000, and the row of `Rules` states what that is in kroner. Three years are
 * counted back from each commitment's day; what was annulled or repaid does not count.
 */
export const threeYearCeiling: RuleKind = {
  id: 'three-year-ceiling',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'appliesTo', 'period', 'tolerance'],
  reads: RECIPIENT_READS,

  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows, held }) => {
      const most = amountOf(ledger, setting);
      const dated = rows.map((row) => ({ row, day: dayOfCommitment(ledger, row) }));
      dated.sort((a, b) => a.day - b.day);
      for (const [index, { row: last, day }] of dated.entries()) {
        if (dated[index + 1]?.day === day) continue; // told at the last of the day
        const from = threeYearsBefore(day);
        const inside = dated.slice(0, index + 1).filter((each) => each.day >= from);
        const own = inside.map(({ row }) => row);
        const sum = held(own);
        const over = exactOre(sum - most);
        if (over <= setting.tolerance) continue;
        run.report({
          at: { table: 'Allocations', row: last, field: 'amount' },
          also: own.map((row) => ({ table: 'Allocations', row, field: 'amount' })),
          keys: [key, isoDate(day)],
          received: amount(sum),
          expected: amount(most),
          difference: amount(over),
          ...loweredBy(ledger.commitments.table, own, over, 'or others'),
          message: {
            id: 'three-year-ceiling-exceeded',
            params: { recipient: name, from, to: day, held: sum, most, over },
          },
          setting,
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Præcis loftet inden for tre år', en: 'Exactly the ceiling within three years' },
      workbook: grants(
        CEILING,
        { amount: 1_200_000, committedOn: '2024-03-02' },
        { amount: 1_038_000, committedOn: '2027-03-01', year: 2027 },
      ),
      findings: [],
    },
    {
      title: { da: 'Én øre over inden for tre år', en: 'One øre over within three years' },
      workbook: grants(
        CEILING,
        { amount: 1_200_000, committedOn: '2024-03-02' },
        { amount: 1_038_000.01, committedOn: '2027-03-01', year: 2027 },
      ),
      findings: [
        {
          message: 'three-year-ceiling-exceeded',
          severity: 'error',
          table: 'Allocations',
          cell: 'G3',
          received: 2_238_000.01,
          expected: 2_238_000,
          difference: 0.01,
        },
      ],
    },
    {
      title: {
        da: 'På dagen tre år efter tæller det første tilsagn ikke længere',
        en: 'On the day three years later the first commitment no longer counts',
      },
      workbook: grants(
        CEILING,
        { amount: 1_200_000, committedOn: '2024-03-02' },
        { amount: 1_038_000.01, committedOn: '2027-03-02', year: 2027 },
      ),
      findings: [],
    },
  ],
};

function dayOfCommitment({ commitments: { table } }: Ledger, row: number): Day {
  const days = table.numbers('committedOn');
  if (days.state[row] !== READ) throw cannotRead(table, row, 'committedOn');
  return days.values[row] as Day;
}

/** The first of the three years' days that end on this one: the day after its namesake three years before. */
function threeYearsBefore(day: Day): Day {
  const { year, month, date } = partsOf(day);
  const namesake = dayOf(year - YEARS, month, date);
  return namesake === null ? (dayOf(year - YEARS, month + 1, 1) as Day) : ((namesake + 1) as Day);
}
