import type { RuleGuides } from '../../types';

export const paymentGuide = {
  'payment-total': {
    why: 'Der må ikke betales mere, end der er givet tilsagn om.',
    notWhen: 'Slå den ikke fra; der må aldrig betales ud over tilsagnet.',
  },
  'payment-date': {
    why: 'En betaling før tilsagnet har intet at hvile på.',
    notWhen: 'Slå den ikke fra; en betaling skal have et tilsagn.',
  },
  'payment-instalments': {
    why: 'En rate, der mangler, bliver ikke betalt; en for meget bliver det.',
    notWhen: 'Brug den ikke, hvis kun betalte rater står i arket.',
  },
  'payment-retention': {
    why: 'Det, der holdes tilbage, er puljens eneste pres for at få slutrapporten.',
    notWhen: 'Brug den ikke, hvis tilskuddet udbetales på én gang.',
  },
  'payment-late-report': {
    why: 'Der bør ikke betales til den, der ikke har redegjort for det forrige.',
    notWhen: 'Brug den ikke, hvis frister forlænges uden at stå i arket.',
  },
  'payment-condition': {
    why: 'En betingelse, der ikke holdes, er ingen betingelse.',
    notWhen: 'Brug den ikke, hvis betingelserne er skrevet med frie ord; så giver hver af dem en advarsel.',
  },
  'commit-by': {
    why: 'Penge, der ikke er givet tilsagn om i tide, bortfalder.',
    notWhen: 'Brug den ikke uden en frist for puljen.',
  },
  'spend-by': {
    why: 'Penge, der bruges efter fristen, dækkes ikke.',
    notWhen: 'Brug den ikke uden en frist for puljen.',
  },
  'paid-after-end': {
    why: 'En sag, der ikke lukkes, binder penge.',
    notWhen: 'Brug den ikke, hvis slutregnskabet ofte er længe undervejs af gode grunde.',
  },
  decommitment: {
    why: 'EU-midler, der ikke er brugt i tide, går tabt (n+3).',
    notWhen: 'Brug den ikke for nationale puljer uden en sådan regel.',
  },
  'repayment-due': {
    why: 'Tilskuddet kan ikke være større end det, den godkendte udgift berettiger til.',
    notWhen: 'Brug den ikke, hvis tilskuddet er et fast beløb uanset udgiften.',
  },
} satisfies RuleGuides;
