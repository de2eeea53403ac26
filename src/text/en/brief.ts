import type { BriefTexts } from '../briefTexts';

export const brief: BriefTexts = {
  requestTitle: (approval) => `Draft of an appropriation request: ${approval}`,
  overviewTitle: (approval) =>
    approval === null
      ? 'Draft of an answer on labour savings'
      : `Draft of an answer on labour savings: ${approval}`,
  headings: {
    proposal: 'Proposal',
    background: 'Background and frame',
    projects: 'The projects',
    match: 'Match',
    closing: 'Closing',
    state: 'About the draft',
    scope: 'Projects and money',
    potentials: 'Potentials at full implementation',
    phasing: 'Phase-in',
    cost: 'Cost per FTE',
    unknown: 'What is not stated',
  },
  columns: {
    grants: ['Project', 'Recipient', 'Amount (kr.)'],
    pools: [
      'Pool',
      'Period',
      'Frame (kr.)',
      'Reusable returns (kr.)',
      'Committed in all (kr.)',
      'Of which under this approval (kr.)',
      'Remaining (kr.)',
    ],
    match: ['Project', 'Match borne by', 'Required (kr.)', 'Pledged (kr.)'],
    savings: ['Project', 'Basis', 'Low (FTE)', 'Expected (FTE)', 'High (FTE)', 'Full from'],
    phasing: ['Project', 'Finance year', 'Phased in', 'Low (FTE)', 'Expected (FTE)', 'High (FTE)'],
    cost: ['Project', 'Grant (kr.)', 'Own money (kr.)', 'Expected (FTE)', 'Cost per FTE (kr.)'],
    errors: ['Place', 'What is wrong', 'What to do'],
  },
  total: 'In all',
  wholePeriod: 'the whole period',
  notStated: 'not stated',
  savingsCaveat:
    'Caveat: The potentials are uncertain estimates and hold at full implementation. They cannot be added up over the years.',
  ask: (amount, projects, year, { count }) =>
    `It is proposed that ${count(projects, 'project', 'projects')} be granted ${amount} in all${year === null ? '' : ` in the finance year ${year}`}.`,
  account: (account) => `The expenditure is charged to § ${account}.`,
  noAccount: 'The account is not stated in Approvals.',
  noYear: 'The finance year is not stated in Approvals.',
  noGrants: 'The approval has no lines in ApprovalLines and no commitments in Allocations.',
  noProject: (recipient) => `The line to ${recipient || 'a recipient without a name'} names no project.`,
  totalDiffers: (total, sum) =>
    `The approval’s total is ${total}, but the lines add up to ${sum}. Settle it before the draft is used.`,
  poolFrame: (pool, amount, from, to) =>
    `The frame of ${pool} is ${amount}${from === null || to === null ? '' : from === to ? ` in ${from}` : ` in the years ${from}-${to}`}.`,
  earmarkOf: (pool, around) => `${pool} is an earmark in ${around}.`,
  noPool: 'Which pool the grant is charged to is not stated.',
  planned: (amount) => `Of the amount, ${amount} is planned and not yet committed.`,
  grant: (project, amount, recipient) =>
    `${project}: The grant is ${amount}${recipient === null ? '' : `, and ${recipient} receives it`}.`,
  parts: (parts, { list }) => `The amount is for ${list(parts)} together; the split is not stated.`,
  period: (from, to) => `The project period is ${from} to ${to}.`,
  noPeriod: (project) => `The project period of ${project} is not stated in Projects.`,
  participants: (names, { list }) => `Named participants: ${list(names)}.`,
  participantCount: (least, most) =>
    most === null
      ? `There must be at least ${least} participants.`
      : least === null
        ? `There may be at most ${most} participants.`
        : `There must be at least ${least} and at most ${most} participants.`,
  noParticipants: (project) => `The participants of ${project} are not stated.`,
  noRecipient: (project) => `The recipient of ${project} is not stated.`,
  purpose: (project) => `Describe purpose and content: ${project}.`,
  matchIntro: 'Own money in the projects, against what is demanded for the pool:',
  closing: (amount, projects, { count }) =>
    `In all the proposal is for ${amount} to ${count(projects, 'project', 'projects')}.`,
  futureYears: {
    yes: 'The approval covers commitments in future finance years.',
    no: 'The approval does not cover commitments in future finance years.',
    blank: 'Whether the approval covers future finance years is not stated.',
  },
  requestedOn: (date) => `Requested on ${date}.`,
  noRequestedOn: 'The date of the request is not stated.',
  approvedOn: (date) => `Approved on ${date}.`,
  noApprovedOn: 'The approval has not been given, or its date is not stated.',
  terms: 'Describe the terms on accounts, audit and reporting.',
  scope: (projects, withPotential, { count, number }) =>
    `The overview covers ${count(projects, 'project', 'projects')}. A potential is stated for ${number(withPotential)} of them.`,
  noProjects: 'There are no projects in Projects.',
  approvalGives: (approval, amount, projects, { list }) =>
    `The approval ${approval} gives ${amount} in all to ${list(projects)}.`,
  nothingUnder: (approval) =>
    `The approval ${approval} has no lines in ApprovalLines and no commitments in Allocations.`,
  noPotentials: 'No potential is stated for any of the projects.',
  noPotential: (project) => `${project}: The potential is not stated.`,
  costIntro:
    'The cost is grant and own money divided by the expected FTE at full implementation, without running and one-off cost.',
  noMatchOwed: 'none required',
  missing: (project, facts, { list }) => `For ${project}, this is not stated: ${list(facts)}.`,
  nothingMissing: 'Everything that the overview rests on is stated.',
  written:
    'The draft is written from the tables of the workbook alone. What is missing stands in square brackets.',
  noErrors: (warnings, { count }) =>
    warnings === 0
      ? 'The check of the workbook finds no errors.'
      : `The check of the workbook finds no errors and ${count(warnings, 'warning', 'warnings')}.`,
  errors: (errors, { count }) =>
    `The check finds ${count(errors, 'error', 'errors')} in the workbook. Do not use the draft before ${errors === 1 ? 'it is' : 'they are'} mended.`,
  moreErrors: (errors, { count }) =>
    `And ${count(errors, 'more error', 'more errors')}; the check shows them all.`,
  waivedErrors: (errors, { count }) =>
    `${count(errors, 'error is waived', 'errors are waived')} with a reason in Waivers.`,
  page: 'Page',
  notWritten: (reason) => `This section cannot be written. ${reason}`,
};
