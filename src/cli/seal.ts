import { tidyText } from '../ledger/ids';
import { sealDoubtWords } from '../report/sealWords';
import { patchNoticeWords, patchWords } from '../text/patchTexts';
import { sealTexts } from '../text/sealTexts';
import { keyToSignWith } from './keyFiles';
import type { Console } from './output';
import { save } from './report';
import { runOneJob, SEAL_OPTIONS } from './sealCommand';
import { parse, UsageError, type OptionSpec } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ...SEAL_OPTIONS,
  ['output', 'text'],
  ['by', 'text'],
  ['key', 'text'],
]);

const LONGEST_NAME = 200;

/** `puljetjek seal FILE --output PATH`: 0 sealed, 2 not. The file itself is never written over. */
export async function sealCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language } = parsed;
  const words = sealTexts(language);
  const output = parsed.value('output');
  if (output === null) throw new UsageError(parsed.words.missingArgument('--output'));
  const by = tidyText(parsed.value('by') ?? '');
  if (by.length > LONGEST_NAME) throw new UsageError(words.refused.name);
  const on = new Date();
  const key = await keyToSignWith(parsed, on);
  const done = await runOneJob(parsed, { kind: 'seal', by, on, language, key });
  const refuse = (message: string): number => {
    console.error(`${done.file}: ${message}\n`);
    return 2;
  };
  switch (done.kind) {
    case 'refused':
      return refuse(done.refusal.message);
    case 'not-sealed':
      return refuse(
        done.doubts.length === 0
          ? words.refused.noTables
          : [words.refused.doubts, ...done.doubts.map((doubt) => sealDoubtWords(doubt, language))].join(' '),
      );
    case 'not-written':
      return refuse(patchWords(done.code, done.params, language));
    case 'sealed':
      await save(output, done.bytes, false, parsed);
      console.out(`${words.sealed(output, done.tables, done.rows)}\n${words.codeIs(done.code)}\n`);
      for (const notice of done.notices) console.error(`${patchNoticeWords(notice, language)}\n`);
      return 0;
    default:
      return refuse(parsed.words.fault('no answer'));
  }
}
