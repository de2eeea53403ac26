import { readAmount } from '../../../ledger/money';
import type { FieldSpec, FieldType } from '../../../ledger/tables/spec';
import type { Value } from '../../finding';
import type { RuleKind } from '../../kind';
import { amount, number } from '../../values';
import { fieldsWhere, tellProblems } from './cells';

const TYPES: readonly FieldType[] = ['amount', 'year', 'count', 'number', 'share'];
const isNumber = ({ type }: FieldSpec): boolean => TYPES.includes(type);

/** A number is typed as a number, not as a text that looks like one. Which number, is never guessed. */
export const textNumber: RuleKind = {
  id: 'text-number',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isNumber),

  check(run) {
    tellProblems(run, ['text-number'], isNumber, ({ problem, spec: { type }, caption, held }) => {
      if (problem.negative) return null; // told as a negative number
      const { readings = [] } = problem;
      const [reading, other] = readings;
      if (reading === undefined) return null;
      const cell = { caption, held, type };
      if (other !== undefined)
        return { message: { id: 'text-number-two-ways', params: { ...cell, readings } } };
      const expected = valueOf(type, reading);
      // A part of an øre has a finding of its own, and no number that is right.
      const right = type !== 'amount' || expected.type === 'amount';
      return {
        expected,
        ...(right ? { to: expected } : {}),
        message: { id: 'text-number', params: { ...cell, reading } },
      };
    });
  },

  examples: [
    {
      title: { da: 'Beløbet er et tal', en: 'The amount is a number' },
      workbook: { Projects: [{ projectId: 'A', eligibleCost: 713472 }] },
      findings: [],
    },
    {
      title: { da: 'Tekster med én læsning', en: 'Texts with one reading' },
      workbook: {
        Pools: [{ poolId: 'P', from: "'2024" }],
        Projects: [
          { projectId: 'A', eligibleCost: "'1.234,56" },
          { projectId: 'B', eligibleCost: "'22,8 mio." },
        ],
      },
      findings: [
        {
          message: 'text-number',
          severity: 'error',
          table: 'Pools',
          cell: 'F2',
          received: '2024',
          expected: 2024,
        },
        {
          message: 'text-number',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: '1.234,56',
          expected: 1234.56,
        },
        {
          message: 'text-number',
          severity: 'error',
          table: 'Projects',
          cell: 'M3',
          received: '22,8 mio.',
          expected: 22800000,
        },
      ],
    },
    {
      title: { da: 'En tekst, der kan læses på to måder', en: 'A text that can be read in two ways' },
      workbook: { Projects: [{ projectId: 'A', eligibleCost: "'713.472" }] },
      findings: [
        {
          message: 'text-number-two-ways',
          severity: 'error',
          table: 'Projects',
          cell: 'M2',
          received: '713.472',
          expected: null,
        },
      ],
    },
  ],
};

/** A reading (kroner for an amount) as the value that belongs in the cell. */
function valueOf(type: FieldType, reading: number): Value {
  const read = type === 'amount' ? readAmount(reading) : null;
  return read?.whole ? amount(read.ore) : number(reading);
}
