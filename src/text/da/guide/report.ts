import type { RuleGuides } from '../../types';

export const reportGuide = {
  'report-owed': {
    why: 'Et stort tilsagn skal følges op, og det skal stå i arket fra begyndelsen.',
    notWhen: 'Brug den ikke, hvis rapporter først skrives ind, når de kommer.',
  },
  'audit-band': {
    why: 'Jo større tilskud, desto større krav til revisionen.',
    notWhen: 'Brug den ikke, hvis alle tilskud har samme krav.',
  },
  'report-late': {
    why: 'En rapport, der ikke kommer, er ofte det første tegn på, at noget er galt.',
    notWhen: 'Brug den ikke, hvis frister forlænges uden at stå i arket.',
  },
  'report-not-approved': {
    why: 'En rapport, der ligger, holder betalinger tilbage.',
    notWhen: 'Brug den ikke, hvis rapporter ikke skal godkendes.',
  },
  'reported-cost': {
    why: 'Den hyppigste fejl er at skrive periodens forbrug i stedet for forbruget siden start.',
    notWhen: 'Slå den fra, hvis forbruget opgøres for hver periode for sig.',
  },
  'approved-cost': {
    why: 'Der kan ikke godkendes udgifter, som ingen har afholdt.',
    notWhen: 'Slå den ikke fra; en godkendt udgift over forbruget er altid en fejl.',
  },
} satisfies RuleGuides;
