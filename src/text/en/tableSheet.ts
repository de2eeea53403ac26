import type { TableSheetTexts } from '../tableSheetTexts';

export const tableSheet: TableSheetTexts = {
  rowNote: (table) => `One row is ${table.row.en}.`,
  headerNote: 'Dark header: must be filled. Light header: filled when it is known.',
  required: 'Must be filled.',
  prompt: (field, referred, returns) => {
    switch (field.type) {
      case 'id':
        return 'The row’s own ID. Stands once in the column.';
      case 'ref':
        return `Choose an ID from ${referred}.`;
      case 'amount':
        return `Amount in kroner, e.g. 22800000. Never negative; money that comes back goes in ${returns}.`;
      case 'date':
        return 'A date, e.g. 5 Dec 2024.';
      case 'year':
        return 'A year, e.g. 2024.';
      case 'count':
        return 'A whole number.';
      case 'number':
        return 'A number.';
      case 'share':
        return 'A share from 0% to 100%.';
      case 'choice':
        return `Choose: ${(field.choices ?? []).map((choice) => choice.en[0]).join(', ')}.`;
      case 'account':
        return 'The account in the finance act, e.g. § 25.12.03.70.';
      case 'cvr':
        return 'The organisation’s CVR number, 8 digits.';
      case 'text':
        return null;
    }
  },
  fieldNotes: {
    'Pools.parentId': 'Empty when the pool is not an earmark inside another.',
    'Pools.from': 'First year in which commitments may be made.',
    'Pools.to': 'Last year in which commitments may be made.',
    'Frames.year': 'Empty: the whole period of the pool.',
    'Frames.carriedIn': 'Carried in from the year before.',
    'Approvals.futureYears': 'Is there authority for commitments in later finance years?',
    'Projects.partOf': 'The project under which the grant was given together.',
    'Projects.matchBearer':
      'An organisation’s name, “participants” or “none”. Empty: the recipient itself when it is a municipality or a region, otherwise not stated.',
    'Allocations.year': 'The finance year that the whole amount is charged to.',
    'Allocations.status': '“cancelled” is a commitment that never became binding.',
    'Returns.year': 'The finance year in which the money comes back.',
    'Match.amount': 'Either an amount, or hours and an hourly rate.',
    'Reports.cost': 'Expenditure since the start of the project.',
    'Savings.basis': 'Document and page.',
    'Savings.low': 'FTE at full implementation.',
    'Savings.expected': 'FTE at full implementation.',
    'Savings.high': 'FTE at full implementation.',
    'Phasing.share': 'Share of the full effect in the year.',
    'Rules.pool': 'Empty: all pools.',
  },
  error: {
    date: 'The cell must hold a date, e.g. 5 Dec 2024. A year alone is not a date.',
    year: 'The cell must hold a whole year from 1990 to 2100.',
    amount: 'The cell must hold a number in kroner, 0 or above, without text.',
    count: 'The cell must hold a whole number, 0 or above.',
    number: 'The cell must hold a number, 0 or above, without text.',
    share: 'The cell must hold a share from 0% to 100%.',
  },
  choiceError: (words) => `The cell must hold one of these words: ${words.join(', ')}.`,
  refError: (referred) => `The ID is not in ${referred}. Keep it only if the row is added later.`,
};
