import type { Cell } from '../ledger/source';
import { patchNoticeWords } from '../text/patchTexts';
import { prepareTexts } from '../text/prepareTexts';
import { someOf } from '../text/someOf';
import type { Language } from '../text/language';
import { refusalOf } from './answers';
import { bytesOf } from './files';
import type { Outcome } from './job';
import type { Console } from './output';
import { packNamed, SHIPPED } from './packNamed';
import { asOfOf, raiseOf, READ_OPTIONS } from './readOptions';
import { reportDestination, save } from './report';
import { parse, UsageError, type OptionSpec } from './usage';
import { runJobs, workerLimits, type Failure } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ...READ_OPTIONS,
  ['pack', 'text'],
  ['output', 'text'],
  ['format', ['text', 'json']],
]);

type Done = Extract<Outcome, { kind: 'frozen' | 'restored' }>;

/**
 * `puljetjek freeze FILE --output OUT` and `puljetjek restore FILE --output OUT`: 0 done, 1 something was not put back,
 * 2 nothing was written.
 */
export async function prepareCommand(
  way: 'freeze' | 'restore',
  argv: readonly string[],
  console: Console,
): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const [file, surplus] = parsed.files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (surplus !== undefined) throw new UsageError(words.unknownOption(surplus));
  const output = await reportDestination(parsed);
  if (output === null) throw new UsageError(words.missingArgument('--output'));
  const asked = parsed.value('pack');
  const packAsked = asked !== null;
  const pack = packAsked ? await packNamed(asked, words) : SHIPPED;
  const raise = raiseOf(parsed);
  const asOf = asOfOf(parsed);

  const read = await bytesOf(file, raise, words, language);
  let answer: Outcome | Failure | null = null;
  if ('bytes' in read)
    await runJobs(
      [read.bytes],
      (bytes) => Promise.resolve({ bytes, pack, packAsked, asOf, raise, prepare: { way, file, language } }),
      workerLimits(raise),
      (_, given) => {
        answer = given;
      },
    );
  const asJson = parsed.value('format') === 'json';
  const refusal = 'bytes' in read ? answer && refusalOf(answer, raise, words, language) : read.refusal;
  const done = answer as Done | null;
  if (refusal || done === null) {
    if (asJson) console.out(json({ file, status: 'refused', refusal }));
    console.error(`${file}: ${refusal?.message ?? ''}\n`);
    return 2;
  }
  const { bytes } = done.kind === 'frozen' ? done.frozen : done.restored;
  await save(output, bytes, false, parsed);
  console.out(asJson ? json({ file, output, ...facts(done, language) }) : inWords(done, output, language));
  return done.kind === 'restored' && done.restored.leftOut.length > 0 ? 1 : 0;
}

function facts(done: Done, language: Language): object {
  if (done.kind === 'frozen') {
    const { entries, addIns, notices } = done.frozen;
    const formulas = entries.filter(({ formula }) => formula !== '');
    return {
      status: 'prepared',
      frozen: formulas.map(({ kind, place, formula, value }) => ({
        kind,
        place,
        formula,
        ...(kind === 'cell' ? { value: plain(value) } : {}),
      })),
      addIns: addIns.map(({ name }) => name),
      ageUnknown: done.ageUnknown,
      notices: notices.map((notice) => patchNoticeWords(notice, language)),
    };
  }
  const { restored, leftOut, fixedArrays, recordKept, recalculates, notices } = done.restored;
  return {
    status: 'restored',
    restored,
    leftOut: leftOut.map((left) => ({ ...left, message: prepareTexts(language).why[left.why] })),
    fixedArrays,
    recalculates,
    recordKept,
    notices: notices.map((notice) => patchNoticeWords(notice, language)),
  };
}

function plain(value: Cell): unknown {
  // An error value that comes from another thread is no `CellError` any more.
  return typeof value === 'object' && value !== null ? { error: value.code } : value;
}

function inWords(done: Done, output: string, language: Language): string {
  const words = prepareTexts(language);
  const lines: string[] = [];
  if (done.kind === 'frozen') {
    const formulas = done.frozen.entries.filter(({ formula }) => formula !== '');
    lines.push(
      words.frozen(formulas.length),
      ...formulas.map(({ place, formula }) => `  ${place}  =${formula}`),
    );
    if (done.frozen.addIns.length > 0) lines.push(words.addInsRemoved);
    if (done.ageUnknown.length > 0) lines.push(words.ageUnknown(someOf(done.ageUnknown)));
  } else {
    const { restored, leftOut, fixedArrays, recordKept, recalculates } = done.restored;
    lines.push(words.restored(restored));
    if (leftOut.length > 0) lines.push(words.notRestored(leftOut.length));
    for (const { place, formula, why } of leftOut)
      lines.push(`  ${place}${formula === '' ? '' : `  =${formula}`}: ${words.why[why]}`);
    if (recalculates) lines.push(words.recalculates);
    if (fixedArrays.length > 0) lines.push(words.arraysFixed(someOf(fixedArrays)));
    if (recordKept) lines.push(words.recordKept);
  }
  const { notices } = done.kind === 'frozen' ? done.frozen : done.restored;
  lines.push(...notices.map((notice) => patchNoticeWords(notice, language)), words.saved(output));
  return `${lines.join('\n')}\n`;
}

function json(body: object): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}
