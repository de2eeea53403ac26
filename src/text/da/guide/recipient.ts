import type { RuleGuides } from '../../types';

export const recipientGuide = {
  'recipient-type': {
    why: 'Opslaget siger, hvem der kan søge.',
    notWhen: 'Brug den ikke, hvis alle kan søge.',
  },
  'one-owner': {
    why: 'Ansvaret for projektet skal ligge ét sted.',
    notWhen: 'Brug den ikke, hvis foreninger eller virksomheder også kan eje projekter.',
  },
  'recipient-cap': {
    why: 'Et loft spreder pengene på flere modtagere.',
    notWhen: 'Brug den ikke, hvis loftet gælder hvert projekt; brug det højeste tilskud.',
  },
  'project-minimum': {
    why: 'Små tilskud koster mere at behandle, end de giver.',
    notWhen: 'Brug den ikke, hvor et projekt må deles i små tilsagn af forskellige puljer.',
  },
  'project-maximum': {
    why: 'Opslaget sætter et loft over, hvad ét projekt kan få.',
    notWhen: 'Brug den ikke, hvis loftet gælder modtageren; brug loftet for modtageren.',
  },
  'once-only': {
    why: 'Nogle puljer er for dem, der ikke har fået før.',
    notWhen: 'Brug den ikke, hvor modtagere må have flere projekter efter hinanden.',
  },
  stacking: {
    why: 'Tilskud fra flere steder må ikke dække mere end det, reglerne tillader.',
    notWhen: 'Brug den ikke, hvis andre tilskud ikke bliver oplyst, heller ikke når de er 0 kr.',
  },
  'three-year-ceiling': {
    why: 'EU-reglerne om de minimis-støtte har et loft for hver virksomhed over tre år.',
    notWhen:
      'Brug den ikke, hvis støtten har en anden hjemmel i statsstøttereglerne. Støtte uden for arket tælles ikke med.',
  },
  'overhead-cap': {
    why: 'Overhead uden loft tager penge fra selve projektet.',
    notWhen: 'Brug den ikke, hvis overhead er en fast sats uden opgørelse.',
  },
} satisfies RuleGuides;
