import type { RuleGuides } from '../../types';

export const poolGuide = {
  'pool-ceiling': {
    why: 'Der må ikke gives tilsagn for mere, end der er bevilget.',
    notWhen: 'Slå den fra for en pulje, der kun har årsrammer.',
  },
  'year-frame': {
    why: 'Tilsagn belaster finansårets bevilling, også når puljen samlet har penge nok.',
    notWhen: 'Slå den fra for en pulje, der kun har ét beløb for hele perioden.',
  },
  'missing-frame': {
    why: 'Uden ramme er der intet at holde årets tilsagn op mod.',
    notWhen: 'Slå den fra for en pulje, der kun har ét beløb for hele perioden.',
  },
  'earmarks-within-parent': {
    why: 'Øremærkninger deler puljens penge; de giver ingen nye.',
    notWhen: 'Slå den fra, hvis øremærkningerne er lofter, der må overlappe.',
  },
  'earmark-maximum': {
    why: 'En øremærkning må ikke bruge penge, der er til andre formål.',
    notWhen: 'Brug den ikke, hvor øremærkningens egen ramme allerede er loftet.',
  },
  'earmark-minimum': {
    why: 'Penge, der er øremærket til et formål, skal nå frem til det.',
    notWhen: 'Brug den først, når puljen er fordelt; før det mangler der altid noget.',
  },
  'appropriation-type': {
    why: 'Bevillingstypen afgør, om penge må videreføres.',
    notWhen: 'Slå den fra for penge uden for finansloven.',
  },
  'carry-forward-allowed': {
    why: 'Andre bevillinger end reservationsbevillinger bortfalder ved årets udgang.',
    notWhen: 'Slå den fra, hvis bevillingen har sin egen hjemmel til videreførelse.',
  },
  'carry-forward-amount': {
    why: 'Der kan kun videreføres, hvad der var tilbage.',
    notWhen: 'Slå den fra for det første år i arket, hvis året før ikke står der.',
  },
  'carry-forward-lapsed': {
    why: 'En ubrugt reservation må ikke ligge hen.',
    notWhen: 'Slå den fra, hvis der er givet bevilling eller tilsagn på kontoen uden for arket.',
  },
  'carry-forward-exhausted': {
    why: 'Penge, der er brugt, kan ikke videreføres.',
    notWhen: 'Slå den fra, hvis puljens periode er forlænget, og det endnu ikke står i arket.',
  },
  'reusable-return': {
    why: 'Et tilbageløb giver plads til nye tilsagn, så det skal være rigtigt.',
    notWhen: 'Slå den ikke fra; et forkert tilbageløb giver penge, der ikke findes.',
  },
} satisfies RuleGuides;
