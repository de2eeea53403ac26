import type { PaneTexts } from '../paneTexts';

export const pane: PaneTexts = {
  title: 'Puljetjek',
  views: { check: 'Validate', overview: 'Overview', why: 'Why', share: 'Share' },
  validate: 'Validate',
  again: 'Check again',
  cancel: 'Cancel',
  ready: 'Nothing is checked yet. Choose Validate.',
  working: 'Reading and checking the workbook',
  rowsDone: (done, all) => `${done} of ${all} rows read`,
  done: (counts) => `Checked: ${counts}.`,
  fixed: (left) => `Fixed. Left: ${left}.`,
  undo: 'Undo',
  undone: 'Undone. The cells are as they were.',
  notUndone: 'It was not undone.',
  notWritten: 'Nothing was written.',
  waived: (left) => `Waived. Left: ${left}.`,
  highlighted: 'The findings are marked in the sheet. Your own formats are as they were.',
  unhighlighted: 'The marks are removed.',
  notHighlighted: 'The marks were not changed.',
  checking: (rows) => `Checking ${rows}`,
  workOn: 'You can go on working in the sheet.',
  stays: 'Nothing leaves your workbook.',
  helpButton: 'Help',
  cancelled: 'Cancelled. Nothing is checked.',
  cancelledKept: 'Cancelled. The previous result is shown.',
  outOfDate: 'The workbook has changed since the check. What is shown may be out of date.',
  notWatched: 'Changes after the check cannot be seen here. Check again after an edit.',
  goTo: (place) => `Go to ${place}`,
  selected: (place) => `${place} is selected.`,
  more: (count) => `Show ${count} more`,
  notSelected: 'The cell was not selected.',
  previousShown: 'The previous result is shown.',
  troubles: {
    'cell-edit': () => 'A cell is being edited. Finish with Enter or Esc, and try again.',
    protected: (sheet) =>
      `${sheet ? `The sheet ${sheet}` : 'The sheet'} is protected and does not allow it. Remove the protection, or ask whoever set it.`,
    'too-large': () =>
      'The tables are too large to be fetched from this Excel. Check the file on the command line: puljetjek check FILE',
    structure: () =>
      'The workbook’s structure is protected, so no sheet can be added. Remove the protection under Review, or ask whoever set it.',
    hidden: (sheet) => `The sheet ${sheet} is hidden. Right-click a sheet tab, choose Unhide, and try again.`,
    gone: (detail) =>
      `${detail || 'The sheet or cell'} is not there any more. Check again, so that the places match the workbook.`,
    moved: (place) => `${place || 'The cell'} no longer holds what was checked. Check again.`,
    lost: () => 'Excel did not answer as it should. Try again; close and open the pane if it stays so.',
    'not-supported': () =>
      'This version of Excel lacks what is needed. Update Excel, or use the command line.',
  },
  fault: (detail) => `Puljetjek itself failed (${detail}). No check was finished, and nothing was changed.`,
  empty: {
    title: 'No pool tables here yet',
  },
  help: {
    title: 'How to use Puljetjek',
    close: 'Close help',
    steps: [
      'Choose Validate. Every table of the pool is read and held against the rules. Nothing in the workbook is changed.',
      'Choose a cell reference at a finding to select the cell in the sheet. Mend it, and check again.',
      'Type a formula in a cell, e.g. =PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024). Ledger is the name of the cell that has =PULJE.LEDGER(…).',
      'If a formula gives #N/A, point at the cell: the text at the error says what is missing.',
    ],
  },
};
