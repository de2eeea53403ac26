import { exactOre } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import type { RuleKind } from '../../kind';
import { amount } from '../../values';
import { accountsOf } from '../payment/accounts';
import { eachCommitmentWith } from '../payment/commitment';
import { granted } from '../payment/example';

const accounts = (...rows: readonly [periodTo: string, cost: number][]) =>
  granted({ reports: rows.map(([periodTo, cost]) => ({ kind: 'accounts', periodTo, cost })) });

/**
 * Expenditure is stated cumulatively since the project's start, so it never falls, and two accounts up to the
 * same day agree. To enter one period only is the commonest error.
 */
export const reportedCost: RuleKind = {
  id: 'reported-cost',
  family: 'report',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Reports: ['allocationId', 'periodTo', 'cost'],
    Allocations: ['allocationId', 'poolId', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    eachCommitmentWith(
      run,
      () => reportsOf(run.ledger),
      ({ allocation, name, settings: [setting] }) => {
        const found = accountsOf(run, allocation);
        run.cover(found.length);
        found.forEach((account, index) => {
          const before = found[index - 1];
          if (!before) return;
          const same = account.periodTo === before.periodTo;
          const fall = exactOre(same ? Math.abs(account.cost - before.cost) : before.cost - account.cost);
          if (fall <= setting.tolerance) return;
          run.report({
            at: { table: 'Reports', row: account.row, field: 'cost' },
            also: [{ table: 'Reports', row: before.row, field: 'cost' }],
            keys: [name, account.periodTo],
            received: amount(account.cost),
            expected: amount(before.cost),
            difference: amount(account.cost - before.cost),
            change: {
              table: 'Reports',
              row: account.row,
              field: 'cost',
              to: amount(before.cost),
              orOthers: true,
            },
            message: {
              id: same ? 'accounts-disagree' : 'expenditure-falls',
              params: {
                allocation: name,
                earlier: before.periodTo,
                before: before.cost,
                later: account.periodTo,
                after: account.cost,
              },
            },
            setting,
          });
        });
      },
    );
  },

  examples: [
    {
      title: { da: 'Forbruget er det samme et år efter', en: 'Expenditure is the same a year later' },
      workbook: accounts(['2024-12-31', 500], ['2025-12-31', 500]),
      findings: [],
    },
    {
      title: {
        da: 'Forbruget er en øre mindre et år efter, også hvor rækkerne er byttet om',
        en: 'Expenditure is one øre less a year later, also where the rows are swapped',
      },
      workbook: accounts(['2025-12-31', 499.99], ['2024-12-31', 500]),
      findings: [
        {
          message: 'expenditure-falls',
          severity: 'error',
          table: 'Reports',
          cell: 'H2',
          received: 499.99,
          expected: 500,
          difference: -0.01,
        },
      ],
    },
    {
      title: { da: 'To regnskaber til samme dag er uenige', en: 'Two accounts up to one day disagree' },
      workbook: accounts(['2024-12-31', 500], ['2024-12-31', 500.01]),
      findings: [
        {
          message: 'accounts-disagree',
          severity: 'error',
          table: 'Reports',
          cell: 'H3',
          received: 500.01,
          expected: 500,
          difference: 0.01,
        },
      ],
    },
  ],
};
