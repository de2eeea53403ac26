import type { RefusalNote } from '../report/fileReport';
import { refusalOf } from './answers';
import { bytesOf } from './files';
import { packNamed, SHIPPED } from './packNamed';
import { raiseOf } from './readOptions';
import type { SealOutcome, SealTask } from './sealJob';
import { UsageError, type OptionSpec, type Parsed } from './usage';
import { runJobs, workerLimits } from './workers';

/** Options of the commands about seals. The cut-off is always the workbook's own: it is sealed. */
export const SEAL_OPTIONS: readonly (readonly [string, OptionSpec])[] = [
  ['pack', 'text'],
  ['raise-limits', 'text'],
];

export type SealDone = { readonly file: string } & (
  SealOutcome | { readonly kind: 'refused'; readonly refusal: RefusalNote }
);

/** Does one thing with the one file that a command is given, in a worker of its own. */
export async function runOneJob(parsed: Parsed, seal: SealTask): Promise<SealDone> {
  const { words, language } = parsed;
  const [file, surplus] = parsed.files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (surplus !== undefined) throw new UsageError(words.unknownOption(surplus));
  const asked = parsed.value('pack');
  const pack = asked === null ? SHIPPED : await packNamed(asked, words);
  const raise = raiseOf(parsed);
  const read = await bytesOf(file, raise, words, language);
  if (!('bytes' in read)) return { file, kind: 'refused', refusal: read.refusal };
  let done: SealDone | null = null;
  await runJobs(
    [read.bytes],
    (bytes) => Promise.resolve({ bytes, pack, packAsked: asked !== null, asOf: null, raise, seal }),
    workerLimits(raise),
    (_, answer) => {
      if (answer === null) return;
      const refusal = refusalOf(answer, raise, words, language);
      if (refusal) done = { file, kind: 'refused', refusal };
      else done = { file, ...(answer as SealOutcome) };
    },
  );
  return done ?? { file, kind: 'refused', refusal: { code: 'FAULT', message: words.fault('no answer') } };
}
