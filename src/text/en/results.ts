import type { ResultTexts } from '../resultTexts';

export const results: ResultTexts = {
  empty: {
    about: 'Puljetjek reads Excel tables with fixed names. The workbook has none of them.',
    own: 'Use own sheets',
    ownAbout: (needed) =>
      `Turn the sheet into a table (Insert, Table), and give it one of the fixed names under Table Design. At least ${needed} must be there. Captions may be Danish or English, in any order.`,
  },
  newBook: {
    title: 'New workbook',
    language: 'Language of the new workbook',
    languages: { da: 'Danish', en: 'English' },
    empty: 'Empty template',
    emptyAbout: 'Every table, list and formula in place, ready to be filled in.',
    sample: 'Sample',
    sampleAbout: 'The Danish grant pool for new technologies, with the published figures.',
    close: 'Close',
    opened: 'The new workbook is open beside this one, which is as it was.',
    notOpened: 'No new workbook was opened.',
  },
  toSheets: {
    button: 'Write to sheets',
    writing: 'Writing the findings to sheets',
    rowsDone: (done, all) => `${done} of ${all} rows written`,
    written: (sheets) => `The findings are in the sheets ${sheets}.`,
    notWritten: 'The findings were not written to sheets.',
    cancelled: 'Cancelled. No sheet was added.',
    undone: 'Undone. The sheets with findings are gone.',
  },
  fixPreview: {
    fixTo: (place) => `Fix ${place}`,
    was: 'Now',
    becomes: 'Becomes',
    alsoClears: (titles) => `That also clears ${titles}.`,
    brings: (titles) => `But it also gives ${titles}.`,
    doFix: 'Fix the cell',
  },
  waiveForm: {
    about:
      'The finding moves to Waived and is written in the table Waivers. If the figures change, it is open again.',
    reason: 'Reason',
    by: 'Your name',
    expires: 'Expires (may be left out)',
    dateForm: 'e.g. 31 Dec 2027',
    missing: {
      reason: 'Enter a reason.',
      by: 'Enter who waives it.',
      expires: 'Enter the date with the month as a word, e.g. 31 Dec 2027.',
    },
  },
  shownOf: (shown, all) => `${shown} of ${all} shown`,
  earlier: (count) => `Show ${count} before`,
};
