import type { DraftTexts } from '../draftTexts';

export const drafts: DraftTexts = {
  back: 'To the overview',
  choose: 'Draft of',
  request: (approval) => `Appropriation request: ${approval}`,
  overview: 'Answer on labour savings',
  working: 'Reading and checking the workbook',
  noTables: 'The workbook has not been read, so there is no draft.',
  readAgain: 'Read again',
  copy: 'Copy the draft',
  copied: 'The draft is copied. Paste it into a document.',
  selected: 'Excel gives no access to the clipboard. The draft is selected: press Ctrl+C.',
  toSheet: 'Write to a sheet',
  sheet: (approval) => (approval === null ? 'Draft' : `Draft ${approval}`),
  written: (sheet) => `The draft is in the sheet ${sheet}.`,
  notWritten: 'The draft was not written.',
  undone: 'The sheet is taken out again.',
  outOfDate: 'The workbook has changed since. Read again before the draft is used.',
};
