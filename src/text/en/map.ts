import { captionOf } from '../../ledger/captions';
import { TABLES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { rowRanges } from '../rowRanges';
import type { MapTexts } from '../types';

const fieldIn = (table: TableName, field: string): string =>
  `“${captionOf(table, field, 'en')}” in ${TABLES[table].en}`;

export const map: MapTexts = {
  nothing: 'No table can be recognised on the sheet.',
  reads: (table, rows, first, last) =>
    `${TABLES[table].en}: ${rows} ${rows === 1 ? 'row' : 'rows'}, from row ${first} to ${last}`,
  noRows: (table) => `${TABLES[table].en}: captions, but no rows`,
  noTable: 'It cannot be decided which table the sheet is.',
  captionsIn: (rows) => `Captions in row ${rowRanges(rows)}`,
  otherColumns: (columns) => `Not read: ${columns.join(', ')}`,
  sure: (confidence) => `${Math.round(confidence * 100)} % sure`,
  reasons: {
    caption: 'Puljetjek’s own caption',
    synonym: 'known caption',
    words: 'the caption contains the word',
    hint: 'the caption may mean it',
    cells: 'content of the cells',
    answer: 'your answer',
  },
  numbered: 'the rows are numbered from 1',
  leftOut: 'Rows that are not read',
  why: {
    total: 'total',
    section: 'heading of a section',
    note: 'note',
    'below-a-project': 'nothing of what is read',
    'nothing-filled-in': 'formulas only, nothing filled in',
  },
  rows: (rows) => `row ${rowRanges(rows)}`,
  questions: 'Questions to be answered first',
  answerWith: (about) => `--set "${about}=…"`,
  about: {
    table: 'Which table is the sheet?',
    header: 'In which row do the captions stand?',
    row: (row) => `Is row ${row} a total or a heading that is to be left out?`,
    rows: 'The amount stands on a row with rows below it. Which rows are to be read?',
    column: (column) => `What is the amount in column ${column}?`,
    caption: (caption) =>
      `The caption “${caption}” stands over several columns. Give each its own in the sheet.`,
    field: (table, field) => `Where does ${fieldIn(table, field)} stand?`,
    unit: (table, field) => `In which unit is ${fieldIn(table, field)}?`,
    form: (table, field) => `How is ${fieldIn(table, field)} written?`,
  },
  preview: 'The first rows as they will be read',
  unreadable: '(cannot be read)',
  howToApply: 'Write the mapping into a copy with --apply NEW.xlsx.',
  applied: (file) =>
    `The mapping was written into ${file}, in the table Mapping. The sheet’s own cells were not changed.`,
  stillOpen: (questions) =>
    `Nothing was written, because questions are not answered: ${questions.join('; ')}. Answer with --set.`,
  nothingToApply:
    'Nothing was written, because no table is chosen. Answer with --set "table=Projects" or another table.',
  noSuchSheet: (sheet, known) => `There is no sheet “${sheet}”. The sheets are: ${known.join(', ')}.`,
  answerUnused: (about) => `The answer to “${about}” belongs to no sheet of the file.`,
  answerBroken: (answer) => `--set ${answer}: write the question and the answer with = between them.`,
};
