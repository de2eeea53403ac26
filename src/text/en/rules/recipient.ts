import { RECIPIENT_TYPES } from '../../../ledger/tables/spec';
import type { RecipientMessages } from '../../../rules/messages/recipient';
import type { MessageTexts, RuleTexts } from '../../types';

export const recipientRules = {
  'recipient-type': {
    title: 'Recipient type',
    about:
      'The recipient is of a type that may be granted. The types stand in “Applies to”, one in each row or several with commas between them.',
  },
  'one-owner': {
    title: 'One public project owner',
    about: 'The project has one owner, and that is a municipality, a region or the state.',
  },
  'recipient-cap': {
    title: 'Cap per recipient',
    about:
      'Commitments to one recipient are together at most the value in kroner. With the base “year” the cap holds for each finance year. A recipient is known by CVR number, else by name. What was annulled or repaid is deducted. A row without a pool counts all pools together.',
  },
  'project-minimum': {
    title: 'Least size of a project',
    about:
      'The project’s grant is at least the value in kroner. The base may also be “eligible cost” or “total”: the cost, or grant and match where the cost is not stated. With the highest size it is a band.',
  },
  'project-maximum': {
    title: 'Highest size of a project',
    about:
      'The project’s grant is at most the value in kroner. The base may also be “eligible cost” or “total”: the cost, or grant and match where the cost is not stated. With the least size it is a band.',
  },
  'once-only': {
    title: 'Granted once only',
    about:
      'Whoever was granted in a finance year gets nothing to another project in the years after it. The value is the number of years.',
  },
  stacking: {
    title: 'Stacking of grants',
    about:
      'The grant and other grants are together at most a share of the eligible cost. The limit is rounded up to whole øre.',
  },
  'three-year-ceiling': {
    title: 'Ceiling over three years',
    about:
      'Commitments to one recipient are at most the value in kroner over three years (de minimis). Regulation (EU) 2023/2831 sets EUR 300,000; enter the amount in kroner. The three years are counted back from each day of commitment. What was annulled or repaid is deducted.',
  },
  'overhead-cap': {
    title: 'Cap on overhead',
    about:
      'Overhead is at most a share of the direct cost, which is the eligible cost without overhead. With the base “total” it is a share of the whole cost. The limit is rounded up to whole øre.',
  },
} satisfies RuleTexts;

function typeName(type: string): string {
  return RECIPIENT_TYPES.find(({ value }) => value === type)?.en[0] ?? type;
}

const SIZES = { grant: 'The grant', cost: 'The eligible cost', total: 'The total size' } as const;

export const recipientMessages: MessageTexts<RecipientMessages> = {
  'recipient-type-not-allowed': ({ recipient, type, allowed }, { list }) => ({
    title: 'The recipient type is not among those allowed',
    why: `The type of ${recipient} is ${typeName(type)}. The rule allows ${list(allowed.map(typeName))}.`,
    todo: 'Correct the recipient type, or the rule in Rules.',
  }),
  'recipient-type-not-stated': ({ recipient, granted }, { amount, quote }) => ({
    title: 'Recipient type is not stated',
    why: `${recipient} has commitments of ${amount(granted)}, but the sheet does not say what type of recipient it is. The rule cannot be checked.`,
    todo: `Enter the type in ${quote('Recipient type')}.`,
  }),
  'owner-not-public': ({ project, recipient, type }) => ({
    title: 'The project owner is not a public authority',
    why: `${project} is owned by ${recipient}, whose type is ${typeName(type)}. The owner must be a municipality, a region or the state.`,
    todo: 'Correct the recipient or the recipient type.',
  }),
  'several-owners': ({ project, owners }, { list }) => ({
    title: 'The project has several owners',
    why: `${project} has ${list(owners)} as its recipient. The project must have one owner.`,
    todo: 'Keep one recipient, and enter the others in Participants.',
  }),
  'recipient-cap-exceeded': ({ recipient, commitments, year, held, most, over }, { amount }) => ({
    title: 'Cap per recipient is exceeded',
    why: `${commitments === 1 ? 'The commitment' : 'Commitments'} to ${recipient} ${
      commitments === 1 ? 'is' : 'are together'
    } ${amount(held)}${year === null ? '' : ` in ${year}`}. The cap is ${amount(most)}.`,
    todo: `Lower a commitment by ${amount(over)}, or correct the cap in Rules.`,
  }),
  'three-year-ceiling-exceeded': ({ recipient, from, to, held, most, over }, { amount, date }) => ({
    title: 'Ceiling over three years is exceeded',
    why: `From ${date(from)} to ${date(to)} ${recipient} has commitments of ${amount(held)}. The ceiling over three years is ${amount(most)}.`,
    todo: `Lower a commitment by ${amount(over)}, or correct the ceiling in Rules.`,
  }),
  'recipient-barred': ({ recipient, year, before, first }) => ({
    title: 'The recipient cannot be granted again yet',
    why: `${recipient} was granted in ${before} and again in ${year} to another project. That can be in ${first} at the earliest.`,
    todo: 'Annul the commitment, or correct the finance year if it is wrong.',
  }),
  'project-above-maximum': ({ project, base, size, limit, over }, { amount }) => ({
    title: 'The project is larger than allowed',
    why: `${SIZES[base]} of ${project} is ${amount(size)}. The most allowed is ${amount(limit)}.`,
    todo: `Lower the amount by ${amount(over)}, or correct the limit in Rules.`,
  }),
  'project-below-minimum': ({ project, base, size, limit, short }, { amount }) => ({
    title: 'The project is smaller than allowed',
    why: `${SIZES[base]} of ${project} is ${amount(size)}. The least allowed is ${amount(limit)}.`,
    todo: `Raise the amount by ${amount(short)}, or correct the limit in Rules.`,
  }),
  'stacking-exceeded': ({ project, grants, others, most, rate, cost, over }, { amount, share }) => ({
    title: 'Grants are together too high',
    why: `Grants to ${project} are ${amount(grants)}, of which ${amount(others)} from others. The most allowed is ${amount(most)}: ${share(rate)} of ${amount(cost)}, rounded up to whole øre.`,
    todo: `Lower the grant by ${amount(over)}, or correct the other grants or the cost.`,
  }),
  'overhead-above-cap': ({ project, overhead, most, rate, of, base, over }, { amount, share }) => ({
    title: 'Overhead is too high',
    why: `Overhead in ${project} is ${amount(overhead)}. The most allowed is ${amount(most)}: ${share(rate)} of the ${
      of === 'direct' ? 'direct cost' : 'eligible cost'
    }, ${amount(base)}, rounded up to whole øre.`,
    todo: `Lower the overhead, which is ${amount(over)} above the limit, or correct the cost.`,
  }),
};
