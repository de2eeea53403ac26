import { readAmount, type Ore } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import { notUnderstood } from '../../notUnderstood';
import { reportKindOf } from '../../reportKinds';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { amount } from '../../values';
import type { RuleKind } from '../../kind';
import { eachCommitmentInForce, payable } from '../payment/commitment';
import { granted } from '../payment/example';

const RULE = [{ ruleId: 'report-owed', value: 500, appliesTo: 'accounts' }];

/**
 * A commitment above an amount owes a report: the value is the amount, "applies to" the kind of report. It is
 * to stand in Reports, with its day, also while it is not due. Rows of several amounts and kinds all hold.
 */
export const owed: RuleKind = {
  id: 'report-owed',
  family: 'report',
  version: 1,
  severity: 'warning',
  parameters: ['value', 'appliesTo', 'period'],
  reads: {
    Reports: ['allocationId', 'kind'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'amount', 'status'],
    Returns: ['allocationId', 'amount', 'kind'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    eachCommitmentInForce(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const kind = reportKindOf(setting.appliesTo);
          if (kind === null) throw notUnderstood(run.ledger, setting, 'appliesTo');
          const above = setting.value === null ? null : limitOf(run, setting);
          const grant = payable(run, commitment);
          const rows = reports.rowsOfKind(commitment.allocation, kind);
          run.cover();
          if (grant <= (above ?? 0) || rows.length > 0) return;
          run.report({
            at: { table: 'Allocations', row: commitment.row, field: 'amount' },
            keys: [commitment.name, kind],
            received: amount(grant),
            message: { id: 'report-not-listed', params: { allocation: commitment.name, kind, grant, above } },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Tilsagnets regnskab står i Rapporter', en: 'The commitment’s accounts stand in Reports' },
      workbook: granted({ rules: RULE, reports: [{ kind: 'accounts', dueOn: '2026-03-01' }] }),
      findings: [],
    },
    {
      title: { da: 'Regnskabet mangler', en: 'The accounts are missing' },
      workbook: granted({ rules: RULE, reports: [{ kind: 'status', dueOn: '2026-03-01' }] }),
      findings: [
        {
          message: 'report-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          received: 1000,
        },
      ],
    },
    {
      title: { da: 'Tilsagnet er præcis på beløbet', en: 'The commitment is exactly the amount' },
      workbook: granted({ rules: RULE, allocation: { amount: 500 } }),
      findings: [],
    },
    {
      title: { da: 'Tilsagnet er en øre over beløbet', en: 'The commitment is one øre above the amount' },
      workbook: granted({ rules: RULE, allocation: { amount: 500.01 } }),
      findings: [
        {
          message: 'report-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          received: 500.01,
        },
      ],
    },
    {
      title: { da: 'Alle tilsagn skal have en slutrapport', en: 'Every commitment owes a final report' },
      workbook: granted({ rules: [{ ruleId: 'report-owed', appliesTo: 'slutrapport' }] }),
      findings: [
        {
          message: 'report-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          received: 1000,
        },
      ],
    },
  ],
};

/** A rule's value as an amount in øre: more than this, and it holds. */
export function limitOf({ ledger }: Run, setting: Setting): Ore {
  const read = setting.value === null ? null : readAmount(setting.value);
  if (!read?.whole || read.ore < 0) throw notUnderstood(ledger, setting, 'value');
  return read.ore;
}
