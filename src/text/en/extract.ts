import type { ExtractTexts } from '../extractTexts';

export const extract: ExtractTexts = {
  lines: (recipient, prefix) => [
    `Extract for ${recipient}`,
    'This workbook holds your own projects and what belongs to them. Nothing about other recipients is in it.',
    'Fill in the yellow cells. The other cells of the tables are locked, since they are the sender’s.',
    'The tables have empty yellow rows for new ones: Match, Participants, Reports, Savings and Phasing.',
    `Begin the ids of new rows with ${prefix} so that they are never taken for somebody else’s, e.g. ${prefix}1.`,
    'An empty cell means not stated. 0 means zero. Amounts are in kroner and never negative.',
    'The locked sheets have no password: if more rows are needed, choose Review, Unprotect Sheet.',
    'Leave the sheets As sent and Seal as they are: the sender needs them to see what you changed.',
    'Should something in a locked cell be wrong, write it in your reply, or correct it: it is shown to the sender, who decides.',
    'Send it back by saving the workbook as .xlsx and returning the file itself, not a copy of its cells.',
    'The frames of the pool are not in it, and sums are of your own rows only: what remains of the pool cannot be seen here.',
  ],
  keyFigures: 'Key figures',
  keyFiguresNote:
    'Figures of your own rows only. The frames of the pool are not here, so neither is what remains of it.',
  sentSheet: 'As sent',
  sentNote: 'What the tables said when the extract was sent, for Puljetjek. Leave this sheet as it is.',
  recipient: 'Recipient',
  prefix: 'New ids begin with',
  cutOff: 'Cut-off date',
  sentColumns: ['Table', 'Row', 'Column', 'Sent'],
  made: (file, recipient, rows) =>
    `${file} was made for ${recipient}: ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
  code: (code) => `Code: ${code}`,
  from: (code) => `It was made from the workbook sealed with ${code}.`,
  fromUnsealed:
    'The workbook is not sealed, so it cannot be told later which version of it the extract was made from.',
  refusals: {
    NO_SUCH_RECIPIENT: (recipient) =>
      `No project has the recipient “${recipient}”. Give the name as in Projects, or the CVR number.`,
    TWO_RECIPIENTS: (recipient) =>
      `“${recipient}” stands with several CVR numbers in Projects. Give the CVR number, so that nobody gets another’s rows.`,
    NOT_READABLE: (cell) =>
      `The cell ${cell} cannot be read, so it cannot be told whose the row is or what it says. Mend it first.`,
  },
};
