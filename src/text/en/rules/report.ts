import type { ReportKind } from '../../../ledger/reports';
import type { ReportMessages, ReportRef } from '../../../rules/messages/report';
import type { MessageTexts, RuleTexts } from '../../types';

export const reportRules = {
  'report-owed': {
    title: 'Reports that are owed',
    about:
      'A commitment above an amount has a report in Reports, also before it is due. The value is the amount, and “Applies to” the kind: accounts, audit, status or final report. Without a value it holds for every commitment.',
  },
  'audit-band': {
    title: 'Audit demanded by amount',
    about:
      'Each row is a band: above the amount in the value, what “Applies to” says is demanded. The highest band holds, and the audit stands in Reports. Whether it is of the right sort, a person must see.',
  },
  'report-late': {
    title: 'Late report',
    about: 'A report that was due before the cut-off date has been received. Needs a cut-off date.',
  },
  'report-not-approved': {
    title: 'Received, not approved',
    about: 'Lists the reports that are received and not yet approved.',
  },
  'reported-cost': {
    title: 'Expenditure does not fall',
    about:
      'Expenditure is stated since the project’s start, so it never becomes less, and two accounts up to the same day agree.',
  },
  'approved-cost': {
    title: 'Approved cost',
    about: 'The approved cost is no more than the expenditure in the same report.',
  },
} satisfies RuleTexts;

const KINDS: Readonly<Record<ReportKind, string>> = {
  accounts: 'accounts',
  audit: 'audit',
  status: 'status',
  final: 'final report',
};

const named = ({ kind, id }: ReportRef): string => (id === null ? KINDS[kind] : `${KINDS[kind]} ${id}`);

export const reportMessages: MessageTexts<ReportMessages> = {
  'report-not-listed': ({ allocation, kind, grant, above }, { amount, quote }) => ({
    title: 'A report that is owed is not in the sheet',
    why: `Commitment ${allocation} is ${amount(grant)}. ${above === null ? 'Every commitment' : `A commitment above ${amount(above)}`} owes a report of the kind ${quote(KINDS[kind])}.`,
    todo: 'Add it in Reports with the day that it is due.',
  }),
  'audit-not-listed': ({ allocation, grant, above, demanded }, { amount, quote }) => ({
    title: 'The audit that is demanded is not in the sheet',
    why: `Commitment ${allocation} is ${amount(grant)}. Above ${amount(above)}, ${quote(demanded)} is demanded.`,
    todo: `Add a row of the kind ${quote('audit')} in Reports with the day that it is due.`,
  }),
  'report-late': ({ report, allocation, due, cutOff }, { date, quote }) => ({
    title: 'A report is late',
    why: `On commitment ${allocation}, ${named(report)} was due on ${date(due)}. By ${date(cutOff)} it has not been received.`,
    todo: `Enter the date in ${quote('Received on')}, or remind the recipient.`,
  }),
  'reports-not-approved': ({ count: reports }, { count }) => ({
    title: `${count(reports, 'report is', 'reports are')} received and not approved`,
    why: 'While a report is not approved, what hangs on it cannot be decided.',
    todo: 'Enter the date of the approval when it is given.',
  }),
  'expenditure-falls': ({ allocation, earlier, before, later, after }, { amount, date, quote }) => ({
    title: 'Expenditure has fallen',
    why: `Expenditure on commitment ${allocation} is ${amount(before)} up to ${date(earlier)}, but only ${amount(after)} up to ${date(later)}.`,
    todo: `Enter the expenditure since the project’s start in ${quote('Expenditure')}, not that of the period only.`,
  }),
  'accounts-disagree': ({ allocation, before, later, after }, { amount, date }) => ({
    title: 'Two accounts up to the same day disagree',
    why: `Expenditure on commitment ${allocation} up to ${date(later)} is ${amount(before)} in one row and ${amount(after)} in the other.`,
    todo: 'Change one expenditure, or the day that the account goes up to.',
  }),
  'approved-above-reported': ({ report, allocation, approved, cost, over }, { amount }) => ({
    title: 'More is approved than was spent',
    why: `On commitment ${allocation}, ${amount(approved)} is approved in ${named(report)}. The expenditure is ${amount(cost)}.`,
    todo: `Lower the approved cost by ${amount(over)}, or change the expenditure.`,
  }),
};
