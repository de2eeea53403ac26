import { exactOre, type Ore } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { rowKeys } from '../../rowKeys';
import { amount } from '../../values';
import { eachCommitmentWith } from '../payment/commitment';
import { granted } from '../payment/example';
import { reportName } from './reportName';

const approved = (approvedCost: number) =>
  granted({ reports: [{ kind: 'final', periodTo: '2025-12-31', cost: 500, approvedCost }] });

/** No more cost is approved than was reported. */
export const approvedCost: RuleKind = {
  id: 'approved-cost',
  family: 'report',
  version: 1,
  severity: 'error',
  parameters: ['tolerance'],
  reads: {
    Reports: ['reportId', 'allocationId', 'kind', 'cost', 'approvedCost'],
    Allocations: ['allocationId', 'poolId', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    const { table } = reports;
    eachCommitmentWith(
      run,
      () => reports,
      ({ allocation, name, settings: [setting] }) => {
        for (const row of reports.rowsOf(allocation)) {
          run.attempt(() => {
            const cost = stated<'Reports', Ore>(table, row, 'cost');
            const most = stated<'Reports', Ore>(table, row, 'approvedCost');
            if (cost === null || most === null) return;
            const report = reportName(run, row);
            run.cover();
            const over = exactOre(most - cost);
            if (over <= setting.tolerance) return;
            run.report({
              at: { table: 'Reports', row, field: 'approvedCost' },
              also: [{ table: 'Reports', row, field: 'cost' }],
              keys: rowKeys(run, table, row),
              received: amount(most),
              expected: amount(cost),
              difference: amount(over),
              change: { table: 'Reports', row, field: 'approvedCost', to: amount(cost), orOthers: true },
              message: {
                id: 'approved-above-reported',
                params: { report, allocation: name, approved: most, cost, over },
              },
              setting,
            });
          });
        }
      },
    );
  },

  examples: [
    {
      title: { da: 'Hele forbruget er godkendt', en: 'All expenditure is approved' },
      workbook: approved(500),
      findings: [],
    },
    {
      title: { da: 'En øre mere er godkendt end brugt', en: 'One øre more is approved than was spent' },
      workbook: approved(500.01),
      findings: [
        {
          message: 'approved-above-reported',
          severity: 'error',
          table: 'Reports',
          cell: 'I2',
          received: 500.01,
          expected: 500,
          difference: 0.01,
        },
      ],
    },
  ],
};
