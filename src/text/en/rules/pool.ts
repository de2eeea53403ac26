import type { PoolMessages } from '../../../rules/messages/pool';
import type { MessageTexts, RuleTexts } from '../../types';

export const poolRules = {
  'pool-ceiling': {
    title: 'Pool’s total budget',
    about:
      'All commitments in a pool stay within its budget for the whole period and the returns that can be used again.',
  },
  'year-frame': {
    title: 'Year’s frame',
    about:
      'The commitments of a year stay within the appropriation, what was carried in and the returns that can be used again.',
  },
  'missing-frame': {
    title: 'Frame missing',
    about: 'A pool has a frame for every year to which its own commitments are charged.',
  },
  'earmarks-within-parent': {
    title: 'Earmarks within the pool',
    about:
      'The earmarks in a pool are together no more than the pool, neither for the whole period nor for a year in which both have a frame.',
  },
  'earmark-maximum': {
    title: 'Earmark’s maximum',
    about:
      'Commitments in an earmark are at most an amount, or a share of the pool’s budget. A share is rounded up to the øre. Returns that can be used again are taken off.',
  },
  'earmark-minimum': {
    title: 'Earmark’s minimum',
    about:
      'Commitments in an earmark are at least an amount, or a share of the pool’s budget. A share is rounded up to the øre. Returns that can be used again are taken off.',
  },
  'appropriation-type': {
    title: 'Appropriation type',
    about:
      'Once money is committed or carried in, the appropriation type is stated for the pool or one around it. It decides whether money may be carried forward.',
  },
  'carry-forward-allowed': {
    title: 'Carry-forward allowed',
    about: 'Only a reservation may be carried forward to the next year.',
  },
  'carry-forward-amount': {
    title: 'Amount carried in',
    about: 'No more is carried into a year than what remained of the year before.',
  },
  'carry-forward-lapsed': {
    title: 'Carry-forward lapsed',
    about:
      'The right to carry forward lapses when for two years there was neither appropriation nor commitment on the account.',
  },
  'carry-forward-exhausted': {
    title: 'The purpose is exhausted',
    about:
      'Nothing is carried in to a year after the pool’s last, or when all of the pool’s budget was used before that year.',
  },
  'reusable-return': {
    title: 'Returns',
    about:
      'A return belongs to a commitment that was made, is no more than it, and is realised in the stated year and not before the commitment.',
  },
} satisfies RuleTexts;

export const poolMessages: MessageTexts<PoolMessages> = {
  'pool-ceiling-exceeded': ({ pool, committed, room, over }, { amount }) => ({
    title: 'Pool’s total budget is exceeded',
    why: `All commitments in ${pool} are together ${amount(committed)}; the pool has ${amount(room)} for the whole period.`,
    todo: `Lower a commitment by ${amount(over)}, or enter the authority that raises the budget.`,
  }),
  'year-frame-exceeded': ({ pool, year, committed, room, over }, { amount }) => ({
    title: 'Year’s frame is exceeded',
    why: `Commitments in ${pool} for ${year} are ${amount(committed)}; the frame is ${amount(room)}.`,
    todo: `Lower a commitment by ${amount(over)}, or enter the authority that raises the frame.`,
  }),
  'frame-missing': ({ pool, year, committed }, { amount }) => ({
    title: `Frame of ${pool} for ${year} is not stated`,
    why: `${amount(committed)} is committed in ${pool} in ${year}, but the pool has no frame for that year. So the year’s commitments were not held against a limit.`,
    todo: `Add a row in Frames for ${pool} and ${year}, or change the year of the commitment.`,
  }),
  'earmarks-above-parent': ({ pool, year, earmarks, budget, over }, { amount }) => ({
    title: 'Earmarks are larger than the pool',
    why: `The earmarks in ${pool} are together ${amount(earmarks)} ${year === null ? 'for the whole period' : `in ${year}`}; the pool has ${amount(budget)}.`,
    todo: `Lower an earmark by ${amount(over)}, or enter the authority that raises the pool’s budget.`,
  }),
  'earmark-above-maximum': ({ pool, committed, limit, share, over }, format) => ({
    title: 'Earmark’s maximum is exceeded',
    why: `Commitments in ${pool} are ${format.amount(committed)}; at most they may be ${format.amount(limit)}${share === null ? '' : `, which is ${format.share(share)} of the pool’s budget, rounded up to the øre`}.`,
    todo: `Lower a commitment by ${format.amount(over)}, or change the limit.`,
  }),
  'earmark-below-minimum': ({ pool, committed, limit, share, short }, format) => ({
    title: 'Earmark’s minimum is not reached',
    why: `Commitments in ${pool} are ${format.amount(committed)}; at least they must be ${format.amount(limit)}${share === null ? '' : `, which is ${format.share(share)} of the pool’s budget, rounded up to the øre`}.`,
    todo: `Commit another ${format.amount(short)}, or change the limit.`,
  }),
  'appropriation-type-not-stated': ({ pool, committed, carried }, { amount, quote }) => ({
    title: 'Appropriation type is not stated',
    why: `${[
      ...(committed > 0 ? [`${amount(committed)} is committed`] : []),
      ...(carried ? ['Money is carried in'] : []),
    ].join(
      '. ',
    )}, but the sheet does not say whether ${pool} is a reservation. So it cannot be told whether money may be carried forward.`,
    todo: `Choose reservation or other in ${quote('Appropriation type')} for ${pool}.`,
  }),
  'carry-forward-not-allowed': ({ pool, year, carriedIn }, { amount, quote }) => ({
    title: 'Money is carried in without the right to it',
    why: `${amount(carriedIn)} is carried in in ${pool}${year === null ? '' : ` for ${year}`}, but the pool is not a reservation.`,
    todo: `Delete the amount in ${quote('Carried in')}, or change the appropriation type if it is wrong.`,
  }),
  'carried-in-above-rest': ({ pool, year, before, carriedIn, rest, over }, { amount }) => ({
    title: 'More is carried in than remained',
    why: `${amount(carriedIn)} is carried in in ${pool} for ${year}; ${amount(rest)} remained of ${before}.`,
    todo: `Lower what is carried in by ${amount(over)}, or change the frame or the commitments of ${before}.`,
  }),
  'carry-forward-lapsed': ({ pool, year, carriedIn, first, last }, { amount, quote }) => ({
    title: 'Right to carry forward has lapsed',
    why: `${amount(carriedIn)} is carried in in ${pool} for ${year}, but in ${first} and ${last} there was neither appropriation nor commitment on the account.`,
    todo: `Delete the amount in ${quote('Carried in')}, or add the appropriation or commitment that is missing.`,
  }),
  'carried-in-after-last-year': ({ pool, year, last, carriedIn }, { amount, quote }) => ({
    title: 'Money is carried in to a year after the pool’s last',
    why: `${amount(carriedIn)} is carried in to ${pool} for ${year}, but commitments can be made until ${last} only.`,
    todo: `Clear the amount in ${quote('Carried in')}, or change the last year of the pool.`,
  }),
  'carried-in-exhausted': ({ pool, year, carriedIn }, { amount, quote }) => ({
    title: 'Money is carried in from a pool that was used up',
    why: `${amount(carriedIn)} is carried in to ${pool} for ${year}, but all of the pool’s budget was used before ${year}.`,
    todo: `Clear the amount in ${quote('Carried in')}, or change the pool’s budget or the commitments.`,
  }),
  'return-without-commitment': ({ allocation, status, amount: returned }, { amount, quote }) => ({
    title: 'Return on a commitment that was not made',
    why: `The return is ${amount(returned)}, but commitment ${allocation} is ${status === 'planned' ? 'planned only' : 'cancelled and never became binding'}. There is nothing to come back.`,
    todo: `Delete the return, or change ${quote('Status')} of the commitment if it was made.`,
  }),
  'returns-above-commitment': ({ allocation, returned, committed, over }, { amount }) => ({
    title: 'Returns are larger than the commitment',
    why: `Returns on commitment ${allocation} are together ${amount(returned)}; the commitment is ${amount(committed)}.`,
    todo: `Lower a return by ${amount(over)}, or change the amount of the commitment.`,
  }),
  'return-before-commitment': ({ allocation, year, committed }) => ({
    title: 'Return before the commitment',
    why: `The return is realised in ${year}, but commitment ${allocation} was made in ${committed}.`,
    todo: 'Change the year of the return or of the commitment.',
  }),
  'return-year-differs': ({ allocation, year, realisedOn }, { date }) => ({
    title: 'Return’s year and date differ',
    why: `The return on commitment ${allocation} is entered in ${year}, but realised on ${date(realisedOn)}. It can be used again only in the year it is realised.`,
    todo: 'Change the year or the date.',
  }),
};
