/** A formula of the overview sheet and what the published facts make of it. */
export interface Question {
  /** Function and arguments after the ledger, as a formula has them. */
  readonly call: string;
  readonly args: readonly (string | number)[];
  /** The stored value: a number in kr., a text, or `null` for an error value. */
  readonly answer: number | string | null;
  /** Left out where it is `#N/A`. */
  readonly error?: '#VALUE!';
}

export type QuestionId =
  | 'remainingYear'
  | 'remainingEarmark'
  | 'remainingPool'
  | 'unearmarked'
  | 'match'
  | 'bearer'
  | 'noFrame'
  | 'grantedTogether'
  | 'bearerUnknown'
  | 'noPotential';

/** Questions that the sample answers with a figure or a name, then those where a fact is missing. */
export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  remainingYear: { call: 'POOL_REMAINING', args: ['NT-10Y', 2024], answer: 0 },
  remainingEarmark: { call: 'POOL_REMAINING', args: ['NT-10Y'], answer: 25_900_000 },
  remainingPool: { call: 'POOL_REMAINING', args: ['NT'], answer: 53_700_000 },
  unearmarked: { call: 'POOL_UNEARMARKED', args: ['NT'], answer: 27_800_000 },
  match: { call: 'MATCH_REQUIRED', args: ['TALE-TIL-TEKST'], answer: 8_500_000 },
  bearer: { call: 'MATCH_BEARER', args: ['TALE-TIL-TEKST'], answer: 'Københavns Kommune' },
  noFrame: { call: 'POOL_REMAINING', args: ['NT', 2024], answer: null },
  grantedTogether: { call: 'PROJECT_COMMITTED', args: ['HUDKRAEFT'], answer: null },
  bearerUnknown: { call: 'MATCH_REQUIRED', args: ['RUTE-VAGT'], answer: null },
  noPotential: { call: 'COST_PER_FTE', args: ['TALE-TIL-TEKST'], answer: null },
};

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

export type TrainingQuestionId =
  | 'remainingYear'
  | 'remaining'
  | 'unearmarked'
  | 'approval'
  | 'matchGap'
  | 'fte'
  | 'cost'
  | 'paid'
  | 'noPhasing';

/** The usual questions to the invented pool of the training workbook. */
export const TRAINING_QUESTIONS: Readonly<Record<TrainingQuestionId, Question>> = {
  remainingYear: { call: 'POOL_REMAINING', args: ['OEV-D', 2024], answer: -1 },
  remaining: { call: 'POOL_REMAINING', args: ['OEV'], answer: 9_051_000 },
  unearmarked: { call: 'POOL_UNEARMARKED', args: ['OEV'], answer: 4_001_000 },
  approval: { call: 'APPROVAL_REMAINING', args: ['OEV-A2'], answer: 1_000 },
  matchGap: { call: 'MATCH_GAP', args: ['JOURNAL'], answer: 1 },
  fte: { call: 'SAVING_FTE', args: ['SENSOR', 2026], answer: 5 },
  cost: { call: 'COST_PER_FTE', args: ['SENSOR'], answer: 500_000 },
  paid: { call: 'POOL_PAID', args: ['OEV'], answer: null, error: '#VALUE!' },
  noPhasing: { call: 'SAVING_FTE', args: ['SKAERM', 2026], answer: null },
};

/** The argument list of a question, with the separator of the language's Excel. */
function argumentsOf({ args }: Question, separator: string): string {
  return ['Ledger', ...args.map((arg) => (typeof arg === 'string' ? `"${arg}"` : arg))].join(separator);
}

/** As Excel stores a custom function of an add-in in a file: prefix, namespace, function. */
export function storedFormula(question: Question): string {
  return `_xldudf_PULJE_${question.call}(${argumentsOf(question, ',')})`;
}

/** As the user types it. */
export function typedFormula(question: Question, language: 'da' | 'en'): string {
  return `=PULJE.${question.call}(${argumentsOf(question, language === 'da' ? ';' : ',')})`;
}
