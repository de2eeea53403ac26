import type { RefusalNote } from '../report/fileReport';
import { sealDoubtWords } from '../report/sealWords';
import type { SealDoubt } from '../sharing/sealDoubts';
import type { Language } from '../text/language';
import { patchWords } from '../text/patchTexts';
import { sealTexts } from '../text/sealTexts';
import { refusalOf } from './answers';
import { bytesOf } from './files';
import { packNamed, SHIPPED } from './packNamed';
import { raiseOf } from './readOptions';
import type { SharingOutcome, SharingTask } from './sharingJob';
import type { Parsed } from './usage';
import { runJobs, workerLimits } from './workers';

export type SharingDone = SharingOutcome | { readonly kind: 'refused'; readonly refusal: RefusalNote };

/** Does something with each of some files, each in a worker; the answers are in the order of the files. */
export async function runSharing(
  parsed: Parsed,
  files: readonly string[],
  task: SharingTask,
): Promise<SharingDone[]> {
  const { words, language } = parsed;
  const asked = parsed.value('pack');
  const pack = asked === null ? SHIPPED : await packNamed(asked, words);
  const raise = raiseOf(parsed);
  const done: SharingDone[] = files.map(() => ({
    kind: 'refused',
    refusal: { code: 'FAULT', message: words.fault('no answer') },
  }));
  await runJobs(
    files.map((file, index) => ({ file, index })),
    async ({ file, index }) => {
      const read = await bytesOf(file, raise, words, language);
      if ('bytes' in read)
        return { bytes: read.bytes, pack, packAsked: asked !== null, asOf: null, raise, sharing: task };
      done[index] = { kind: 'refused', refusal: read.refusal };
      return null;
    },
    workerLimits(raise),
    (index, answer) => {
      if (answer === null) return;
      const refusal = refusalOf(answer, raise, words, language);
      done[index] = refusal ? { kind: 'refused', refusal } : (answer as SharingOutcome);
    },
  );
  return done;
}

/** Why nothing came of a file, where that has to do with the file as such. */
export function failureWords(done: SharingDone, { language, words }: Parsed): string {
  switch (done.kind) {
    case 'refused':
      return done.refusal.message;
    case 'doubtful':
      return doubtfulWords(done.doubts, language);
    case 'not-patched':
      return patchWords(done.code, done.params, language);
    default:
      return words.fault('no answer');
  }
}

function doubtfulWords(doubts: readonly SealDoubt[], language: Language): string {
  const { refused } = sealTexts(language);
  if (doubts.length === 0) return refused.noTables;
  return doubts.map((doubt) => sealDoubtWords(doubt, language)).join(' ');
}
