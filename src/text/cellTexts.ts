import { cells as da } from './da/cells';
import { cells as en } from './en/cells';
import type { Language } from './language';
import type { CellTexts } from './types';

const TEXTS: Readonly<Record<Language, CellTexts>> = { da, en };

/** What a cell says that has its answer. Apart from the other texts, since every cell waits for the functions to load. */
export function cellTexts(language: Language): CellTexts {
  return TEXTS[language];
}
