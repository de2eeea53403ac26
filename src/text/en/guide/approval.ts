import type { RuleGuides } from '../../types';

export const approvalGuide = {
  'approval-missing': {
    why: 'A commitment without an approval has no authority.',
    notWhen: 'Switch it off for a pool whose grants need no approval one by one.',
  },
  'approval-date': {
    why: 'The authority must be there before the state binds itself.',
    notWhen: 'Switch it off where commitments are made subject to approval.',
  },
  'approval-line': {
    why: 'Authority covers only the amount, recipient and year that were approved.',
    notWhen: 'Switch it off where the approval has only a total.',
  },
  'approval-total': {
    why: 'A line that was forgotten or mistyped shows in the total.',
    notWhen: 'Switch it off where the workbook has only some of the approval’s lines.',
  },
  'future-year': {
    why: 'A year that Parliament has not yet funded may be charged only with special authority.',
    notWhen: 'Switch it off for money outside the finance act.',
  },
} satisfies RuleGuides;
