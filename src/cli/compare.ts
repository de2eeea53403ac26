import { areEqual, comparisonHtml, comparisonJson, comparisonText } from '../report/comparison';
import type { RefusalNote } from '../report/fileReport';
import { refusalWords } from '../text/refusalTexts';
import { compareTexts } from '../text/compareTexts';
import { refusalOf } from './answers';
import type { CompareOutcome } from './compareJob';
import { bytesOf } from './files';
import type { Console } from './output';
import { SHIPPED } from './packNamed';
import { raiseOf } from './readOptions';
import { reportDestination, save } from './report';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';
import { runJobs, workerLimits, type Failure } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ['raise-limits', 'text'],
  ['format', ['text', 'json', 'html']],
  ['output', 'text'],
]);

const FORMATS = new Map([
  ['json', comparisonJson],
  ['html', comparisonHtml],
]);

/** `puljetjek compare A B`: 0 equal, 1 anything else, 2 one of them was not read. */
export async function compareCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { files, words, language } = parsed;
  const [before, after, surplus] = files;
  if (before === undefined) throw new UsageError(words.missingArgument('A'));
  if (after === undefined) throw new UsageError(words.missingArgument('B'));
  if (surplus !== undefined) throw new UsageError(words.unknownOption(surplus));
  const destination = await reportDestination(parsed);
  const done = await compared([before, after], parsed);
  const format = parsed.value('format');
  if (done.kind === 'refused') {
    const { file, refusal } = done;
    if (format === 'json')
      console.out(`${JSON.stringify({ file, status: 'refused', refusal, rows: [], pools: [] }, null, 2)}\n`);
    console.error(`${file}: ${refusal.message}\n`);
    return 2;
  }
  const result = { before, after, ...done.comparison, pools: done.pools };
  const written = (FORMATS.get(format ?? '') ?? comparisonText)(result, language);
  if (destination === null) console.out(written);
  else await save(destination, written, true, parsed);
  return areEqual(result) ? 0 : 1;
}

type Done =
  | Extract<CompareOutcome, { kind: 'compared' }>
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: RefusalNote };

async function compared(files: readonly [string, string], parsed: Parsed): Promise<Done> {
  const { words, language } = parsed;
  const raise = raiseOf(parsed);
  const both: Uint8Array[] = [];
  for (const file of files) {
    const read = await bytesOf(file, raise, words, language);
    if (!('bytes' in read)) return { kind: 'refused', file, refusal: read.refusal };
    both.push(read.bytes);
  }
  const [bytes, other] = both as [Uint8Array, Uint8Array];
  let answer: CompareOutcome | Failure = { kind: 'fault', detail: 'no answer' };
  await runJobs(
    [bytes],
    () => Promise.resolve({ bytes, pack: SHIPPED, packAsked: false, asOf: null, raise, compare: other }),
    workerLimits(raise),
    (_, given) => {
      if (given !== null) answer = given as CompareOutcome | Failure;
    },
  );
  return doneOf(answer, files, raise, parsed);
}

function doneOf(
  answer: CompareOutcome | Failure,
  files: readonly [string, string],
  raise: number,
  { words, language }: Parsed,
): Done {
  switch (answer.kind) {
    case 'compared':
      return answer;
    case 'not-compared': {
      const message = refusalWords(answer.code, answer.params, language);
      return { kind: 'refused', file: files[answer.file], refusal: { code: answer.code, message } };
    }
    case 'no-tables': {
      const message = compareTexts(language).noTables;
      return { kind: 'refused', file: files[answer.file], refusal: { code: 'NO_TABLES', message } };
    }
    default: {
      const fault = { code: 'FAULT', message: words.fault('') };
      return {
        kind: 'refused',
        file: files.join(' '),
        refusal: refusalOf(answer, raise, words, language) ?? fault,
      };
    }
  }
}
