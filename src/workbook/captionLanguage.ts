import { recogniseCaption, tableNamed } from '../ledger/captions';
import { normaliseId } from '../ledger/ids';
import { fieldsOf } from '../ledger/tables';
import { LANGUAGES, type Language } from '../text/language';

interface Captioned {
  readonly name: string;
  readonly captions: readonly string[];
}

/** The language of a new table, and why: that of the tables that are there, or the one asked for as they tell none or both. */
export interface SheetLanguage {
  readonly language: Language;
  readonly why: 'tables' | 'asked' | 'asked-of-both';
}

/** The language that the captions of a workbook's own tables are in, or else the one asked for. */
export function sheetLanguage(tables: readonly Captioned[], asked: Language): SheetLanguage {
  const [first, second] = new Set(tables.flatMap(languagesOf));
  if (first && !second) return { language: first, why: 'tables' };
  return { language: asked, why: second ? 'asked-of-both' : 'asked' };
}

/** Blanks and a unit behind do not count, as they do not for the caption itself. */
const key = (caption: string): string => normaliseId(caption).replaceAll(' ', '');

function languagesOf({ name, captions }: Captioned): Language[] {
  const table = tableNamed(name);
  if (!table) return [];
  const specs = new Map(fieldsOf(table));
  return captions.flatMap((caption) => {
    const spec = specs.get(recogniseCaption(table, caption)?.field ?? '');
    const fitting = LANGUAGES.filter((language) => spec && key(caption).startsWith(key(spec[language])));
    return fitting.length === 1 ? fitting : [];
  });
}
