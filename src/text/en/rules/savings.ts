import type { SavingsMessages } from '../../../rules/messages/savings';
import type { MessageTexts, RuleTexts } from '../../types';

export const savingsRules = {
  'savings-basis': {
    title: 'Basis of a potential',
    about: 'A potential refers to the document and the page that it comes from.',
  },
  'savings-range': {
    title: 'Low, expected and high',
    about: 'The low estimate is at most the expected one, and the expected at most the high one.',
  },
  'phase-in': {
    title: 'Phase-in',
    about: 'The phase-in is from 0 to 1, never falls, and is stated once for each year.',
  },
  'full-implementation': {
    title: 'Full effect',
    about:
      'The phase-in is 1 from the year in which the project’s last potential has full effect, and not before. A potential is stated at full implementation and is not used in full before it.',
  },
  'hours-norm': {
    title: 'Hours per FTE',
    about: 'A potential states how many hours an FTE is. No norm holds for everybody, so none is supposed.',
  },
  'benefit-owner': {
    title: 'Benefit owner',
    about: 'A potential states who is to realise the benefit.',
  },
} satisfies RuleTexts;

export const savingsMessages: MessageTexts<SavingsMessages> = {
  'basis-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Basis of the potential is not stated',
    why: `${saving} in ${project} refers to no document. The figure cannot be verified.`,
    todo: `Enter document and page in ${quote('Basis')}.`,
  }),
  'hours-norm-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Hours per FTE are not stated',
    why: `${saving} in ${project} has no norm, so FTE cannot be turned into hours.`,
    todo: `Enter the norm in ${quote('Hours per FTE')}.`,
  }),
  'benefit-owner-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Benefit owner is not stated',
    why: `The sheet does not say who is to realise ${saving} in ${project}.`,
    todo: `Enter the owner in ${quote('Benefit owner')}.`,
  }),
  'estimates-reversed': ({ saving, upper, upperFte, lower, lowerFte }, { number, quote }) => ({
    title: 'Estimates are reversed',
    why: `${saving} has ${number(upperFte)} in ${quote(upper)} and ${number(lowerFte)} in ${quote(lower)}. The first must not be the smaller.`,
    todo: 'Correct one of the numbers.',
  }),
  'phase-in-above-whole': ({ project, year, share }, format) => ({
    title: 'Phase-in is more than the whole',
    why: `The phase-in of ${project} in ${year} is ${format.share(share)}. It can be 100% at most.`,
    todo: 'Correct the share; 1 is the whole.',
  }),
  'phase-in-falls': ({ project, year, share, before, shareBefore }, format) => ({
    title: 'Phase-in falls',
    why: `The phase-in of ${project} is ${format.share(shareBefore)} in ${before} and ${format.share(share)} in ${year}.`,
    todo: 'Correct one of the shares; what is phased in stays so.',
  }),
  'phase-in-year-twice': ({ project, year }) => ({
    title: 'The year’s phase-in is entered twice',
    why: `${project} has two rows for ${year} in Phasing. Which of them holds cannot be told.`,
    todo: 'Keep one of the rows.',
  }),
  'full-before-full-effect': ({ project, year, share, fullFrom }, format) => ({
    title: 'The full potential is used before full effect',
    why: `The phase-in of ${project} is ${format.share(share)} in ${year}, but full effect is not until ${fullFrom}.`,
    todo: `Correct the share, or ${format.quote('Full from')}.`,
  }),
  'not-full-at-full-effect': ({ project, year, share, fullFrom }, format) => ({
    title: 'Phase-in is not full at full effect',
    why: `The phase-in of ${project} is ${format.share(share)} in ${year}, but there is full effect from ${fullFrom}.`,
    todo: `Correct the share, or ${format.quote('Full from')}.`,
  }),
  'full-effect-not-phased': ({ project, last, share, fullFrom }, format) => ({
    title: 'Phase-in is not stated until full effect',
    why: `The phase-in of ${project} ends in ${last} at ${format.share(share)}, but full effect is not until ${fullFrom}.`,
    todo: `Enter the phase-in until ${fullFrom}.`,
  }),
};
