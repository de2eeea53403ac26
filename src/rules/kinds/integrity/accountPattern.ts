import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import { fieldsWhere, tellProblems } from './cells';

const isAccount = ({ type }: FieldSpec): boolean => type === 'account';

/** An account is written as in the finance act: § 25.12.03 or § 25.12.03.70. */
export const accountPattern: RuleKind = {
  id: 'account-pattern',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isAccount),

  check(run) {
    tellProblems(run, ['account-pattern'], isAccount, ({ caption, held }) => ({
      message: { id: 'account-pattern', params: { caption, held } },
    }));
  },

  examples: [
    {
      title: {
        da: 'Hovedkonto og underkonto, med og uden §',
        en: 'Main account and sub-account, with and without §',
      },
      workbook: {
        Pools: [
          { poolId: 'P', account: '§ 25.12.03' },
          { poolId: 'Q', account: '25.12.03.70.' },
        ],
      },
      findings: [],
    },
    {
      title: {
        da: 'Et område i stedet for en konto, og en konto som tal',
        en: 'An area for an account, and an account as a number',
      },
      workbook: {
        Pools: [
          { poolId: 'P', account: '§ 25.12' },
          { poolId: 'Q', account: 251203 },
        ],
      },
      findings: [
        { message: 'account-pattern', severity: 'error', table: 'Pools', cell: 'D2', received: '§ 25.12' },
        { message: 'account-pattern', severity: 'error', table: 'Pools', cell: 'D3', received: 251203 },
      ],
    },
  ],
};
