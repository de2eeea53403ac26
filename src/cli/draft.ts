import type { Draft } from '../brief/draft';
import { draftData, draftText } from '../report/draft';
import { draftHtml } from '../report/draftHtml';
import type { RefusalNote } from '../report/fileReport';
import { withPlainBlanks } from '../text/format';
import { reasonWords } from '../text/formulaTexts';
import type { Language } from '../text/language';
import { refusalOf } from './answers';
import type { DraftOutcome, DraftRequest } from './draftJob';
import { bytesOf } from './files';
import type { Console } from './output';
import { packNamed, SHIPPED } from './packNamed';
import { asOfOf, raiseOf, READ_OPTIONS } from './readOptions';
import { reportDestination, save } from './report';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';
import { runJobs, workerLimits, type Failure } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ...READ_OPTIONS,
  ['pack', 'text'],
  ['approval', 'text'],
  ['format', ['text', 'json', 'html', 'docx']],
  ['output', 'text'],
]);

/**
 * `puljetjek brief FILE APPROVAL` and `puljetjek overview FILE`: 0 a draft of a workbook without errors, 1 a draft that
 * says what must be mended first, 2 nothing was drafted.
 */
export async function draftCommand(
  kind: DraftRequest['kind'],
  argv: readonly string[],
  console: Console,
): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { files, words, language } = parsed;
  const [file, named, surplus] = files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  const approval = parsed.value('approval') ?? (kind === 'request' ? (named ?? null) : null);
  if (kind === 'request' && approval === null) throw new UsageError(words.missingArgument('APPROVAL'));
  const unused = kind === 'request' && parsed.value('approval') === null ? surplus : named;
  if (unused !== undefined) throw new UsageError(words.unknownOption(unused));

  const output = await reportDestination(parsed);
  const format = parsed.value('format') ?? (output?.toLowerCase().endsWith('.docx') ? 'docx' : 'text');
  const done = await drafted(file, { kind, approval, language }, parsed);
  if (done.kind === 'refused') {
    const { refusal } = done;
    if (format === 'json') console.out(json({ file, status: 'refused', refusal }));
    console.error(`${file}: ${refusal.message}\n`);
    return 2;
  }
  const { draft } = done;
  const written = await inFormat(format, file, draft, language);
  if (output === null) console.out(String(written));
  else {
    await save(output, written, format !== 'docx', parsed);
    if (!draft.isSound) console.error(`${words.draftNotSound(output)}\n`);
  }
  return draft.isSound ? 0 : 1;
}

async function inFormat(
  format: string,
  file: string,
  draft: Draft,
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx': {
      // A large library, fetched for those who ask for it.
      const { draftDocx } = await import(/* webpackChunkName: "docx" */ './docx');
      return draftDocx(draft, language);
    }
    case 'html':
      return draftHtml(draft, language);
    case 'json':
      return json({ file, status: 'drafted', sound: draft.isSound, ...draftData(draft) });
    default:
      return draftText(draft, language);
  }
}

type Done =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: RefusalNote };

async function drafted(file: string, draft: DraftRequest, parsed: Parsed): Promise<Done> {
  const { words, language } = parsed;
  const asked = parsed.value('pack');
  const pack = asked === null ? SHIPPED : await packNamed(asked, words);
  const raise = raiseOf(parsed);
  const asOf = asOfOf(parsed);
  const read = await bytesOf(file, raise, words, language);
  if (!('bytes' in read)) return { kind: 'refused', refusal: read.refusal };
  let answer: DraftOutcome | Failure = { kind: 'fault', detail: 'no answer' };
  await runJobs(
    [read.bytes],
    (bytes) => Promise.resolve({ bytes, pack, packAsked: asked !== null, asOf, raise, draft }),
    workerLimits(raise),
    (_, given) => {
      if (given !== null) answer = given as DraftOutcome | Failure;
    },
  );
  return doneOf(answer, raise, parsed);
}

function doneOf(answer: DraftOutcome | Failure, raise: number, { words, language }: Parsed): Done {
  if (answer.kind === 'drafted') return answer;
  if (answer.kind === 'not-drafted') {
    const message = withPlainBlanks(reasonWords(answer.reason, language));
    return { kind: 'refused', refusal: { code: codeOf(answer.reason.id), message } };
  }
  const fault = { code: 'FAULT', message: words.fault('') };
  return { kind: 'refused', refusal: refusalOf(answer, raise, words, language) ?? fault };
}

function codeOf(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

function json(body: object): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}
