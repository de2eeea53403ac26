import { FormulaError, parseFormula, type Formula } from '../functions/formula';
import type { AnswerRows, CellFailure } from '../functions/spec';
import { unknownNames } from '../functions/evaluate';
import { commandTexts } from '../text/commandTexts';
import { formatFor, withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { reasonWords } from '../text/formulaTexts';
import { refusalOf } from './answers';
import { asOfOf, raiseOf, READ_OPTIONS } from './readOptions';
import { bytesOf } from './files';
import type { FormulaResult } from './job';
import type { Console } from './output';
import { packNamed, SHIPPED } from './packNamed';
import { parse, UsageError, type OptionSpec } from './usage';
import { runJobs, workerLimits } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ...READ_OPTIONS,
  ['pack', 'text'],
  ['format', ['text', 'json']],
]);

/** `puljetjek eval FILE 'FORMULA'...`: exit 0 also when an answer is an error value. */
export async function evalCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const [file, ...typed] = parsed.files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (typed.length === 0) throw new UsageError(words.missingArgument('FORMULA'));
  const formulas = typed.map((formula) => parseTyped(formula, language));
  const asked = parsed.value('pack');
  const packAsked = asked !== null;
  const pack = packAsked ? await packNamed(asked, words) : SHIPPED;
  const raise = raiseOf(parsed);
  const asOf = asOfOf(parsed);

  const read = await bytesOf(file, raise, words, language);
  if (!('bytes' in read)) return refuse(file, read.refusal, parsed.value('format'), console);
  let code = 2;
  await runJobs(
    [read.bytes],
    (bytes) => Promise.resolve({ bytes, pack, packAsked, asOf, raise, questions: { formulas, language } }),
    workerLimits(raise),
    (_, answer) => {
      if (answer === null) return;
      const refusal = refusalOf(answer, raise, words, language);
      if (refusal) code = refuse(file, refusal, parsed.value('format'), console);
      else if (answer.kind === 'answered') {
        const write = parsed.value('format') === 'json' ? asJson : asText;
        console.out(write(typed, answer.results, language));
        code = 0;
      }
    },
  );
  return code;
}

function parseTyped(typed: string, language: Language): Formula {
  const words = commandTexts(language).cli;
  try {
    const formula = parseFormula(typed);
    const [unknown] = unknownNames(formula);
    if (unknown !== undefined) throw new UsageError(words.unknownFunction(unknown));
    return formula;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    throw new UsageError(words.formulaBroken(typed, error.reason, error.position));
  }
}

function refuse(
  file: string,
  refusal: { code: string; message: string },
  format: string | null,
  console: Console,
): number {
  if (format === 'json')
    console.out(`${JSON.stringify({ file, status: 'refused', refusal, results: [] }, null, 2)}\n`);
  console.error(`${file}: ${refusal.message}\n`);
  return 2;
}

/** An error value's code and words; the same for a whole answer and for one cell of a spill. */
function failureIn({ code, reason }: CellFailure, language: Language): { code: string; message: string } {
  return { code, message: withPlainBlanks(reasonWords(reason, language)) };
}

type AnswerCell = AnswerRows[number][number];

function isFailure(cell: AnswerCell): cell is CellFailure {
  return typeof cell === 'object' && cell !== null;
}

function asJson(typed: readonly string[], results: readonly FormulaResult[], language: Language): string {
  const cell = (value: AnswerCell): unknown =>
    isFailure(value) ? { error: failureIn(value, language) } : value;
  const body = {
    results: results.map((result, index) =>
      'value' in result
        ? {
            formula: typed[index],
            value: typeof result.value === 'object' ? result.value.map((row) => row.map(cell)) : result.value,
          }
        : { formula: typed[index], error: failureIn(result.error, language) },
    ),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function asText(typed: readonly string[], results: readonly FormulaResult[], language: Language): string {
  const { number } = formatFor(language);
  const cell = (value: AnswerCell): string =>
    isFailure(value) ? value.code : typeof value === 'number' ? number(value) : (value ?? '');
  const lines = results.map((result, index) => {
    if (!('value' in result)) {
      const { code, message } = failureIn(result.error, language);
      return headed(`${code}: ${message}`, index);
    }
    const { value } = result;
    const rows = typeof value === 'object' ? value : [[value]];
    return headed(rows.map((row) => row.map(cell).join('\t')).join('\n'), index);
  });
  return withPlainBlanks(`${lines.join('\n')}\n`);

  function headed(answer: string, index: number): string {
    return typed.length === 1 ? answer : `${typed[index]}\n${answer}\n`;
  }
}
