import type { RuleGuides } from '../../types';

export const savingsGuide = {
  'savings-basis': {
    why: 'Nobody can verify a figure without a source.',
    notWhen: 'Do not use it for preliminary estimates.',
  },
  'savings-range': {
    why: 'A low estimate above the high one is in the wrong columns.',
    notWhen: 'Do not use it where only one estimate is stated.',
  },
  'phase-in': {
    why: 'A phase-in above 1 counts the gain more than once.',
    notWhen: 'Do not use it where the gain falls away again after the project.',
  },
  'full-implementation': {
    why: 'A potential at full operation must not be counted before operation is full.',
    notWhen: 'Switch it off where the potential is stated year by year.',
  },
  'hours-norm': {
    why: 'Hours become full-time equivalents only by a norm, and norms differ.',
    notWhen: 'Do not use it where the potential is not in full-time equivalents.',
  },
  'benefit-owner': {
    why: 'A gain that nobody answers for does not come true.',
    notWhen: 'Do not use it for gains that nobody is to realise in money.',
  },
} satisfies RuleGuides;
