import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { fieldsWhere, tellProblems } from './cells';

const isRequired = (spec: FieldSpec): boolean => spec.key === true || spec.required === true;

/** A cell that must be filled is filled. Blank is not zero. */
export const requiredField: RuleKind = {
  id: 'required-field',
  family: 'integrity',
  version: 1,
  notInCells: true,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isRequired),

  check(run) {
    tellProblems(run, ['required-blank'], isRequired, ({ caption }) => ({
      message: { id: 'required-blank', params: { caption } },
    }));
  },

  examples: [
    {
      title: { da: 'En ramme på 0 kr. er udfyldt', en: 'A frame of 0 kr. is filled in' },
      workbook: { Pools: [{ poolId: 'P' }], Frames: [{ poolId: 'P', year: 2024, appropriation: 0 }] },
      findings: [],
    },
    {
      title: { da: 'En ramme uden bevilling', en: 'A frame without an appropriation' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Frames: [
          { poolId: 'P', year: 2024, appropriation: 1000 },
          { poolId: 'P', year: 2025 },
        ],
      },
      findings: [
        { message: 'required-blank', severity: 'error', table: 'Frames', cell: 'C3', received: null },
      ],
    },
    {
      title: { da: 'En celle med mellemrum er tom', en: 'A cell of blanks is empty' },
      workbook: { Pools: [{ poolId: 'P', name: "' \u00a0" }] },
      findings: [{ message: 'required-blank', severity: 'error', table: 'Pools', cell: 'B2' }],
    },
  ],
};
