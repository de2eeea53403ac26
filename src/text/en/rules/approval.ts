import type { ApprovalMessages } from '../../../rules/messages/approval';
import type { MessageTexts, RuleTexts } from '../../types';

export const approvalRules = {
  'approval-missing': {
    title: 'Approval is not stated',
    about: 'A commitment states the approval that it rests on.',
  },
  'approval-date': {
    title: 'Committed before approval',
    about: 'Nothing is committed before its approval was given.',
  },
  'approval-line': {
    title: 'Commitment and approval',
    about:
      'Amount, recipient, project, year and account of a commitment are those of the approval. Several commitments on one line add up. Above the line is an error; below it is information.',
  },
  'approval-total': {
    title: 'Approval’s lines and total',
    about: 'The lines of an approval add up to its total.',
  },
  'future-year': {
    title: 'Future finance years',
    about:
      'A commitment is charged to the year in which it is made. It may be charged to a later year only where the approval covers future finance years.',
  },
} satisfies RuleTexts;

export const approvalMessages: MessageTexts<ApprovalMessages> = {
  'approval-missing': ({ allocation, amount: committed }, { amount, quote }) => ({
    title: 'Approval is not stated',
    why: `Commitment ${allocation} of ${amount(committed)} does not say which approval it rests on. So it was not held against one.`,
    todo: `Enter the approval in ${quote('Approval ID')}.`,
  }),
  'committed-before-approval': ({ allocation, approval, committedOn, approvedOn }, { date }) => ({
    title: 'Committed before the approval',
    why: `Commitment ${allocation} was made on ${date(committedOn)}; ${approval} was approved only on ${date(approvedOn)}.`,
    todo: 'Change the date that is wrong, or the approval that the commitment states.',
  }),
  'approval-dates-not-stated': ({ approvals }, { list, quote }) => ({
    title: 'Day of approval is not stated',
    why: `This is so for ${list(approvals)}. Until then the dates of commitments cannot be held against the approval.`,
    todo: `Enter the date in ${quote('Approved on')}.`,
  }),
  'above-approval-line': ({ approval, to, commitments, committed, line, over }, { amount }) => ({
    title: 'Commitment differs from approval',
    why:
      commitments === 1
        ? `The commitment to ${to} is ${amount(over)} above the amount approved in ${approval}.`
        : `The commitments to ${to} are together ${amount(committed)}. That is ${amount(over)} above the amount approved in ${approval}.`,
    todo:
      commitments === 1
        ? `Change the amount to ${amount(line)}.`
        : `Lower the commitments by ${amount(over)}, so that they are together ${amount(line)}.`,
  }),
  'below-approval-lines': ({ lines, committed, approved }, { amount, count }) => ({
    title: 'Less is committed than approved',
    why: `On ${count(lines, 'approval line', 'approval lines')} ${amount(approved)} is approved and ${amount(committed)} committed.`,
    todo: 'Add commitments if any are missing; otherwise there is nothing to do.',
  }),
  'not-in-approval': ({ approval, project, committed }, { amount }) => ({
    title: 'Project is not in the approval',
    why: `${amount(committed)} is committed to ${project} under ${approval}, but the approval has no line for the project.`,
    todo: 'Change the project or the approval of the commitment, or add the line that is missing in Approval lines.',
  }),
  'recipient-differs': ({ approval, project, recipient, approved }) => ({
    title: 'Recipient is another than in the approval',
    why: `The recipient of ${project} is ${recipient}; in ${approval} it is ${approved}.`,
    todo: 'Change the recipient of the project or of the approval line.',
  }),
  'year-differs-from-approval': ({ allocation, approval, year, approved }) => ({
    title: 'Commitment’s year differs from the approval',
    why:
      year > approved
        ? `Commitment ${allocation} is charged to ${year}; ${approval} is for ${approved}, and it is not stated that it covers future finance years.`
        : `Commitment ${allocation} is charged to ${year}; ${approval} is for ${approved}.`,
    todo: `Change the year of the commitment to ${approved}, or change the approval.`,
  }),
  'above-approval-total': ({ approval, committed, total, over }, { amount }) => ({
    title: 'Commitments are larger than the approval',
    why: `Commitments under ${approval} are together ${amount(committed)}; ${amount(total)} is approved in all.`,
    todo: `Lower a commitment by ${amount(over)}, or change the approval that it states.`,
  }),
  'account-differs': ({ approval, pool, account, poolAccount }) => ({
    title: 'Approval’s account is another than the pool’s',
    why: `${approval} is on §\u00a0${account}; the commitments under it are made in ${pool}, which is on §\u00a0${poolAccount}.`,
    todo: 'Change the account that is wrong, or the pool in which the commitments are made.',
  }),
  'lines-differ-from-total': ({ approval, sum, total, difference }, format) => ({
    title: 'Approval’s lines do not add up to its total',
    why: `The lines of ${approval} are together ${format.amount(sum)}; the total is ${format.amount(total)}. The difference is ${format.difference(difference)}.`,
    todo: 'Change the line or the total that is wrong.',
  }),
  'approval-totals-not-stated': ({ approvals }, { list, quote }) => ({
    title: 'Approval’s total is not stated',
    why: `This is so for ${list(approvals)}. Until then the lines cannot be added up and held against the total.`,
    todo: `Enter the amount in ${quote('Total')}.`,
  }),
  'future-year-not-allowed': ({ allocation, approval, year, committedYear }) => ({
    title: 'Later finance year without authority',
    why: `Commitment ${allocation} was made in ${committedYear}, but is charged to ${year}. ${approval} does not cover future finance years.`,
    todo: `Change the year of the commitment to ${committedYear}, or the date or approval that is wrong.`,
  }),
  'future-year-not-stated': ({ allocation, approval, year, committedYear }, { quote }) => ({
    title: 'Authority for a later finance year is not stated',
    why: `Commitment ${allocation} was made in ${committedYear}, but is charged to ${year}. It is not stated whether ${approval} covers future finance years.`,
    todo: `Enter yes or no in ${quote('Future years')} for ${approval}.`,
  }),
  'charged-to-earlier-year': ({ allocation, year, committedYear }) => ({
    title: 'Charged to a year before it was made',
    why: `Commitment ${allocation} was made in ${committedYear}, but is charged to ${year}. The whole commitment is charged to the year in which it is made.`,
    todo: 'Change the year or the date of the commitment.',
  }),
};
