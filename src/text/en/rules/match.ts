import type { Rounding } from '../../../ledger/decimal';
import type { MatchMessages } from '../../../rules/messages/match';
import type { MessageTexts, RuleTexts } from '../../types';

export const matchRules = {
  'match-bearer': {
    title: 'Match bearer',
    about:
      'Where the pool demands match, it is stated who puts in own money. A municipality or region does so itself unless it is stated otherwise.',
  },
  'match-not-stated': {
    title: 'Match is stated',
    about: 'A project that owes match has at least one row in Match.',
  },
  'match-ratio': {
    title: 'Match required',
    about:
      'Own money is at least the grant times the value. With the base “total” the value is a share of the eligible cost, or of grant and match together where the cost is not stated.',
  },
  'match-share': {
    title: 'Share of own money',
    about: 'Own money is at least a share of the eligible cost. The limit is rounded down to whole øre.',
  },
  'funding-rate': {
    title: 'Funding rate',
    about:
      'The grant is at most a share of the eligible cost, if need be by recipient type. The limit is rounded up to whole øre.',
  },
  'in-kind-cap': {
    title: 'Cap on work in kind',
    about:
      'Work in kind is at most a share of the match pledged. With the base “required” it is a share of the match required. The limit is rounded up to whole øre.',
  },
  'match-twice': {
    title: 'Match counted twice',
    about:
      'The same contributor, project, finance year, kind and amount under two ids may be one contribution counted twice.',
  },
  'match-amount': {
    title: 'Amount of match',
    about: 'Each row has an amount, or hours and an hourly rate. Where it has both, they agree.',
  },
  'match-documented': {
    title: 'Match documented by date',
    about: 'From the date in “To” on, all of the match required is documented.',
  },
} satisfies RuleTexts;

const ROUNDED: Readonly<Record<Rounding, string>> = {
  'half-up': ' The requirement is rounded to the nearest øre.',
  up: ' The requirement is rounded up to whole øre.',
  down: ' The requirement is rounded down to whole øre.',
};

function rounding(how: Rounding | null): string {
  return how === null ? '' : ROUNDED[how];
}

export const matchMessages: MessageTexts<MatchMessages> = {
  'match-bearer-missing': ({ recipient, granted, joint }, { amount, quote }) => ({
    title: 'Match bearer is not stated',
    why:
      joint === null
        ? `${recipient} receives ${amount(granted)}, but the sheet does not say who puts in own money.`
        : `${recipient} is part of ${joint}, which receives ${amount(granted)} in all, but the sheet does not say who puts in own money.`,
    todo: `Enter the party in ${quote('Match borne by')}. Until then no requirement is computed.`,
  }),
  'match-not-stated': ({ project, bearer, required, rounded }, { amount, quote }) => ({
    title: 'Match is not stated',
    why: `For ${project}, ${bearer} must put in ${amount(required)}, but the project has no rows in Match.${rounding(rounded)}`,
    todo: `Enter the own money in Match, or enter ${quote('none')} in ${quote('Match borne by')} if nobody is to put in any.`,
  }),
  'match-below-requirement': ({ project, bearer, pledged, required, short, rounded }, { amount }) => ({
    title: 'Match is below the requirement',
    why: `For ${project}, ${bearer} must put in ${amount(required)}. Pledged is ${amount(pledged)}.${rounding(rounded)}`,
    todo: `Add ${amount(short)}, or mend the amounts in Match.`,
  }),
  'match-share-too-low': ({ project, pledged, least, share: part, cost, short }, { amount, share }) => ({
    title: 'Share of own money is too low',
    why: `Own money in ${project} is ${amount(pledged)}. It must be at least ${amount(least)}: ${share(part)} of ${amount(cost)}, rounded down to whole øre.`,
    todo: `Add ${amount(short)} in Match, or mend the eligible cost.`,
  }),
  'funding-rate-exceeded': ({ project, grant, most, rate, cost, over }, { amount, share }) => ({
    title: 'Funding rate is too high',
    why: `The grant to ${project} is ${amount(grant)}. The most allowed is ${amount(most)}: ${share(rate)} of ${amount(cost)}, rounded up to whole øre.`,
    todo: `Lower the grant by ${amount(over)}, or mend the eligible cost.`,
  }),
  'in-kind-above-cap': ({ project, inKind, most, share: part, of, base, over }, { amount, share }) => ({
    title: 'Work in kind is too much of the match',
    why: `Work in kind in ${project} is ${amount(inKind)}. The most allowed is ${amount(most)}: ${share(part)} of the match ${
      of === 'match' ? 'pledged' : 'required'
    }, ${amount(base)}, rounded up to whole øre.`,
    todo: `Lower the work in kind, which is ${amount(over)} above the limit, or add cash.`,
  }),
  'match-twice': ({ contributor, project, amount: ore, first, second }, { amount }) => ({
    title: 'The same match may be entered twice',
    why: `The rows ${first} and ${second} have the same contributor, project, finance year, kind and amount: ${contributor}, ${project}, ${amount(ore)}. If it is one contribution, it counts twice.`,
    todo: 'Keep one row if it is one contribution; what is documented also counts as pledged.',
  }),
  'match-amount-missing': ({ project, contributor }, { quote }) => ({
    title: 'Amount of match is not stated',
    why: `The row${contributor === '' ? '' : ` from ${contributor}`}${
      project === '' ? '' : ` to ${project}`
    } has neither an amount nor both hours and an hourly rate. The project’s match cannot be added up.`,
    todo: `Enter an amount, or both ${quote('Hours')} and ${quote('Hourly rate')}.`,
  }),
  'match-amount-disagrees': ({ amount: ore, product, hours, hourlyRate }, { amount, number }) => ({
    title: 'Amount does not agree with hours and hourly rate',
    why: `The amount is ${amount(ore)}, but ${number(hours)} hours times ${amount(hourlyRate)} is ${amount(product)}, rounded to the nearest øre.`,
    todo: 'Mend the amount, the hours or the hourly rate, or delete the amount.',
  }),
  'match-not-documented': (
    { project, bearer, documented, required, short, by, rounded },
    { amount, date },
  ) => ({
    title: 'Match is not documented',
    why: `For ${project}, ${bearer} had to document ${amount(required)} by ${date(by)}. Documented is ${amount(documented)}.${rounding(rounded)}`,
    todo: `Add documented amounts of ${amount(short)} in Match, or waive with a reason.`,
  }),
};
