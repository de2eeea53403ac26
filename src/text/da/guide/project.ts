import type { RuleGuides } from '../../types';

export const projectGuide = {
  'commitment-year': {
    why: 'En pulje må kun give tilsagn i sine egne år.',
    notWhen: 'Slå den fra, hvis puljens periode endnu ikke er besluttet.',
  },
  'project-window': {
    why: 'Udgifter uden for perioden er ikke tilskudsberettigede.',
    notWhen: 'Brug den ikke, hvis kun tilsagnet skal ligge i perioden; så er puljens år nok.',
  },
  'participants-minimum': {
    why: 'En afprøvning med for få deltagere viser for lidt.',
    notWhen: 'Brug den ikke for projekter med én deltager.',
  },
  'participants-maximum': {
    why: 'Med for mange deltagere bliver pengene til hver for små.',
    notWhen: 'Brug den ikke, hvis antallet er frit.',
  },
  'participant-waves': {
    why: 'En senere runde skal kunne bygge på den forrige.',
    notWhen: 'Brug den ikke, hvis deltagerne begynder samtidig.',
  },
  'participation-period': {
    why: 'Deltagelse uden for projektets periode er ikke en del af projektet.',
    notWhen: 'Brug den ikke, hvis deltagere må forberede sig før projektets start.',
  },
  'sources-uses': {
    why: 'Mangler der finansiering, kan projektet ikke gennemføres; er der for meget, betales noget to gange.',
    notWhen: 'Brug den ikke, hvis andre tilskud ikke bliver oplyst, heller ikke når de er 0 kr.',
  },
  'parts-total': {
    why: 'En sum, der ikke passer med sine dele, skjuler en fejl i en af dem.',
    notWhen: 'Slå den fra, mens delprojekterne er under fordeling.',
  },
} satisfies RuleGuides;
