import type { PaymentMessages } from '../../../rules/messages/payment';
import type { MessageTexts, RuleTexts } from '../../types';

export const paymentRules = {
  'payment-total': {
    title: 'All payments',
    about:
      'All instalments of a commitment, paid and to come, may together not exceed the commitment less what was annulled. Nothing is paid on a commitment that was not made.',
  },
  'payment-date': {
    title: 'Date of payment',
    about: 'An instalment is not paid before the commitment was made.',
  },
  'payment-instalments': {
    title: 'Instalments of 100% in all',
    about:
      'The instalments of a commitment add up to the commitment less what was annulled. Switch it on where every instalment is listed, also those to come.',
  },
  'payment-retention': {
    title: 'Retention',
    about:
      'A share of the commitment is held back until the final report is approved. The value is the share. What may be paid before the approval is rounded up to the øre.',
  },
  'payment-late-report': {
    title: 'Payment while a report is late',
    about:
      'Nothing is paid on a commitment while one of its accounts or reports is late: past its day and not received.',
  },
  'payment-condition': {
    title: 'Conditional payment',
    about:
      'An instalment with a condition is paid only when the condition is met. A condition is a report ID or a kind, such as “accounts”. For a kind, every report of it that was due by the day is approved, and at least one.',
  },
  'commit-by': {
    title: 'Last day for commitments',
    about: 'Commitments are made no later than the date in “To”.',
  },
  'spend-by': {
    title: 'Last day for payment or expenditure',
    about:
      'Instalments are paid no later than the date in “To”. With the base “spending” it is the project’s expenditure that ends by then, as the accounts show it.',
  },
  'paid-after-end': {
    title: 'Payment after the project’s end',
    about:
      'An instalment is paid no more than a number of days after the project’s end. The value is the number of days.',
  },
  decommitment: {
    title: 'Unpaid commitment is lost',
    about:
      'What is not paid by the end of year y + N is lost and is to be annulled. The value is N, and y is the commitment’s finance year. Needs a cut-off date.',
  },
  'repayment-due': {
    title: 'Repayment',
    about:
      'When the final report is approved, what was paid above the grant is to be paid back. The grant is the lesser of the commitment and the value times the approved cost, rounded up to the øre. The tolerance is the amount that is let go; exactly at it, nothing is claimed.',
  },
} satisfies RuleTexts;

export const paymentMessages: MessageTexts<PaymentMessages> = {
  'payments-above-commitment': ({ allocation, paid, due, room, over }, { amount }) => ({
    title: 'Instalments are more than the commitment',
    why: `On commitment ${allocation}, ${amount(paid)} is paid and ${amount(due)} is to come. The commitment less what was annulled is ${amount(room)}.`,
    todo: `Lower an instalment by ${amount(over)}, or change the amount of the commitment.`,
  }),
  'paid-without-commitment': ({ allocation, status, paid }, { amount, quote }) => ({
    title: 'Paid on a commitment that was not made',
    why: `${amount(paid)} is paid, but commitment ${allocation} is ${status === 'planned' ? 'only planned' : 'cancelled and never became binding'}.`,
    todo: `Change ${quote('Status')} of the commitment, or delete the payment if it was not made.`,
  }),
  'paid-before-commitment': ({ payment, allocation, paidOn, committedOn }, { date }) => ({
    title: 'Paid before the commitment',
    why: `Instalment ${payment} was paid on ${date(paidOn)}, but commitment ${allocation} was made on ${date(committedOn)}.`,
    todo: 'Change the date of the payment or of the commitment.',
  }),
  'instalments-not-listed': ({ allocation, room }, { amount }) => ({
    title: 'The commitment’s instalments are not stated',
    why: `Commitment ${allocation} has ${amount(room)} to pay, but no instalments in Payments.`,
    todo: 'Enter every instalment of the commitment, also those not yet paid.',
  }),
  'instalments-do-not-add-up': ({ allocation, listed, room }, { amount }) => ({
    title: 'Instalments do not add up to the commitment',
    why: `The instalments of commitment ${allocation} come to ${amount(listed)}. The commitment less what was annulled is ${amount(room)}.`,
    todo: 'Change an instalment, or add the one that is missing.',
  }),
  'retention-paid': ({ allocation, paid, most, held, room, over }, { amount, share }) => ({
    title: 'The retention was paid too early',
    why: `Before the final report was approved, ${amount(paid)} was paid on commitment ${allocation}. At most ${amount(most)} is allowed: ${amount(room)} less ${share(held)}, rounded up to the øre.`,
    todo: `Lower an instalment by ${amount(over)}, or enter when the final report was approved.`,
  }),
  'paid-while-report-late': ({ payment, allocation, paidOn, due }, { date, quote }) => ({
    title: 'Paid while a report was late',
    why: `Instalment ${payment} was paid on ${date(paidOn)}. A report on commitment ${allocation} was due on ${date(due)} and had not been received.`,
    todo: `Enter the date in ${quote('Received on')} if the report had come, or change the date of the payment.`,
  }),
  'paid-before-condition': ({ payment, allocation, condition, paidOn }, { date, quote }) => ({
    title: 'Paid before the condition is met',
    why: `Instalment ${payment} on commitment ${allocation} was paid on ${date(paidOn)}. The condition is ${quote(condition)}, which was not approved by that day.`,
    todo: `Enter the date in ${quote('Approved on')} of the report, or change the date of the payment.`,
  }),
  'condition-not-known': ({ payment, allocation, condition }, { quote }) => ({
    title: 'The condition cannot be checked',
    why: `Instalment ${payment} on commitment ${allocation} is paid. The condition ${quote(condition)} is neither an ID nor a kind in Reports.`,
    todo: `Enter a report ID or a kind, such as ${quote('accounts')}, or waive with a reason.`,
  }),
  'committed-after-deadline': ({ allocation, committedOn, by }, { date }) => ({
    title: 'Committed after the last day',
    why: `Commitment ${allocation} was made on ${date(committedOn)}. The last day for commitments was ${date(by)}.`,
    todo: 'Change the date of the commitment, or cancel it.',
  }),
  'paid-after-deadline': ({ payment, allocation, paidOn, by }, { date }) => ({
    title: 'Paid after the last day',
    why: `Instalment ${payment} on commitment ${allocation} was paid on ${date(paidOn)}. The last day for payment was ${date(by)}.`,
    todo: 'Change the date of the payment, or waive with a reason.',
  }),
  'spent-after-deadline': ({ allocation, by, spent, allowed, over }, { amount, date }) => ({
    title: 'Expenditure after the last day',
    why: `Expenditure on commitment ${allocation} was to end on ${date(by)} and was then ${amount(allowed)}. It is now ${amount(spent)}.`,
    todo: `Keep ${amount(over)} out of the approved cost, or change the expenditure.`,
  }),
  'spending-at-deadline-not-stated': ({ allocation, by }, { date }) => ({
    title: 'Expenditure on the last day is not stated',
    why: `Expenditure on commitment ${allocation} was to end on ${date(by)}. It has grown since the last account before that day, and what was spent after it cannot be seen.`,
    todo: `Add a row in Reports for the period to ${date(by)}.`,
  }),
  'paid-after-end': ({ payment, allocation, paidOn, end, days }, { date, number }) => ({
    title: 'Paid too long after the project’s end',
    why: `Instalment ${payment} on commitment ${allocation} was paid on ${date(paidOn)}. The project ended on ${date(end)}, and at most ${number(days)} days may pass.`,
    todo: 'Change the date of the payment or the end of the project.',
  }),
  'unclaimed-lost': ({ allocation, year, by, paid, room, lost }, { amount, date }) => ({
    title: 'Unpaid commitment is lost',
    why: `Commitment ${allocation} of ${year} could be paid until ${date(by)}. Paid is ${amount(paid)} of ${amount(room)}.`,
    todo: `Add an annulled return of ${amount(lost)}, or enter the payment that is missing.`,
  }),
  'repayment-due': ({ allocation, paid, back, supported, rate, approved, due }, { amount, share }) => ({
    title: 'Grant is to be paid back',
    why: `On commitment ${allocation}, ${amount(paid)} is paid and ${amount(back)} has come back. The grant is ${amount(supported)}: at most the commitment and ${share(rate)} of the approved cost of ${amount(approved)}.`,
    todo: `Claim ${amount(due)} back, and enter it in Returns when the money has come.`,
  }),
  'approved-cost-not-stated': ({ allocation, paid }, { amount, quote }) => ({
    title: 'The approved cost is not stated',
    why: `The final report on commitment ${allocation} is approved, and ${amount(paid)} is paid. Without the approved cost, whether something is to be paid back cannot be seen.`,
    todo: `Enter the amount in ${quote('Approved cost')}.`,
  }),
};
