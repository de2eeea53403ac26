import type { RuleGuides } from '../../types';

export const reportGuide = {
  'report-owed': {
    why: 'A large grant must be followed up, and the workbook must say so from the beginning.',
    notWhen: 'Do not use it where reports are entered only as they arrive.',
  },
  'audit-band': {
    why: 'The larger the grant, the more is asked of the audit.',
    notWhen: 'Do not use it where all grants face the same requirement.',
  },
  'report-late': {
    why: 'A report that does not come is often the first sign that something is wrong.',
    notWhen: 'Do not use it where deadlines are extended without being entered.',
  },
  'report-not-approved': {
    why: 'A report that lies waiting holds payments back.',
    notWhen: 'Do not use it where reports need no approval.',
  },
  'reported-cost': {
    why: 'The commonest error is to enter the period’s expenditure and not that since the start.',
    notWhen: 'Switch it off where expenditure is stated for each period.',
  },
  'approved-cost': {
    why: 'Costs that nobody has had cannot be approved.',
    notWhen: 'Do not switch it off; an approved cost above the expenditure is always an error.',
  },
} satisfies RuleGuides;
