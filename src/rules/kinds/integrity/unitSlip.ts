import { READ, UNREADABLE } from '../../../ledger/columns';
import type { Ore } from '../../../ledger/money';
import { PairIndex } from '../../../ledger/pairIndex';
import { cannotRead } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { amount } from '../../values';
import { approvedAmounts, type Approved } from './approvedAmounts';
import { cellHit } from './cells';
import { unitBetween, unitOutlier, type UnitFactor } from './unitFactor';

/**
 * An amount about 1,000 or 1,000,000 times off: thousands or millions of kroner taken for kroner. It is
 * held against its approval, and where it has none against the other amounts of its column. An amount is
 * told once; a limit that the slip breaks is still told by the rule of that limit.
 */
export const unitSlip: RuleKind = {
  id: 'unit-slip',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: {
    Approvals: ['approvalId', 'total'],
    ApprovalLines: ['approvalId', 'projectId', 'amount'],
    Allocations: ['projectId', 'approvalId', 'amount'],
    Projects: ['eligibleCost'],
  },

  check(run) {
    const approved = run.attempt(() => approvedAmounts(run.ledger), 0);
    if (approved) {
      tellLines(run, approved);
      tellCommitments(run, approved);
    }
    tellNeighbours(run, run.ledger.table('Projects'), 'eligibleCost', () => false);
  },

  examples: [
    {
      title: {
        da: 'Et lille og et stort tilsagn under samme hjemmel',
        en: 'A small and a large commitment under one approval',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Projects: [{ projectId: 'A' }, { projectId: 'B' }],
        Approvals: [{ approvalId: 'AKT-1', total: 22820000 }],
        ApprovalLines: [
          { lineId: '1', approvalId: 'AKT-1', projectId: 'A', amount: 22800000 },
          { lineId: '2', approvalId: 'AKT-1', projectId: 'B', amount: 20000 },
        ],
        Allocations: [
          {
            allocationId: '1',
            projectId: 'A',
            poolId: 'P',
            approvalId: 'AKT-1',
            year: 2024,
            amount: 22800000,
            status: 'planned',
          },
          {
            allocationId: '2',
            projectId: 'B',
            poolId: 'P',
            approvalId: 'AKT-1',
            year: 2024,
            amount: 20000,
            status: 'planned',
          },
        ],
      },
      findings: [],
    },
    {
      title: {
        da: 'Et tilsagn på 22.800 kr. mod en hjemmel på 22,8 mio. kr.',
        en: 'A commitment of DKK 22,800 against an approval of DKK 22.8 million',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Projects: [{ projectId: 'A' }],
        Approvals: [{ approvalId: 'AKT-1', total: 22800000 }],
        ApprovalLines: [{ lineId: '1', approvalId: 'AKT-1', projectId: 'A', amount: 22800000 }],
        Allocations: [
          {
            allocationId: '1',
            projectId: 'A',
            poolId: 'P',
            approvalId: 'AKT-1',
            year: 2024,
            amount: 22800,
            status: 'planned',
          },
        ],
      },
      findings: [
        {
          message: 'unit-slip-approval',
          severity: 'error',
          table: 'Allocations',
          cell: 'G2',
          received: 22800,
          expected: 22800000,
        },
      ],
    },
    {
      title: {
        da: 'Ét beløb er en million gange større end de andre syv',
        en: 'One amount is a million times larger than the other seven',
      },
      workbook: {
        Projects: [4, 5, 6, 7, 8, 9, 120, 5e6].map((cost, index) => ({
          projectId: `P${index}`,
          eligibleCost: cost * 1e6,
        })),
      },
      findings: [
        {
          message: 'unit-slip-neighbours',
          severity: 'error',
          table: 'Projects',
          cell: 'M9',
          received: 5e12,
        },
      ],
    },
    {
      title: {
        da: 'Med syv beløb er der for få til at kende et ved siden af',
        en: 'With seven amounts there are too few to know one that is off',
      },
      workbook: {
        Projects: [4, 5, 6, 7, 8, 9, 5e6].map((cost, index) => ({
          projectId: `P${index}`,
          eligibleCost: cost * 1e6,
        })),
      },
      findings: [],
    },
  ],
};

/** Lines against the total of their approval: all of them too large, and the total is what slipped. */
function tellLines(run: Run, approved: Approved): void {
  const { approvals, lines, linesByApproval, linePairs, totals, told } = approved;
  const ids = approvals.codes('approvalId');
  const amounts = lines.numbers('amount');
  coverAmounts(run, approvals, 'total');
  coverAmounts(run, lines, 'amount');
  for (let row = 0; row < approvals.rowCount; row += 1) {
    const id = ids.values[row] as number;
    const total = ids.state[row] === READ ? (totals[id] as number) : NaN;
    const own = linesByApproval.rows(id);
    if (Number.isNaN(total) || own.length === 0 || own.some((line) => amounts.state[line] !== READ)) continue;
    const approval = run.ledger.interner.text(id);
    const sum = own.reduce((all, line) => all + (amounts.values[line] as number), 0);
    const off = unitBetween(total, sum);
    const whole =
      off !== null &&
      own.length > 1 &&
      (off.above || own.every((line) => (amounts.values[line] as number) > total));
    if (whole) {
      told.add(`total ${id}`);
      run.report({
        ...cellHit(run, approvals, row, 'total'),
        received: amount(total),
        expected: amount(sum),
        message: {
          id: 'unit-slip-lines',
          params: { total: total as Ore, lines: sum as Ore, approval, ...off },
        },
      });
      continue;
    }
    for (const line of own) {
      const each = amounts.values[line] as number;
      const slip = unitBetween(each, total);
      if (slip && (slip.above || own.length === 1)) {
        told.add(`line ${linePairs.pairs[line]}`);
        tellApproval(run, lines, line, each, total, approval, slip);
      }
    }
  }
  const approvalOf = lines.codes('approvalId').values;
  const compared = (row: number): boolean => !Number.isNaN(totals[approvalOf[row] as number] ?? NaN);
  tellNeighbours(run, lines, 'amount', compared);
  tellNeighbours(run, approvals, 'total', (row) => linesByApproval.has(ids.values[row] as number));
}

/** A commitment against its approval line, else against the total. Only one that stands alone can be too small. */
function tellCommitments(run: Run, approved: Approved): void {
  const { allocations, linesByApproval, linePairs, lineTotals, totals, told } = approved;
  const ids = allocations.codes('approvalId');
  const projects = allocations.codes('projectId');
  const amounts = allocations.numbers('amount');
  coverAmounts(run, allocations, 'amount');

  const isOnLine = (row: number): boolean => ids.state[row] === READ && projects.state[row] === READ;
  const { pairs, firstRows } = PairIndex.of(projects, ids);
  const lineOf = firstRows.map((row) =>
    isOnLine(row) ? linePairs.find(projects.values[row] as number, ids.values[row] as number) : -1,
  );
  const perPair = new Int32Array(firstRows.length);
  const perApproval = new Int32Array(totals.length);
  for (let row = 0; row < allocations.rowCount; row += 1) {
    if (!isOnLine(row)) continue;
    const id = ids.values[row] as number;
    perApproval[id] = (perApproval[id] as number) + 1;
    const pair = pairs[row] as number;
    perPair[pair] = (perPair[pair] as number) + 1;
  }

  const compared = new Uint8Array(allocations.rowCount);
  for (let row = 0; row < allocations.rowCount; row += 1) {
    if (!isOnLine(row) || amounts.state[row] !== READ) continue;
    const id = ids.values[row] as number;
    const pair = pairs[row] as number;
    const line = lineOf[pair] as number;
    const against = (line === -1 ? totals[id] : lineTotals[line]) as number;
    if (Number.isNaN(against)) continue;
    compared[row] = 1;
    const value = amounts.values[row] as number;
    const slip = unitBetween(value, against);
    if (!slip || told.has(line === -1 ? `total ${id}` : `line ${line}`)) continue;
    const alone = line === -1 ? !linesByApproval.has(id) && perApproval[id] === 1 : perPair[pair] === 1;
    if (!slip.above && !alone) continue;
    tellApproval(run, allocations, row, value, against, run.ledger.interner.text(id), slip);
  }
  tellNeighbours(run, allocations, 'amount', (row) => compared[row] === 1);
}

function tellApproval(
  run: Run,
  table: ReadTable,
  row: number,
  value: number,
  against: number,
  approval: string,
  slip: UnitFactor,
): void {
  run.report({
    ...cellHit(run, table, row, 'amount'),
    received: amount(value),
    expected: amount(against),
    message: {
      id: 'unit-slip-approval',
      params: { amount: value as Ore, approved: against as Ore, approval, ...slip },
    },
  });
}

/** The odd one of a column, unless an approval speaks for it or has told it already. */
function tellNeighbours(run: Run, table: ReadTable, field: string, compared: (row: number) => boolean): void {
  const column = table.column(field);
  if (table.name === 'Projects') coverAmounts(run, table, field);
  if (column.kind !== 'number') return;
  const outlier = unitOutlier(column.values);
  if (!outlier || compared(outlier.index)) return;
  const { index, median, factor, above } = outlier;
  const value = column.values[index] as Ore;
  run.report({
    ...cellHit(run, table, index, field),
    received: amount(value),
    message: {
      id: 'unit-slip-neighbours',
      params: { caption: column.caption ?? '', amount: value, median: median as Ore, factor, above },
    },
  });
}

function coverAmounts(run: Run, table: ReadTable, field: string): void {
  const { caption, state } = table.column(field);
  if (caption === null) return;
  run.cover(table.rowCount);
  if (!state.includes(UNREADABLE)) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] === UNREADABLE) run.skip(cannotRead(table, row, field));
  }
}
