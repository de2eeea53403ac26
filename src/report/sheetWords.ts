import { checkTexts } from '../text/checkTexts';
import { findingsSheetTexts } from '../text/findingsSheetTexts';
import type { Language } from '../text/language';
import type { SheetWords } from './findingsSheet';

/** The words of the findings sheets, where both languages are at hand; the pane loads the one it needs. */
export function sheetWordsIn(language: Language): SheetWords {
  return { words: findingsSheetTexts(language), texts: checkTexts(language) };
}
