import type { RuleGuides } from '../../types';

export const matchGuide = {
  'match-bearer': {
    why: 'Without somebody who contributes, the match required is nobody’s.',
    notWhen: 'Switch it off for a pool that requires no match.',
  },
  'match-not-stated': {
    why: 'A requirement that nobody has promised to meet is seldom met.',
    notWhen: 'Switch it off while applications are still without a budget.',
  },
  'match-ratio': {
    why: 'The pool pays only where others pay as well.',
    notWhen: 'Do not use it together with a share of the cost; choose one of them.',
  },
  'match-share': {
    why: 'The recipient must bear a part of the cost.',
    notWhen: 'Do not use it where the requirement is a ratio to the grant; use the match ratio.',
  },
  'funding-rate': {
    why: 'The grant must not cover more of the cost than the scheme allows.',
    notWhen: 'Do not use it where the cost is not stated; it is then not run.',
  },
  'in-kind-cap': {
    why: 'Hours are easy to promise and hard to verify.',
    notWhen: 'Do not use it where all match may be in kind.',
  },
  'match-twice': {
    why: 'The same krone cannot match twice.',
    notWhen: 'Switch it off where contributors often give several equal amounts.',
  },
  'match-amount': {
    why: 'A contribution without an amount counts for nothing, and two amounts for one are one too many.',
    notWhen: 'Do not switch it off; without amounts the requirement cannot be calculated.',
  },
  'match-documented': {
    why: 'A promise becomes money only when it is documented.',
    notWhen: 'Do not use it before the pool has set a deadline.',
  },
} satisfies RuleGuides;
