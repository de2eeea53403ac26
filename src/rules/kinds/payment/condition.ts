import type { Day } from '../../../ledger/dates';
import { normaliseId } from '../../../ledger/ids';
import { reportsOf, type ReportKind } from '../../../ledger/reports';
import { stated } from '../../../ledger/stated';
import type { RuleKind } from '../../kind';
import { reportKindOf } from '../../reportKinds';
import type { Run } from '../../run';
import { text } from '../../values';
import { eachCommitmentInForce, paidOn, paymentName, type Commitment, type Paid } from './commitment';
import { granted, type Granted } from './example';

const gated = (condition: string, ...reports: NonNullable<Granted['reports']>) =>
  granted({
    rules: [{ ruleId: 'payment-condition' }],
    payments: [{ amount: 500, paidOn: '2025-04-01', condition }],
    reports,
  });

const finding = (message: 'paid-before-condition' | 'condition-not-known') =>
  ({ message, table: 'Payments', cell: 'F2' }) as const;

/**
 * An instalment with a condition is paid when the condition is met. A condition is the id of a report, which
 * is then approved by that day, or a kind of report: those due by then are all approved, and at least one is.
 */
export const condition: RuleKind = {
  id: 'payment-condition',
  family: 'payment',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Payments: ['paymentId', 'allocationId', 'paidOn', 'amount', 'condition'],
    Reports: ['reportId', 'allocationId', 'kind', 'dueOn', 'approvedOn'],
    Allocations: ['allocationId', 'poolId', 'year', 'committedOn', 'status'],
    Pools: ['poolId', 'parentId'],
  },

  check(run) {
    const { payments, interner } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      for (const paid of paidOn(run, commitment)) {
        run.attempt(() => {
          const code = stated(payments.table, paid.row, 'condition');
          if (code === null) return;
          const wanted = interner.text(code);
          const met = isMet(run, commitment, paid, wanted);
          run.cover();
          if (met === true) return;
          const payment = paymentName(run, paid.row);
          run.report({
            at: { table: 'Payments', row: paid.row, field: 'condition' },
            keys: [payment],
            ...(met === null ? { severity: 'warning' } : {}),
            received: text(wanted),
            message: {
              id: met === null ? 'condition-not-known' : 'paid-before-condition',
              params: { payment, allocation: commitment.name, condition: wanted, paidOn: paid.on },
            },
            setting: commitment.settings[0],
          });
        });
      }
    });
  },

  examples: [
    {
      title: { da: 'Rapporten er godkendt på dagen', en: 'The report is approved on the day' },
      workbook: gated('RA1', { kind: 'status', approvedOn: '2025-04-01' }),
      findings: [],
    },
    {
      title: { da: 'Rapporten er godkendt dagen efter', en: 'The report is approved the day after' },
      workbook: gated('RA1', { kind: 'status', approvedOn: '2025-04-02' }),
      findings: [{ ...finding('paid-before-condition'), severity: 'error', received: 'RA1' }],
    },
    {
      title: {
        da: 'Et regnskab er godkendt, og det næste har først frist senere',
        en: 'One set of accounts is approved, and the next is due later',
      },
      workbook: gated(
        'Regnskab',
        { kind: 'accounts', dueOn: '2024-12-31', approvedOn: '2025-03-01' },
        { kind: 'accounts', dueOn: '2025-12-31' },
      ),
      findings: [],
    },
    {
      title: {
        da: 'Et regnskab er godkendt, men ikke det, der havde frist dagen før',
        en: 'One set of accounts is approved, but not that due the day before',
      },
      workbook: gated(
        'accounts',
        { kind: 'accounts', dueOn: '2024-12-31', approvedOn: '2025-03-01' },
        { kind: 'accounts', dueOn: '2025-03-31' },
      ),
      findings: [{ ...finding('paid-before-condition'), severity: 'error', received: 'accounts' }],
    },
    {
      title: { da: 'Der er ingen slutrapport', en: 'There is no final report' },
      workbook: gated('slutrapport'),
      findings: [{ ...finding('paid-before-condition'), severity: 'error', received: 'slutrapport' }],
    },
    {
      title: {
        da: 'En betingelse, som ingen rapport kan vise',
        en: 'A condition that no report can show',
      },
      workbook: gated('Efter aftale'),
      findings: [{ ...finding('condition-not-known'), severity: 'warning', received: 'Efter aftale' }],
    },
  ],
};

/** Whether a condition was met on the day of the payment; `null` where no report is meant by it. */
function isMet({ ledger }: Run, { allocation }: Commitment, { on }: Paid, wanted: string): boolean | null {
  const reports = reportsOf(ledger);
  const { interner } = ledger;
  const { table } = reports;
  const approvedBy = (row: number): boolean =>
    (stated<'Reports', Day>(table, row, 'approvedOn') ?? Infinity) <= on;
  const named = reports.rowsOf(allocation).filter((row) => {
    const id = stated(table, row, 'reportId');
    return id !== null && normaliseId(interner.text(id)) === normaliseId(wanted);
  });
  if (named.length > 0) return named.every(approvedBy);
  const kind: ReportKind | null = reportKindOf(normaliseId(wanted));
  if (kind === null) return null;
  const rows = reports.rowsOfKind(allocation, kind);
  return (
    rows.some(approvedBy) &&
    rows.every((row) => approvedBy(row) || (stated<'Reports', Day>(table, row, 'dueOn') ?? on) > on)
  );
}
