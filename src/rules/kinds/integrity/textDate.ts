import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { date } from '../../values';
import { fieldsWhere, tellProblems } from './cells';

const isDate = ({ type }: FieldSpec): boolean => type === 'date';

/** A date is typed as a date: not as a text, and not as a year alone. */
export const textDate: RuleKind = {
  id: 'text-date',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isDate),

  check(run) {
    tellProblems(run, ['text-date', 'year-for-date'], isDate, ({ problem, caption, held }) => {
      if (problem.kind === 'year-for-date')
        return { message: { id: 'year-for-date', params: { caption, held } } };
      const { days = [] } = problem;
      const [day, other] = days;
      if (day === undefined) return null;
      return other === undefined
        ? { expected: date(day), to: date(day), message: { id: 'text-date', params: { caption, held, day } } }
        : { message: { id: 'text-date-two-ways', params: { caption, held, days } } };
    });
  },

  examples: [
    {
      title: { da: 'En dato', en: 'A date' },
      workbook: { Projects: [{ projectId: 'A', start: '2024-12-05' }] },
      findings: [],
    },
    {
      title: { da: 'Datoer skrevet som tekst', en: 'Dates typed as text' },
      workbook: {
        Projects: [
          { projectId: 'A', start: "'26.11.2024" },
          { projectId: 'B', start: "'05/12/2024" },
        ],
      },
      findings: [
        {
          message: 'text-date',
          severity: 'error',
          table: 'Projects',
          cell: 'I2',
          received: '26.11.2024',
          expected: '2024-11-26',
        },
        {
          message: 'text-date-two-ways',
          severity: 'error',
          table: 'Projects',
          cell: 'I3',
          received: '05/12/2024',
          expected: null,
        },
      ],
    },
    {
      title: { da: 'Et år, hvor der skulle stå en dato', en: 'A year where a date belongs' },
      workbook: { Projects: [{ projectId: 'A', end: 2024 }] },
      findings: [
        { message: 'year-for-date', severity: 'error', table: 'Projects', cell: 'J2', received: 2024 },
      ],
    },
  ],
};
