import type { PrepareTexts } from '../prepareTexts';

export const prepare: PrepareTexts = {
  sheet: 'Shared copy',
  title: 'Shared copy: formulas are replaced by their values',
  lines: [
    'This copy was prepared by Puljetjek, so that it can be read without the add-in.',
    'The figures are those that the formulas showed when the copy was made. They do not change when you edit the tables.',
    'You may sort, insert rows and rename sheets. Leave this sheet in the workbook, so that the sender can get the formulas back.',
    'The sender gets the formulas back with: puljetjek restore FILE --output NEW-FILE',
  ],
  captions: [
    'No.',
    'What',
    'Stood in',
    'Table',
    'Column',
    'ID of the row',
    'Content of the row',
    'Label',
    'Formula',
    'Value',
    'More',
    'Follows',
  ],
  link: (number) => `Reference ${number}`,
  refusals: {
    'already-prepared': () =>
      'The file is a shared copy already. Get its formulas back with puljetjek restore before you share it again.',
    'not-prepared': () => 'The file is no shared copy: it has no sheet with formulas that can be put back.',
    'two-records': (places) =>
      `The file has several sheets with formulas that can be put back: ${places}. Delete the copies, so that only the original is left.`,
    'without-value': (places) =>
      `A formula has no value that can be shared: ${places}. Open the file in Excel with the add-in, recalculate and save. Nothing was saved.`,
    recalculate: () =>
      'The file is to be recalculated, so its values may be out of date. Open it in Excel with the add-in and save. Nothing was saved.',
    'stale-ledger': (places) =>
      `The tables were changed after the formulas were calculated: ${places}. Open the file in Excel with the add-in, recalculate and save. Nothing was saved.`,
    'unknown-place': (places) =>
      `A Puljetjek formula stands in a place from which it cannot be taken out: ${places}. Delete it in Excel first. Nothing was saved.`,
  },
  frozen: (count) =>
    count === 1 ? '1 formula is replaced by its value:' : `${count} formulas are replaced by their values:`,
  addInsRemoved: 'What opens add-ins together with the file is taken out.',
  ageUnknown: (places) =>
    `No calculation by Excel is kept in ${places}, so it cannot be seen whether the values match the tables.`,
  restored: (count) => (count === 1 ? '1 formula is back.' : `${count} formulas are back.`),
  notRestored: (count) =>
    count === 1
      ? '1 is not back. The receiver’s content stands:'
      : `${count} are not back. The receiver’s content stands:`,
  why: {
    changed: 'the receiver has changed the value or the formula',
    gone: 'the cell, row, column or name is no longer there',
    moved: 'the row has another label, so cells may have changed places',
    several: 'several places fit equally well',
    reference: 'something that the formula refers to is gone or was moved, so that it cannot be followed',
    record: 'the sheet with the formulas was changed or cannot be read here',
    'add-in': 'what opens the add-in was lost; open it from the ribbon',
    'sheet-in-use': 'the sheet is in use and was not removed',
  },
  recalculates:
    'The formulas are calculated again when the file is opened, since the tables may have been changed after the copy was made.',
  recordKept:
    'The sheet with the formulas is still in the file, so that the rest can be put back later or by hand.',
  arraysFixed: (places) =>
    `These formulas now fill only the range that they filled before, because another program removed what lets them grow: ${places}.`,
  saved: (file) => `${file} is saved.`,
};
