import type { PoolMessages } from '../../../rules/messages/pool';
import type { MessageTexts, RuleTexts } from '../../types';

export const poolRules = {
  'year-frame': {
    title: 'Year’s frame',
    about:
      'The commitments of a year stay within the appropriation, what was carried in and the returns that can be used again.',
  },
} satisfies RuleTexts;

export const poolMessages: MessageTexts<PoolMessages> = {
  'year-frame-exceeded': ({ pool, year, committed, room, over }, { amount }) => ({
    title: 'Year’s frame is exceeded',
    why: `Commitments in ${pool} for ${year} are ${amount(committed)}; the frame is ${amount(room)}.`,
    todo: `Lower a commitment by ${amount(over)}, or enter the authority that raises the frame.`,
  }),
};
