import type { CatalogueTexts } from '../types';
import { guide } from './guide';

export const catalogue: CatalogueTexts = {
  title: 'Rules',
  intro:
    'Each rule is a kind of check. Which hold, for which pool and with which values is stated in the table Rules; otherwise the rule pack nye-teknologier holds. A row in Rules takes the place of the pack’s rule of that kind for its pool and the earmarks inside it; the severity “off” switches the rule off.',
  families: {
    integrity: 'Data in order',
    pool: 'Pool and frames',
    approval: 'Approval',
    recipient: 'Recipient',
    match: 'Match',
    project: 'Project and period',
    payment: 'Payment',
    report: 'Accounts and reports',
    savings: 'Savings',
  },
  severity: 'Severity',
  parameters: 'Can be set',
  parameterNames: {
    value: 'value',
    base: 'base',
    appliesTo: 'applies to',
    period: 'from and to',
    tolerance: 'tolerance',
    rounding: 'rounding',
  },
  reads: 'Reads',
  guides: guide,
  why: 'Why',
  notWhen: 'When not',
  example: 'Example',
  passes: 'in order',
  fails: (findings) => `${findings} ${findings === 1 ? 'finding' : 'findings'}`,
  rowsPassing: 'In order',
  rowsFailing: 'Not in order',
  said: 'Findings',
  sameOtherwise: 'The rest is as in the example that is in order.',
};
