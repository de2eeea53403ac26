import { reportsOf } from '../../../ledger/reports';
import type { RuleKind } from '../../kind';
import { notUnderstood } from '../../notUnderstood';
import { amount, text } from '../../values';
import { eachCommitmentInForce, payable } from '../payment/commitment';
import { granted } from '../payment/example';
import { limitOf } from './owed';

const BANDS = [
  { ruleId: 'audit-band', value: 100_000, appliesTo: 'registreret revisor' },
  { ruleId: 'audit-band', value: 500_000, appliesTo: 'forvaltningsrevision' },
];

/**
 * The audit that a commitment owes by its amount: each row of Rules is a band, the value its lower limit and
 * "applies to" what is demanded above it. The band with the highest limit holds, and an audit is to stand in
 * Reports; whether it is of that sort, only a person can see.
 */
export const auditBand: RuleKind = {
  id: 'audit-band',
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
      const bands = commitment.settings.map((setting) => {
        if (setting.appliesTo === '') throw notUnderstood(run.ledger, setting, 'appliesTo');
        return { setting, above: limitOf(run, setting) };
      });
      const grant = payable(run, commitment);
      const audits = reports.rowsOfKind(commitment.allocation, 'audit');
      run.cover();
      const [band] = bands.filter(({ above }) => grant > above).sort((a, b) => b.above - a.above);
      if (!band || audits.length > 0) return;
      const { above, setting } = band;
      const demanded = setting.appliesTo;
      run.report({
        at: { table: 'Allocations', row: commitment.row, field: 'amount' },
        keys: [commitment.name],
        received: amount(grant),
        expected: text(demanded),
        message: {
          id: 'audit-not-listed',
          params: { allocation: commitment.name, grant, above, demanded },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Præcis 100.000 kr. kræver ingen revision', en: 'Exactly DKK 100,000 demands no audit' },
      workbook: granted({ rules: BANDS, allocation: { amount: 100_000 } }),
      findings: [],
    },
    {
      title: { da: 'En øre over 100.000 kr.', en: 'One øre above DKK 100,000' },
      workbook: granted({ rules: BANDS, allocation: { amount: 100_000.01 } }),
      findings: [
        {
          message: 'audit-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          received: 100_000.01,
          expected: 'registreret revisor',
        },
      ],
    },
    {
      title: { da: 'En øre over 500.000 kr.', en: 'One øre above DKK 500,000' },
      workbook: granted({ rules: BANDS, allocation: { amount: 500_000.01 } }),
      findings: [
        {
          message: 'audit-not-listed',
          severity: 'warning',
          table: 'Allocations',
          cell: 'G2',
          received: 500_000.01,
          expected: 'forvaltningsrevision',
        },
      ],
    },
    {
      title: { da: 'Revisionen står i Rapporter', en: 'The audit stands in Reports' },
      workbook: granted({
        rules: BANDS,
        allocation: { amount: 500_000.01 },
        reports: [{ kind: 'audit', dueOn: '2026-03-01' }],
      }),
      findings: [],
    },
  ],
};
