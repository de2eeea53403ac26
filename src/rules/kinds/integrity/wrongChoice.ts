import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { text } from '../../values';
import { meantWord } from './meantWord';
import { fieldsWhere, tellProblems } from './cells';

const isChoice = ({ type }: FieldSpec): boolean => type === 'choice';

/** A choice cell holds one of the words of its column, in Danish or in English. */
export const wrongChoice: RuleKind = {
  id: 'wrong-choice',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isChoice),

  check(run) {
    tellProblems(run, ['wrong-choice'], isChoice, ({ spec: { choices = [] }, caption, held }) => {
      const word = typeof held === 'string' ? meantWord(held, choices) : null;
      return {
        ...(word === null ? {} : { to: text(word) }),
        message: { id: 'wrong-choice', params: { caption, held, choices } },
      };
    });
  },

  examples: [
    {
      title: {
        da: 'Danske og engelske ord, store og små bogstaver',
        en: 'Danish and English words, in any case',
      },
      workbook: {
        Pools: [
          { poolId: 'P', appropriationType: 'Reservationsbevilling' },
          { poolId: 'Q', appropriationType: 'OTHER' },
        ],
      },
      findings: [],
    },
    {
      title: { da: 'Et ord, kolonnen ikke kender', en: 'A word that the column does not know' },
      workbook: { Pools: [{ poolId: 'P', appropriationType: 'driftsbevilling' }] },
      findings: [
        {
          message: 'wrong-choice',
          severity: 'error',
          table: 'Pools',
          cell: 'E2',
          received: 'driftsbevilling',
        },
      ],
    },
    {
      title: {
        da: 'Et ord med en slåfejl',
        en: 'A word with a slip of the keys',
      },
      workbook: { Pools: [{ poolId: 'P', appropriationType: 'reservationsbeviling' }] },
      findings: [
        {
          message: 'wrong-choice',
          severity: 'error',
          table: 'Pools',
          cell: 'E2',
          received: 'reservationsbeviling',
        },
      ],
    },
  ],
};
