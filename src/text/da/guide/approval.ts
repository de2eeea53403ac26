import type { RuleGuides } from '../../types';

export const approvalGuide = {
  'approval-missing': {
    why: 'Et tilsagn uden hjemmel er givet uden lov.',
    notWhen: 'Slå den fra for en pulje, hvor hver bevilling ikke skal forelægges.',
  },
  'approval-date': {
    why: 'Hjemlen skal være der, før staten binder sig.',
    notWhen: 'Slå den fra, hvis der er givet tilsagn under forbehold af tiltrædelse.',
  },
  'approval-line': {
    why: 'Der er kun hjemmel til det beløb, den modtager og det år, som er tiltrådt.',
    notWhen: 'Slå den fra, hvis hjemlen kun har en total.',
  },
  'approval-total': {
    why: 'En linje, der er glemt eller skrevet forkert, ses på totalen.',
    notWhen: 'Slå den fra, hvis kun nogle af hjemlens linjer står i arket.',
  },
  'future-year': {
    why: 'Et år, som Folketinget ikke har bevilget til, må kun belastes med særlig hjemmel.',
    notWhen: 'Slå den fra for penge uden for finansloven.',
  },
} satisfies RuleGuides;
