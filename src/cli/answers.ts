import type { RefusalNote } from '../report/fileReport';
import type { Language } from '../text/language';
import type { CliTexts } from '../text/types';
import { refusalWords } from '../text/refusalTexts';
import { patchWords } from '../text/patchTexts';
import { prepareTexts } from '../text/prepareTexts';
import { someOf } from '../text/someOf';
import type { Outcome } from './job';
import { workerLimits, type Failure } from './workers';

/** A file that no answer came from, as a code and a sentence; `null` when there is an answer. */
export function refusalOf(
  answer: Outcome | Failure,
  raise: number,
  words: CliTexts,
  language: Language,
): RefusalNote | null {
  switch (answer.kind) {
    case 'refused':
      return { code: answer.code, message: refusalWords(answer.code, answer.params, language) };
    case 'not-prepared':
      return {
        code: answer.code.toUpperCase().replaceAll('-', '_'),
        message: prepareTexts(language).refusals[answer.code](someOf(answer.places)),
      };
    case 'not-written':
      return { code: answer.code, message: patchWords(answer.code, answer.params, language) };
    case 'time':
      return { code: 'TIME', message: words.tookTooLong(workerLimits(raise).seconds) };
    case 'memory':
      return { code: 'MEMORY', message: words.tookTooMuchMemory() };
    case 'fault':
      return { code: 'FAULT', message: words.fault(answer.detail) };
    default:
      return null;
  }
}
