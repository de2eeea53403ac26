import type { Day } from '../../../ledger/dates';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { rowKeys } from '../../rowKeys';
import type { Setting } from '../../settings';
import { text } from '../../values';
import { eachCommitmentInForce } from '../payment/commitment';
import { granted } from '../payment/example';

const RULE = [{ ruleId: 'report-not-approved' }];

/** Reports that were received and are not approved, in one line: they are work that waits for the grantor. */
export const notApproved: RuleKind = {
  id: 'report-not-approved',
  family: 'report',
  version: 1,
  severity: 'info',
  parameters: ['period'],
  reads: {
    Reports: ['reportId', 'allocationId', 'receivedOn', 'approvedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    const { pools } = run.ledger;
    const { table } = reports;
    const waiting = new Map<Setting, number[]>();
    eachCommitmentInForce(run, ({ allocation, settings: [setting] }) => {
      for (const row of reports.rowsOf(allocation)) {
        run.attempt(() => {
          const received = stated<'Reports', Day>(table, row, 'receivedOn');
          const approved = stated<'Reports', Day>(table, row, 'approvedOn');
          run.cover();
          if (received === null || approved !== null) return;
          waiting.set(setting, [...(waiting.get(setting) ?? []), row]);
        });
      }
    });
    for (const [setting, rows] of waiting) {
      const [first = 0, ...others] = [...rows].sort((a, b) => a - b);
      const names = rows.map((row) => rowKeys(run, table, row).filter(Boolean).join(' ')).sort();
      run.report({
        at: { table: 'Reports', row: first, field: 'approvedOn' },
        also: others.map((row) => ({ table: 'Reports', row, field: 'approvedOn' })),
        keys: ['approvedOn', ...(setting.pool === null ? [] : [pools.name(setting.pool)])],
        received: text(names.join(', ')),
        message: { id: 'reports-not-approved', params: { count: rows.length } },
        setting,
      });
    }
  },

  examples: [
    {
      title: { da: 'Modtaget og godkendt', en: 'Received and approved' },
      workbook: granted({
        rules: RULE,
        reports: [{ kind: 'status', receivedOn: '2025-03-01', approvedOn: '2025-03-01' }, { kind: 'final' }],
      }),
      findings: [],
    },
    {
      title: { da: 'To er modtaget og ikke godkendt', en: 'Two are received and not approved' },
      workbook: granted({
        rules: RULE,
        reports: [
          { kind: 'status', receivedOn: '2025-03-01' },
          { kind: 'accounts', receivedOn: '2025-04-01' },
        ],
      }),
      findings: [
        {
          message: 'reports-not-approved',
          severity: 'info',
          table: 'Reports',
          cell: 'F2',
          received: 'RA1, RA2',
        },
      ],
    },
  ],
};
