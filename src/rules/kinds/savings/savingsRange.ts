import { READ, UNREADABLE } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { rowsByProject } from '../../rowsByProject';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { number } from '../../values';
import { eachProject } from '../../eachProject';
import { withSaving } from './exampleSavings';

const ESTIMATES = ['low', 'expected', 'high'] as const;

/** A potential's low estimate is at most the expected one, and that at most the high one. */
export const savingsRange: RuleKind = {
  id: 'savings-range',
  family: 'savings',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType'],
    Allocations: ['projectId', 'poolId'],
    Savings: ['savingId', 'projectId', ...ESTIMATES],
  },

  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, 'Savings'));
    if (!rowsOf) return;
    eachProject(run, (project, _row, [setting]) => {
      if (!setting) return;
      for (const row of rowsOf(project)) run.attempt(() => checkRow(run, row, setting));
    });
  },

  examples: [
    {
      title: {
        da: 'Lavt, forventet og højt er ens, eller det forventede er ikke oplyst',
        en: 'Low, expected and high are equal, or the expected is not stated',
      },
      workbook: {
        ...withSaving('savings-range', {}),
        Savings: [
          { savingId: 'G-1', projectId: 'A', low: 20, expected: 20, high: 20 },
          { savingId: 'G-2', projectId: 'A', low: 20, high: 30 },
        ],
      },
      findings: [],
    },
    {
      title: { da: 'Det forventede er mindre end det lave', en: 'The expected is below the low' },
      workbook: withSaving('savings-range', { low: 20.5, expected: 20, high: 30 }),
      findings: [
        {
          message: 'estimates-reversed',
          severity: 'error',
          table: 'Savings',
          cell: 'E2',
          received: 20,
          expected: 20.5,
        },
      ],
    },
    {
      title: {
        da: 'Det høje er mindre end det lave, og det forventede er ikke oplyst',
        en: 'The high is below the low, and the expected is not stated',
      },
      workbook: withSaving('savings-range', { low: 30, high: 20 }),
      findings: [
        {
          message: 'estimates-reversed',
          severity: 'error',
          table: 'Savings',
          cell: 'F2',
          received: 20,
          expected: 30,
        },
      ],
    },
  ],
};

/** Each estimate is held against the nearest lower one that is stated. */
function checkRow(run: Run, row: number, setting: Setting): void {
  const { interner } = run.ledger;
  const table = run.ledger.table('Savings');
  const ids = table.codes('savingId');
  if (ids.state[row] !== READ) throw cannotRead(table, row, 'savingId');
  const stated = ESTIMATES.flatMap((field) => {
    const column = table.numbers(field);
    if (column.state[row] === UNREADABLE) throw cannotRead(table, row, field);
    return column.state[row] === READ ? [{ field, fte: column.values[row] as number }] : [];
  });
  run.cover();
  const saving = interner.text(ids.values[row] as number);
  for (const [index, upper] of stated.entries()) {
    const lower = stated[index - 1];
    if (!lower || lower.fte <= upper.fte) continue;
    const captionOf = (field: (typeof ESTIMATES)[number]): string => table.column(field).caption ?? '';
    run.report({
      at: { table: 'Savings', row, field: upper.field },
      also: [{ table: 'Savings', row, field: lower.field }],
      keys: [saving, upper.field],
      received: number(upper.fte),
      expected: number(lower.fte),
      message: {
        id: 'estimates-reversed',
        params: {
          saving,
          upper: captionOf(upper.field),
          upperFte: upper.fte,
          lower: captionOf(lower.field),
          lowerFte: lower.fte,
        },
      },
      setting,
    });
  }
}
