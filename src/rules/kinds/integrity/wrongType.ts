import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { fieldsWhere, tellProblems } from './cells';

const isTyped = ({ type }: FieldSpec): boolean => type !== 'text' && type !== 'choice' && type !== 'account';

/** A cell holds what its column is for: an amount, a date, a year, a count, an id or a CVR number. */
export const wrongType: RuleKind = {
  id: 'wrong-type',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isTyped),

  check(run) {
    const kinds = [
      'wrong-type',
      'too-large',
      'id-digits-lost',
      'cvr-number',
      'negative',
      'text-number',
    ] as const;
    tellProblems(run, kinds, isTyped, ({ problem: { kind, negative }, spec: { type }, caption, held }) => {
      const cell = { caption, held };
      switch (kind) {
        case 'too-large':
        case 'id-digits-lost':
        case 'cvr-number':
          return { message: { id: kind, params: cell } };
        case 'text-number':
          // A text that means a negative number has no right reading to offer; any other is "text-number".
          if (!negative) return null;
          break;
        case 'wrong-type':
          return { message: { id: 'wrong-type', params: { ...cell, type } } };
      }
      return { message: { id: type === 'amount' ? 'negative-amount' : 'negative-number', params: cell } };
    });
  },

  examples: [
    {
      title: { da: 'Tal, år og datoer i deres kolonner', en: 'Numbers, years and dates in their columns' },
      workbook: {
        Pools: [{ poolId: 'P', from: 1990, to: 2100 }],
        Projects: [
          { projectId: 'A', start: '2024-01-01', minParticipants: 3, recipientNo: "'DK 61 12 62 28" },
        ],
      },
      findings: [],
    },
    {
      title: {
        da: 'Et år uden for 1990-2100 og et ord i en datokolonne',
        en: 'A year outside 1990-2100 and a word for a date',
      },
      workbook: {
        Pools: [{ poolId: 'P', from: 1989 }],
        Projects: [{ projectId: 'A', start: "'i foråret" }],
      },
      findings: [
        { message: 'wrong-type', severity: 'error', table: 'Pools', cell: 'F2', received: 1989 },
        { message: 'wrong-type', severity: 'error', table: 'Projects', cell: 'I2', received: 'i foråret' },
      ],
    },
    {
      title: {
        da: 'Et id som tal med 15 og med 16 cifre',
        en: 'An id typed as a number of 15 and of 16 digits',
      },
      workbook: { Projects: [{ projectId: 123456789012345 }, { projectId: 1234567890123456 }] },
      findings: [
        {
          message: 'id-digits-lost',
          severity: 'error',
          table: 'Projects',
          cell: 'A3',
          received: 1234567890123456,
        },
      ],
    },
    {
      title: {
        da: 'Beløb under nul, som tal og i parentes',
        en: 'Amounts below zero, as a number and in parentheses',
      },
      workbook: {
        Projects: [
          { projectId: 'A', eligibleCost: -0.01 },
          { projectId: 'B', eligibleCost: "'(1.000,50)" },
        ],
      },
      findings: [
        { message: 'negative-amount', severity: 'error', table: 'Projects', cell: 'M2', received: -0.01 },
        {
          message: 'negative-amount',
          severity: 'error',
          table: 'Projects',
          cell: 'M3',
          received: '(1.000,50)',
        },
      ],
    },
    {
      title: { da: 'Et CVR-nummer, hvis cifre ikke går op', en: 'A CVR number whose digits do not add up' },
      workbook: { Projects: [{ projectId: 'A', recipientNo: 61126229 }] },
      findings: [
        { message: 'cvr-number', severity: 'error', table: 'Projects', cell: 'F2', received: 61126229 },
      ],
    },
    {
      title: {
        da: 'Et beløb, der er for stort til at regnes på øren',
        en: 'An amount too large to hold in øre',
      },
      workbook: { Projects: [{ projectId: 'A', eligibleCost: 1e15 }] },
      findings: [{ message: 'too-large', severity: 'error', table: 'Projects', cell: 'M2', received: 1e15 }],
    },
  ],
};
