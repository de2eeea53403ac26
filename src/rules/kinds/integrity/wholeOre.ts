import { toDecimal } from '../../../ledger/decimal';
import { POWER_OF_UNIT, type AmountUnit, type Ore } from '../../../ledger/money';
import type { Cell } from '../../../ledger/source';
import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { amount, number } from '../../values';
import { fieldsWhere, tellProblems } from './cells';

const isAmount = ({ type }: FieldSpec): boolean => type === 'amount';

/** An amount is whole øre. A part of an øre cannot be paid, so some calculation lies behind it. */
export const wholeOre: RuleKind = {
  id: 'whole-ore',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isAmount),

  check(run) {
    tellProblems(run, ['part-of-ore'], isAmount, ({ table, problem: { row, field }, caption, raw }) => {
      const { unit } = table.column(field);
      const rounded = table.column(field).values[row] as Ore;
      const kroner = kronerOf(raw, unit);
      return {
        received: number(kroner),
        expected: amount(rounded),
        to: amount(rounded),
        orOthers: true, // what it was calculated from may be wrong, and not the last øre
        message: { id: 'part-of-ore', params: { caption, kroner, rounded } },
      };
    });
  },

  examples: [
    {
      title: { da: 'Et beløb i hele øre', en: 'An amount in whole øre' },
      workbook: { Projects: [{ projectId: 'A', eligibleCost: 1000.01 }] },
      findings: [],
    },
    {
      title: { da: 'Et beløb med en halv øre', en: 'An amount with half an øre' },
      workbook: { Projects: [{ projectId: 'A', eligibleCost: 1000.005 }] },
      findings: [
        {
          message: 'part-of-ore',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: 1000.005,
          expected: 1000.01,
        },
      ],
    },
  ],
};

/** What the cell states in kroner, its part of an øre included. */
function kronerOf(cell: Cell, unit: AmountUnit): number {
  if (typeof cell !== 'number') return 0;
  const { digits, exponent } = toDecimal(cell);
  return Number(`${digits}e${exponent + POWER_OF_UNIT[unit]}`);
}
