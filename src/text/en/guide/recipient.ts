import type { RuleGuides } from '../../types';

export const recipientGuide = {
  'recipient-type': {
    why: 'The call says who may apply.',
    notWhen: 'Do not use it where anybody may apply.',
  },
  'one-owner': {
    why: 'Responsibility for the project must lie in one place.',
    notWhen: 'Do not use it where associations or companies may own projects as well.',
  },
  'recipient-cap': {
    why: 'A cap spreads the money over more recipients.',
    notWhen: 'Do not use it where the cap is for each project; use the largest grant.',
  },
  'project-minimum': {
    why: 'Small grants cost more to handle than they give.',
    notWhen: 'Do not use it where a project may be split into small grants from several pools.',
  },
  'project-maximum': {
    why: 'The call limits what one project can get.',
    notWhen: 'Do not use it where the limit is for the recipient; use the recipient’s cap.',
  },
  'once-only': {
    why: 'Some pools are for those who have had nothing before.',
    notWhen: 'Do not use it where recipients may run several projects after each other.',
  },
  stacking: {
    why: 'Grants from several places must not cover more than the rules allow.',
    notWhen: 'Do not use it where other grants are not stated, not even when they are DKK 0.',
  },
  'three-year-ceiling': {
    why: 'The EU rules on de minimis aid have a ceiling for each undertaking over three years.',
    notWhen:
      'Do not use it where the aid rests on another basis in the state aid rules. Aid outside the workbook is not counted.',
  },
  'overhead-cap': {
    why: 'Overhead without a cap takes money from the project itself.',
    notWhen: 'Do not use it where overhead is a flat rate without accounts.',
  },
} satisfies RuleGuides;
