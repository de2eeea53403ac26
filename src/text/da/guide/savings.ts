import type { RuleGuides } from '../../types';

export const savingsGuide = {
  'savings-basis': {
    why: 'Et tal uden kilde kan ingen efterprøve.',
    notWhen: 'Brug den ikke for foreløbige skøn.',
  },
  'savings-range': {
    why: 'Et lavt skøn over det høje er skrevet i de forkerte kolonner.',
    notWhen: 'Brug den ikke, hvis kun ét skøn er oplyst.',
  },
  'phase-in': {
    why: 'En indfasning over 1 tæller gevinsten mere end én gang.',
    notWhen: 'Brug den ikke, hvis gevinsten falder væk igen efter projektet.',
  },
  'full-implementation': {
    why: 'Et potentiale ved fuld drift må ikke regnes ind, før driften er fuld.',
    notWhen: 'Slå den fra, hvis potentialet er oplyst år for år.',
  },
  'hours-norm': {
    why: 'Timer bliver kun til årsværk med en norm, og normerne er forskellige.',
    notWhen: 'Brug den ikke, hvis potentialet ikke er opgjort i årsværk.',
  },
  'benefit-owner': {
    why: 'En gevinst, som ingen har ansvaret for, bliver ikke til noget.',
    notWhen: 'Brug den ikke for gevinster, som ingen skal realisere i kroner.',
  },
} satisfies RuleGuides;
