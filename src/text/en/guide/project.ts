import type { RuleGuides } from '../../types';

export const projectGuide = {
  'commitment-year': {
    why: 'A pool may commit only in its own years.',
    notWhen: 'Switch it off where the pool’s period has not been decided.',
  },
  'project-window': {
    why: 'Costs outside the period are not eligible.',
    notWhen: 'Do not use it where only the commitment must lie in the period; the pool’s years do that.',
  },
  'participants-minimum': {
    why: 'A trial with too few participants shows too little.',
    notWhen: 'Do not use it for projects with one participant.',
  },
  'participants-maximum': {
    why: 'With too many participants each gets too little.',
    notWhen: 'Do not use it where the number is free.',
  },
  'participant-waves': {
    why: 'A later wave must be able to build on the one before.',
    notWhen: 'Do not use it where all participants begin at the same time.',
  },
  'participation-period': {
    why: 'Taking part outside the project’s period is no part of the project.',
    notWhen: 'Do not use it where participants may prepare before the project begins.',
  },
  'sources-uses': {
    why: 'With too little financing the project cannot be carried out; with too much something is paid twice.',
    notWhen: 'Do not use it where other grants are not stated, not even when they are DKK 0.',
  },
  'parts-total': {
    why: 'A total that differs from its parts hides an error in one of them.',
    notWhen: 'Switch it off while the parts are still being allotted.',
  },
} satisfies RuleGuides;
