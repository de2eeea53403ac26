import type { Day } from '../../../ledger/dates';
import { reportsOf } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { rowKeys } from '../../rowKeys';
import { blank, date } from '../../values';
import { eachCommitmentInForce } from '../payment/commitment';
import { granted } from '../payment/example';
import { reportName } from './reportName';

const owedOn = (cutOff: string, receivedOn?: string) =>
  granted({
    rules: [{ ruleId: 'report-late' }],
    reports: [{ kind: 'accounts', dueOn: '2025-03-01', ...(receivedOn ? { receivedOn } : {}) }],
    cutOff,
  });

const finding = { message: 'report-late', severity: 'error', table: 'Reports', cell: 'E2' } as const;

/** A report that was due before the cut-off date has been received by it. */
export const late: RuleKind = {
  id: 'report-late',
  family: 'report',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Reports: ['reportId', 'allocationId', 'kind', 'dueOn', 'receivedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const reports = reportsOf(run.ledger);
    const { cutOff } = run.ledger;
    const { table } = reports;
    eachCommitmentInForce(run, ({ allocation, name, settings: [setting] }) => {
      for (const row of reports.rowsOf(allocation)) {
        run.attempt(() => {
          const due = stated<'Reports', Day>(table, row, 'dueOn');
          const received = stated<'Reports', Day>(table, row, 'receivedOn');
          if (due === null) return;
          if (cutOff === null) return run.needsCutOff();
          const report = reportName(run, row);
          run.cover();
          if (due >= cutOff || (received !== null && received <= cutOff)) return;
          run.report({
            at: { table: 'Reports', row, field: 'receivedOn' },
            keys: rowKeys(run, table, row),
            received: received === null ? blank : date(received),
            expected: date(due),
            message: { id: 'report-late', params: { report, allocation: name, due, cutOff } },
            setting,
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'På fristens dag', en: 'On the day that it is due' },
      workbook: owedOn('2025-03-01'),
      findings: [],
    },
    {
      title: { da: 'Dagen efter fristen', en: 'The day after it was due' },
      workbook: owedOn('2025-03-02'),
      findings: [{ ...finding, expected: '2025-03-01' }],
    },
    {
      title: { da: 'For sent, men modtaget på skæringsdatoen', en: 'Late, but received on the cut-off date' },
      workbook: owedOn('2025-04-01', '2025-04-01'),
      findings: [],
    },
    {
      title: { da: 'Modtaget dagen efter skæringsdatoen', en: 'Received the day after the cut-off date' },
      workbook: owedOn('2025-04-01', '2025-04-02'),
      findings: [{ ...finding, received: '2025-04-02', expected: '2025-03-01' }],
    },
  ],
};
