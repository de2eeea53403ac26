import type { CompareTexts } from '../compareTexts';

export const compare: CompareTexts = {
  title: (before, after) => `From ${before} to ${after}`,
  equal: 'The tables are equal. Rows that only moved do not count.',
  kinds: { added: 'new row', removed: 'row removed', changed: 'changed' },
  counts: {
    added: ['new row', 'new rows'],
    removed: ['row removed', 'rows removed'],
    changed: ['cell changed', 'cells changed'],
  },
  workbook: 'The workbook',
  noName: '(without an ID)',
  unreadable: (text) => `“${text}” (cannot be read)`,
  pools: 'Left in the pools',
  wholePeriod: 'whole period',
  unknown: (reason) => `not known: ${reason}`,
  noEffect: 'No pool has anything else left.',
  doubts: 'It is not certain that everything was compared:',
  rowCaptions: ['Row', 'What', 'Column', 'Cell', 'Before', 'Now'],
  poolCaptions: ['Pool', 'Year', 'Before', 'Now'],
  noTables:
    'The file has none of Puljetjek’s tables, so there is nothing to compare. Use a workbook with the tables.',
};
