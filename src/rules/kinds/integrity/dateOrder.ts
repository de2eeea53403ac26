import { READ, UNREADABLE } from '../../../ledger/columns';
import type { Day } from '../../../ledger/dates';
import { cannotRead } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { TableName } from '../../../ledger/tables/spec';
import type { Hit, RuleKind } from '../../kind';
import type { Run } from '../../run';
import { date, number } from '../../values';
import { cellHit } from './cells';

/** Fields of one row of which the first is never later than the second. */
const PAIRS = [
  { table: 'Pools', earlier: 'from', later: 'to' },
  { table: 'Approvals', earlier: 'requestedOn', later: 'approvedOn' },
  { table: 'Projects', earlier: 'start', later: 'end' },
  { table: 'Participants', earlier: 'from', later: 'to' },
  { table: 'Reports', earlier: 'receivedOn', later: 'approvedOn' },
  { table: 'Rules', earlier: 'from', later: 'to' },
  { table: 'Waivers', earlier: 'on', later: 'expires' },
] as const satisfies readonly { table: TableName; earlier: string; later: string }[];

type Pair = (typeof PAIRS)[number];

/** What begins does not end before it; what is asked for is not granted before. The same day is in order. */
export const dateOrder: RuleKind = {
  id: 'date-order',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: {
    Pools: ['from', 'to'],
    Approvals: ['requestedOn', 'approvedOn'],
    Projects: ['start', 'end'],
    Participants: ['from', 'to'],
    Reports: ['receivedOn', 'approvedOn'],
    Rules: ['from', 'to'],
    Waivers: ['on', 'expires'],
  },

  check(run) {
    for (const pair of PAIRS) tellReversed(run, run.ledger.table(pair.table), pair);
  },

  examples: [
    {
      title: { da: 'Samme dag, og kun den ene dato', en: 'The same day, and only one of the dates' },
      workbook: {
        Pools: [{ poolId: 'P', from: 2024, to: 2024 }],
        Projects: [
          { projectId: 'A', start: '2024-01-01', end: '2024-01-01' },
          { projectId: 'B', end: '2024-01-01' },
        ],
      },
      findings: [],
    },
    {
      title: {
        da: 'Et projekt, der slutter dagen før det begynder',
        en: 'A project that ends the day before it begins',
      },
      workbook: { Projects: [{ projectId: 'A', start: '2024-01-02', end: '2024-01-01' }] },
      findings: [
        {
          message: 'date-order',
          severity: 'error',
          table: 'Projects',
          cell: 'J2',
          received: '2024-01-01',
          expected: '2024-01-02',
        },
      ],
    },
    {
      title: { da: 'En pulje, hvis år er byttet om', en: 'A pool whose years are swapped' },
      workbook: { Pools: [{ poolId: 'P', from: 2025, to: 2022 }] },
      findings: [
        {
          message: 'year-order',
          severity: 'error',
          table: 'Pools',
          cell: 'G2',
          received: 2022,
          expected: 2025,
        },
      ],
    },
  ],
};

function tellReversed(run: Run, table: ReadTable, { earlier, later }: Pair): void {
  const first = table.column(earlier);
  const second = table.column(later);
  if (first.caption === null || second.caption === null) return;
  run.cover(table.rowCount);
  for (let row = 0; row < table.rowCount; row += 1) {
    for (const { state, field } of [first, second]) {
      if (state[row] === UNREADABLE) run.skip(cannotRead(table, row, field));
    }
    if (first.state[row] !== READ || second.state[row] !== READ) continue;
    const from = first.values[row] as number;
    const to = second.values[row] as number;
    if (from <= to) continue;
    const captions = { earlier: first.caption, later: second.caption };
    const told: Pick<Hit, 'received' | 'expected' | 'message'> =
      first.spec.type === 'year'
        ? {
            received: number(to),
            expected: number(from),
            message: { id: 'year-order', params: { ...captions, earlierYear: from, laterYear: to } },
          }
        : {
            received: date(to as Day),
            expected: date(from as Day),
            message: {
              id: 'date-order',
              params: { ...captions, earlierDay: from as Day, laterDay: to as Day },
            },
          };
    run.report({
      ...cellHit(run, table, row, later),
      also: [{ table: table.name, row, field: earlier }],
      ...told,
    });
  }
}
