import type { RuleGuides } from '../../types';

export const matchGuide = {
  'match-bearer': {
    why: 'Uden en part, der bidrager, er kravet om medfinansiering ingens.',
    notWhen: 'Slå den fra for en pulje uden krav om medfinansiering.',
  },
  'match-not-stated': {
    why: 'Et krav, som ingen har lovet at opfylde, bliver sjældent opfyldt.',
    notWhen: 'Slå den fra, mens ansøgninger endnu er uden budget.',
  },
  'match-ratio': {
    why: 'Puljen betaler kun, når andre betaler med.',
    notWhen: 'Brug den ikke sammen med en andel af udgiften; vælg én af dem.',
  },
  'match-share': {
    why: 'Modtageren skal selv bære en del af udgiften.',
    notWhen: 'Brug den ikke, hvis kravet er et forhold til tilskuddet; brug kravet om medfinansiering.',
  },
  'funding-rate': {
    why: 'Tilskuddet må ikke dække mere af udgiften, end ordningen tillader.',
    notWhen: 'Brug den ikke, hvis udgiften ikke er oplyst; så bliver den ikke kørt.',
  },
  'in-kind-cap': {
    why: 'Timer er lette at love og svære at efterprøve.',
    notWhen: 'Brug den ikke, hvis al medfinansiering må være arbejdstid.',
  },
  'match-twice': {
    why: 'Samme krone kan ikke medfinansiere to gange.',
    notWhen: 'Slå den fra, hvis bidragydere ofte giver flere ens beløb.',
  },
  'match-amount': {
    why: 'Et bidrag uden beløb tæller ikke, og to beløb for ét bidrag er ét for meget.',
    notWhen: 'Slå den ikke fra; uden beløb kan kravet ikke beregnes.',
  },
  'match-documented': {
    why: 'Et løfte bliver først til penge, når det er dokumenteret.',
    notWhen: 'Brug den ikke, før puljen har sat en frist.',
  },
} satisfies RuleGuides;
