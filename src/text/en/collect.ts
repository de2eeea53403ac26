import type { CollectTexts } from '../collectTexts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const collect: CollectTexts = {
  whys: {
    'both-changed': 'changed both here and by the recipient since it was sent',
    'files-differ': 'the returned files have different values',
    'not-known-sent': 'it is not known what was sent, so not who changed it either',
    'not-fillable': 'not one of the cells that the recipient may fill',
    'row-deleted': 'the recipient deleted the row; delete it here yourself if it is to go',
    'row-gone-in-master': 'the row is not here any more, but the recipient changed it',
    'perhaps-renamed':
      'a new row, while another one of the table is gone from the file; it may be the same under another id',
    'not-readable': 'the returned cell cannot be read',
    'must-be-filled': 'the returned cell is empty, but must be filled',
    'id-twice': 'the id stands more than once, so it is not known which row is meant',
    'not-own': 'it is about a project or a commitment that is not the recipient’s',
    'formula-in-master': 'the cell holds a formula here, which would be lost',
    'no-column': 'the table has no such column here',
  },
  refusals: {
    NO_TABLES: () => 'The file has none of the pool’s tables.',
    DOUBTFUL_TABLE: () =>
      'The tables cannot be read with certainty: one is there twice, a column can be understood in two ways, or a formula has no value. Ask for the file again, calculated and saved.',
    TABLE_LOST: (table) =>
      `A table or a column that was sent is gone (${table}). Ask the sender to put it back.`,
    NOT_AS_SENT: () =>
      'What was sent can no longer be told from the file: the sheets with the sent version or the seal were edited or lost. Ask the sender to fill in the original file.',
    OTHER_POOL: () => 'The file is about another pool.',
    OTHER_WORKBOOK: () => 'The file was made from another workbook than this one.',
    OLDER_VERSION: () =>
      'The file was made from an older, sealed version of this workbook. Collect it with --allow-older if it is to be used all the same.',
    FILE_TWICE: () => 'The same file was given twice.',
    SENT_TWICE: () => 'Two different files are both the same extract, filled in. Choose one of them.',
  },
  log: {
    sheet: 'Collected',
    title: 'Collected from returned workbooks',
    note: 'What was taken from whom. “From” is what stood here before. The original file was not changed.',
    columns: ['Outcome', 'File', 'Sender', 'Seal', 'Table', 'Row', 'Column', 'From', 'To', 'Note'],
    taken: 'taken',
    added: 'new row',
    renamed: 'given a new id',
    kept: 'kept by decision',
    mastersOwn: 'changed here only',
    open: 'not decided',
    refused: 'file refused',
  },
  headings: {
    taken: (cells) => `Taken: ${count(cells, 'cell', 'cells')}`,
    kept: (cells) => `Kept by decision: ${cells}`,
    mastersOwn: (cells) => `Changed here only, kept: ${count(cells, 'cell', 'cells')}`,
    open: (conflicts) => `To be decided: ${conflicts}`,
    renamed: (rows) => `Given a new id: ${count(rows, 'row', 'rows')}`,
    refused: (files) => `Refused: ${count(files, 'file', 'files')}`,
  },
  isNew: 'new',
  blank: 'empty',
  deleted: 'not in the file',
  sent: 'sent',
  master: 'here',
  returned: 'returned',
  wholeRow: 'the whole row',
  nothing: 'Nothing is to be taken.',
  dryRun: 'This was a dry run. Nothing was written.',
  written: (file) => `${file} was written. The original was not changed.`,
  notWritten:
    'Nothing was written, for files were refused. Mend or leave them out, or add --skip-refused to take the rest.',
  howToDecide:
    'Decide with --take ID,ID for what was returned and --keep ID,ID for what stands here. What is not decided stays as it is here.',
  formulas:
    'The tables hold formulas. Open the file in Excel and save it before it is checked or sealed, so that they are calculated anew.',
  decisions: {
    unknown: (id) => `There is nothing to decide with the id ${id}. Nothing was written.`,
    'cannot-be-taken': (id) =>
      `${id} cannot be taken as it is. Mend the returned file or the workbook, or use --keep. Nothing was written.`,
    'both-ways': (id) => `${id} is given both after --take and after --keep. Nothing was written.`,
    'two-values': (id) =>
      `${id} and another taken value are for the same cell. Choose one. Nothing was written.`,
  },
};
