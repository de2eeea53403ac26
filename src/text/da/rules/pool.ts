import type { PoolMessages } from '../../../rules/messages/pool';
import type { MessageTexts, RuleTexts } from '../../types';

export const poolRules = {
  'year-frame': {
    title: 'Årets ramme',
    about:
      'Årets tilsagn i en pulje må ikke overstige årets bevilling, det videreførte og de tilbageløb, der kan bruges igen.',
  },
} satisfies RuleTexts;

export const poolMessages: MessageTexts<PoolMessages> = {
  'year-frame-exceeded': ({ pool, year, committed, room, over }, { amount }) => ({
    title: 'Årets ramme er overskredet',
    why: `Tilsagn i ${pool} for ${year} er ${amount(committed)}; rammen er ${amount(room)}`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller skriv den hjemmel, der hæver rammen.`,
  }),
};
