import { sealDoubtWords } from '../../report/sealWords';
import { ReturnRefusal } from '../../sharing/collect/returned';
import { SealRefused } from '../../sharing/makeSeal';
import { PrepareError } from '../../sharing/prepare/prepareError';
import { collectTexts } from '../../text/collectTexts';
import { compareTexts } from '../../text/compareTexts';
import { patchWords } from '../../text/patchTexts';
import { refusalWords } from '../../text/refusalTexts';
import { sealTexts } from '../../text/sealTexts';
import type { ShareTexts } from '../../text/shareTexts';
import { someOf } from '../../text/someOf';
import { PatchRefusal } from '../../workbook/file/patch/change';
import { Refusal } from '../../workbook/file/refusal';
import type { PaneModel } from '../model';
import { troubleWords } from '../troubles';
import { CollectionChanged, MasterRefused } from './collecting';
import { NoTables } from './copies';

/** Something failed with the file that was picked, and not with the open workbook. */
export class PickedFileError extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file);
  }
}

/** Why a workbook was not read, sealed, prepared, restored, compared or merged. */
export function sharingTrouble(error: unknown, pane: PaneModel, words: ShareTexts): string {
  const { language } = pane.options;
  if (error instanceof PickedFileError) return `${error.file}: ${sharingTrouble(error.cause, pane, words)}`;
  if (error instanceof Refusal) return refusalWords(error.code, error.params, language);
  if (error instanceof PatchRefusal) return patchWords(error.code, error.params, language);
  if (error instanceof PrepareError) return words.prepare.refusals[error.code](someOf(error.places));
  if (error instanceof NoTables) return compareTexts(language).noTables;
  if (error instanceof ReturnRefusal) return returnWords(error, pane, words);
  if (error instanceof CollectionChanged) return words.collect.changed;
  if (error instanceof MasterRefused) {
    if (error.doubts.length === 0) return words.collect.noTables;
    return error.doubts.map((doubt) => sealDoubtWords(doubt, language)).join(' ');
  }
  if (error instanceof SealRefused) {
    const { noTables, doubts } = sealTexts(language).refused;
    if (error.doubts.length === 0) return noTables;
    return [doubts, ...error.doubts.map((doubt) => sealDoubtWords(doubt, language))].join(' ');
  }
  return troubleWords(error, pane.texts);
}

/** Why a returned file is not taken. What the command line is asked with options for has a button here. */
export function returnWords(
  { code, table }: Pick<ReturnRefusal, 'code' | 'table'>,
  pane: PaneModel,
  words: ShareTexts,
): string {
  if (code === 'OLDER_VERSION') return words.collect.older;
  return collectTexts(pane.options.language).refusals[code](table ?? '');
}
