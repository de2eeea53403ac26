import type { RuleGuides } from '../../types';

export const paymentGuide = {
  'payment-total': {
    why: 'No more may be paid than was committed.',
    notWhen: 'Do not switch it off; nothing may be paid beyond the commitment.',
  },
  'payment-date': {
    why: 'A payment before the commitment has nothing to rest on.',
    notWhen: 'Do not switch it off; a payment needs a commitment.',
  },
  'payment-instalments': {
    why: 'An instalment that is missing is not paid; one too many is.',
    notWhen: 'Do not use it where only paid instalments are in the workbook.',
  },
  'payment-retention': {
    why: 'What is kept back is all that makes the final report come.',
    notWhen: 'Do not use it where the grant is paid at once.',
  },
  'payment-late-report': {
    why: 'Nobody should be paid who has not accounted for the last payment.',
    notWhen: 'Do not use it where deadlines are extended without being entered.',
  },
  'payment-condition': {
    why: 'A condition that is not kept is none.',
    notWhen: 'Do not use it where conditions are written in free words; each of them then gives a warning.',
  },
  'commit-by': {
    why: 'Money that is not committed in time lapses.',
    notWhen: 'Do not use it without a deadline for the pool.',
  },
  'spend-by': {
    why: 'Money spent after the deadline is not covered.',
    notWhen: 'Do not use it without a deadline for the pool.',
  },
  'paid-after-end': {
    why: 'A case that is not closed ties money up.',
    notWhen: 'Do not use it where final accounts often take long for good reasons.',
  },
  decommitment: {
    why: 'EU money that is not used in time is lost (n+3).',
    notWhen: 'Do not use it for national pools without such a rule.',
  },
  'repayment-due': {
    why: 'The grant cannot be more than the approved cost entitles to.',
    notWhen: 'Do not use it where the grant is a fixed amount whatever the cost.',
  },
} satisfies RuleGuides;
