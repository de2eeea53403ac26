import type { RuleKind } from '../../kind';
import { fieldsWhere, heldIn, tellProblems } from './cells';

const isAny = (): boolean => true;

/** No cell of ours holds an error value such as #REF!. */
export const errorValue: RuleKind = {
  id: 'error-value',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isAny),

  check(run) {
    tellProblems(run, ['error-value'], isAny, ({ caption, raw }) => ({
      message: { id: 'error-value', params: { caption, code: String(heldIn(raw)) } },
    }));
  },

  examples: [
    {
      title: { da: 'Teksten »#N/A!« er en tekst', en: 'The text “#N/A!” is a text' },
      workbook: { Pools: [{ poolId: 'P', name: "'#N/A!" }] },
      findings: [],
    },
    {
      title: {
        da: 'En henvisning, der er gået tabt, i en bevilling',
        en: 'A lost reference in an appropriation',
      },
      workbook: { Pools: [{ poolId: 'P' }], Frames: [{ poolId: 'P', year: 2024, appropriation: '#REF!' }] },
      findings: [
        { message: 'error-value', severity: 'error', table: 'Frames', cell: 'C2', received: '#REF!' },
      ],
    },
  ],
};
