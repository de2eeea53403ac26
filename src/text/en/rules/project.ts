import type { Day } from '../../../ledger/dates';
import type { ProjectMessages } from '../../../rules/messages/project';
import type { Format } from '../../format';
import type { MessageTexts, RuleTexts } from '../../types';

export const projectRules = {
  'commitment-year': {
    title: 'Finance year of a commitment',
    about:
      'A commitment is charged to one of the years in which its pool may commit. The years are those that the pool, or a pool around it, states. Projects may end later.',
  },
  'project-window': {
    title: 'Period of a project',
    about:
      'The project begins and ends within the rule’s “From” and “To”. Where neither is filled in, the pool’s years hold.',
  },
  'participants-minimum': {
    title: 'Least number of participants',
    about:
      'The project has at least as many participants as it states itself, else the rule’s value. The named ones count. With the base “others” the value is the number besides the named ones.',
  },
  'participants-maximum': {
    title: 'Highest number of participants',
    about:
      'The project has at most as many participants as it states itself, else the rule’s value. The named ones count. With the base “others” the value is the number besides the named ones.',
  },
  'participant-waves': {
    title: 'Waves of participants',
    about: 'Nobody of a later wave begins before an earlier wave, and each wave has a day.',
  },
  'participation-period': {
    title: 'Participation within the project',
    about: 'A participant takes part within the project’s start and end, both days included.',
  },
  'sources-uses': {
    title: 'Financing balances',
    about: 'Grant, match pledged and other grants come to the eligible cost.',
  },
  'parts-total': {
    title: 'Parts and whole',
    about:
      'Overhead is at most the whole cost. Amounts of projects granted together add up to the amount on the joint row; where a part is not stated, the rest are at most that amount.',
  },
} satisfies RuleTexts;

function period(first: Day | null, last: Day | null, { date }: Format): string {
  if (first === null) return `until ${date(last as Day)}`;
  return last === null ? `from ${date(first)}` : `from ${date(first)} to ${date(last)}`;
}

export const projectMessages: MessageTexts<ProjectMessages> = {
  'commitment-outside-pool-years': ({ allocation, pool, year, from, to }) => ({
    title: 'The commitment is outside the pool’s years',
    why: `${allocation} is charged to ${year}. ${pool} may commit ${
      from === null ? `until ${to}` : to === null ? `from ${from}` : `in ${from}–${to}`
    }.`,
    todo: 'Correct the finance year of the commitment, or the pool’s years.',
  }),
  'project-outside-window': ({ project, day, edge, first, last }, format) => ({
    title: edge === 'start' ? 'The project begins outside the period' : 'The project ends outside the period',
    why: `${project} ${edge === 'start' ? 'begins' : 'ends'} on ${format.date(day)}. The period runs ${period(first, last, format)}.`,
    todo: 'Correct the project’s date, or the rule in Rules.',
  }),
  'participants-too-few': ({ project, base, count, limit }, { count: counted }) => ({
    title: 'There are too few participants',
    why: `${project} has ${counted(count, 'participant', 'participants')}${base === 'all' ? '' : ' besides the named ones'}. There must be at least ${limit}.`,
    todo: 'Enter the missing participants in Participants, or correct the number.',
  }),
  'participants-too-many': ({ project, base, count, limit }, { count: counted }) => ({
    title: 'There are too many participants',
    why: `${project} has ${counted(count, 'participant', 'participants')}${base === 'all' ? '' : ' besides the named ones'}. There may be at most ${limit}.`,
    todo: 'Delete those that take no part, or correct the number.',
  }),
  'wave-begins-too-early': ({ project, organisation, wave, day, earlier, begun }, { date }) => ({
    title: 'A later wave begins before an earlier one',
    why: `${organisation} is in wave ${wave} of ${project} and begins on ${date(day)}. Wave ${earlier} does not begin until ${date(begun)}.`,
    todo: 'Correct the date or the wave.',
  }),
  'wave-not-dated': ({ project, wave }, { quote }) => ({
    title: 'Beginning of the wave is not stated',
    why: `No participant in wave ${wave} of ${project} has a date. The order of the waves cannot be checked.`,
    todo: `Enter the date in ${quote('From')}.`,
  }),
  'participation-outside-project': ({ project, organisation, day, first, last }, format) => ({
    title: 'Participation is outside the project’s period',
    why: `${organisation} has the date ${format.date(day)}. ${project} runs ${period(first, last, format)}.`,
    todo: 'Correct the participant’s date, or the project’s start or end.',
  }),
  'sources-differ-from-uses': (
    { project, grant, pledged, others, sources, cost, difference },
    { amount, difference: signed },
  ) => ({
    title: 'Financing does not equal the cost',
    why: `Grant ${amount(grant)}, match ${amount(pledged)} and other grants ${amount(others)} come to ${amount(sources)} for ${project}. The cost is ${amount(cost)}.`,
    todo: `Correct the cost or one of the amounts; the difference is ${signed(difference)}.`,
  }),
  'overhead-above-cost': ({ project, overhead, cost, over }, { amount }) => ({
    title: 'Overhead is more than the whole cost',
    why: `Overhead in ${project} is ${amount(overhead)}. The whole eligible cost is ${amount(cost)}.`,
    todo: `Lower the overhead by ${amount(over)}, or correct the cost.`,
  }),
  'parts-differ-from-total': (
    { project, caption, parts, stated, sum, total, difference },
    { amount, difference: signed, quote },
  ) => ({
    title: 'Parts do not agree with the joint row',
    why: `${quote(caption)} is ${amount(sum)} for ${
      stated === parts ? `the ${parts} parts` : `${stated} of the ${parts} parts`
    } of ${project}, but ${amount(total)} on the joint row.`,
    todo: `Correct the parts or the joint row; the difference is ${signed(difference)}.`,
  }),
};
