import type { Alignment, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import { TABLE_NAMES } from '../../src/ledger/tables';
import { COLOUR, FONT, WRAPPED, fill, setUpPage, underline } from './look';
import { QUESTIONS, TRAINING_QUESTIONS, storedFormula, typedFormula, type Question } from './questions';
import { markedIf, type Language, type TemplateSetting, type TemplateText } from './text';

/** Defined name and address of the cell that all other formulas take as their ledger. */
export const LEDGER_NAME = 'Ledger';
const LEDGER_CELL = 'B4';

/** The ledger over every table, as Excel stores a custom function of an add-in in a file. */
export const LEDGER_FORMULA = `_xldudf_PULJE_LEDGER(${TABLE_NAMES.map((name) => `${name}[#All]`).join(',')})`;

const HEADINGS: Partial<Style> = {
  font: FONT.onTint,
  fill: fill(COLOUR.accentTint),
  border: underline(COLOUR.accent),
};
/** A text that begins with = stays text in a cell of this format. */
const TYPED: Partial<Style> = {
  numFmt: '@',
  font: FONT.formula,
  alignment: { vertical: 'top', horizontal: 'left', indent: 1 },
};

function put(sheet: Worksheet, row: number, column: number, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = style;
}

function answerCell(question: Question): CellValue {
  const result = question.answer ?? { error: question.error ?? ('#N/A' as const) };
  // The library's types do not know that a formula's stored result may be an error.
  return { formula: storedFormula(question), result };
}

/** A question with its words, and what is said above those without an answer. */
interface Asked {
  readonly questions: readonly (readonly [Question, readonly [asked: string, note: string]])[];
  readonly unknownHeading: string;
}

function askedIn({ text, kind }: TemplateSetting): Asked | null {
  const paired = <Id extends string>(
    questions: Readonly<Record<Id, Question>>,
    words: Readonly<Record<Id, readonly [string, string]>>,
  ): Asked['questions'] => (Object.keys(questions) as Id[]).map((id) => [questions[id], words[id]]);
  const { overview, training } = text;
  switch (kind) {
    case 'empty':
      return null;
    case 'sample':
      return { questions: paired(QUESTIONS, overview.questions), unknownHeading: overview.unknownHeading };
    case 'training':
      return {
        questions: paired(TRAINING_QUESTIONS, training.questions),
        unknownHeading: training.unknownHeading,
      };
  }
}

/** Writes the questions from `row` on and returns the row below them. */
function writeQuestions(
  sheet: Worksheet,
  row: number,
  known: boolean,
  questions: Asked['questions'],
  language: Language,
): number {
  for (const [question, [asked, note]] of questions) {
    if ((question.answer !== null) !== known) continue;
    put(sheet, row, 1, asked, { font: FONT.body, alignment: WRAPPED });
    put(sheet, row, 2, answerCell(question), {
      numFmt: '#,##0.00',
      font: FONT.strong,
      alignment: { vertical: 'top', horizontal: 'right' },
    });
    put(sheet, row, 3, typedFormula(question, language), TYPED);
    put(sheet, row, 4, note, { font: FONT.note, alignment: WRAPPED });
    row += 1;
  }
  return row;
}

function writeAsked(
  sheet: Worksheet,
  { questions, unknownHeading }: Asked,
  { text, language }: TemplateSetting,
): void {
  const words = text.overview;
  words.headings.forEach((heading, index) => {
    const alignment: Partial<Alignment> = {
      vertical: 'middle',
      horizontal: index === 1 ? 'right' : 'left',
      indent: index === 2 ? 1 : 0,
    };
    put(sheet, 7, index + 1, heading, { ...HEADINGS, alignment });
  });
  const below = writeQuestions(sheet, 8, true, questions, language);
  put(sheet, below + 1, 1, unknownHeading, { font: FONT.section });
  writeQuestions(sheet, below + 2, false, questions, language);
}

function writeExamples(sheet: Worksheet, text: TemplateText): void {
  const words = text.overview;
  put(sheet, 7, 1, words.examplesHeading, { font: FONT.section });
  put(sheet, 8, 1, words.examplesNote, { font: FONT.note });
  words.examples.forEach(([question, formula], index) => {
    put(sheet, 9 + index, 1, question, { font: FONT.body, alignment: WRAPPED });
    put(sheet, 9 + index, 2, formula, TYPED);
  });
}

/** The ledger cell, and below it the questions to what the workbook holds or, in the empty workbook, formulas to copy. */
export function addOverview(workbook: Workbook, setting: TemplateSetting): void {
  const { text, kind } = setting;
  const words = text.overview;
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ showGridLines: false }] });
  [42, 24, 58, 40].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  put(sheet, 1, 1, markedIf(kind, words.sheet, text), {
    font: FONT.title,
    alignment: { vertical: 'middle' },
  });
  sheet.getRow(1).height = 24;
  put(sheet, 2, 1, words.note, { font: FONT.note });
  put(sheet, 4, 1, words.ledger, { font: FONT.strong, alignment: WRAPPED });
  const ledger = sheet.getCell(LEDGER_CELL);
  ledger.value = { formula: LEDGER_FORMULA, result: words.ledgerValue };
  ledger.style = {
    font: FONT.body,
    alignment: { vertical: 'top' },
  };
  ledger.name = LEDGER_NAME;
  put(sheet, 5, 1, words.ledgerNote, { font: FONT.note });
  const asked = askedIn(setting);
  if (asked) writeAsked(sheet, asked, setting);
  else writeExamples(sheet, text);
  setUpPage(sheet, text.pageFooter);
}
