import type { RuleGuides } from '../../types';

export const poolGuide = {
  'pool-ceiling': {
    why: 'No more may be committed than has been appropriated.',
    notWhen: 'Switch it off for a pool that has yearly frames only.',
  },
  'year-frame': {
    why: 'Commitments are charged to the year’s appropriation, also where the pool as a whole has enough.',
    notWhen: 'Switch it off for a pool that has one amount for its whole period.',
  },
  'missing-frame': {
    why: 'Without a frame there is nothing to hold the year’s commitments against.',
    notWhen: 'Switch it off for a pool that has one amount for its whole period.',
  },
  'earmarks-within-parent': {
    why: 'Earmarks share out the pool’s money; they bring none of their own.',
    notWhen: 'Switch it off where the earmarks are maxima that may overlap.',
  },
  'earmark-maximum': {
    why: 'An earmark must not use money that is meant for other purposes.',
    notWhen: 'Do not use it where the earmark’s own frame is the ceiling already.',
  },
  'earmark-minimum': {
    why: 'Money that is earmarked for a purpose must reach it.',
    notWhen: 'Use it only when the pool has been awarded; before that something is always missing.',
  },
  'appropriation-type': {
    why: 'The type of appropriation decides whether money may be carried forward.',
    notWhen: 'Switch it off for money outside the finance act.',
  },
  'carry-forward-allowed': {
    why: 'Appropriations other than reservations lapse at the end of the year.',
    notWhen: 'Switch it off where the appropriation has its own authority for carrying forward.',
  },
  'carry-forward-amount': {
    why: 'Only what was left can be carried forward.',
    notWhen: 'Switch it off for the first year of the workbook where the year before is not in it.',
  },
  'carry-forward-lapsed': {
    why: 'A reservation that is not used must not lie idle.',
    notWhen: 'Switch it off where the account has appropriations or commitments outside the workbook.',
  },
  'carry-forward-exhausted': {
    why: 'Money that is used cannot be carried forward.',
    notWhen: 'Switch it off where the pool’s period has been extended and the workbook does not yet say so.',
  },
  'reusable-return': {
    why: 'A return makes room for new commitments, so it must be right.',
    notWhen: 'Do not switch it off; a wrong return gives money that is not there.',
  },
} satisfies RuleGuides;
